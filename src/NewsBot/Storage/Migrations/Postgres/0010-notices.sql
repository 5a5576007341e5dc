-- Where operators can be told of troubles, and which they were told of.
CREATE TABLE operator_chat (
    chat     BIGINT PRIMARY KEY REFERENCES chat (id) ON DELETE CASCADE,
    person   TEXT   NOT NULL, -- the platform's id of the operator who is alone with the bot there
    language TEXT             -- of the person's app, as the platform tells it
);
CREATE TABLE operator_notice (
    kind     TEXT   NOT NULL, -- deliveries, chats, feeds, token
    subject  TEXT   NOT NULL, -- what it is about: a delivery, a chat, a feed, a platform, with the time it began
    told_at  BIGINT NOT NULL,
    PRIMARY KEY (kind, subject)
);
CREATE INDEX operator_notice_told ON operator_notice (kind, told_at);
