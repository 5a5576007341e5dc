-- Who changed what, what the numbers of an answer meant, chats that are being forgotten, and the local chat.
CREATE TABLE audit (
    id       INTEGER PRIMARY KEY,
    at       BIGINT NOT NULL,
    who      TEXT   NOT NULL, -- platform and person
    chat     BIGINT,          -- where it was asked; no reference, so that a chat's end does not hide what was changed
    command  TEXT   NOT NULL,
    subject  TEXT   NOT NULL, -- what was changed: a chat, a job, an edition
    before   TEXT   NOT NULL, -- JSON
    after    TEXT   NOT NULL, -- JSON
    undone   BIGINT           -- when it was undone
);
CREATE INDEX audit_chat ON audit (chat, id);
CREATE TABLE chat_answer (
    chat     BIGINT PRIMARY KEY REFERENCES chat (id) ON DELETE CASCADE,
    stories  TEXT   NOT NULL, -- ids in the order of their numbers in the last answer that numbered any
    at       BIGINT NOT NULL
);
CREATE TABLE chat_forgetting (
    chat     BIGINT PRIMARY KEY REFERENCES chat (id) ON DELETE CASCADE,
    due      BIGINT NOT NULL  -- the last word is sent by then, or never
);
CREATE TABLE local_message (
    id       INTEGER PRIMARY KEY,
    version  BIGINT NOT NULL, -- rises with every message and every edit
    at       BIGINT NOT NULL,
    own      BIGINT NOT NULL, -- 1 for what the operator wrote
    nonce    TEXT   UNIQUE,   -- the same part sent again is the same message
    content  TEXT   NOT NULL  -- JSON of the message; the text where it is the operator's own
);
CREATE INDEX local_message_version ON local_message (version);
