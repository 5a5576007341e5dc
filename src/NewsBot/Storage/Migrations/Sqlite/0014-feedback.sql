-- What readers say is wrong with stories, and stories that an operator took out.
CREATE TABLE feedback (
    id         INTEGER PRIMARY KEY,
    story      BIGINT NOT NULL,
    version    BIGINT NOT NULL, -- of the story, as the reader saw it or later
    kind       TEXT   NOT NULL, -- wrong, duplicate, offtopic, merge, split
    other      BIGINT NOT NULL, -- the story to merge with; 0 for none
    headline   TEXT   NOT NULL,
    chat       BIGINT NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    who        TEXT   NOT NULL, -- platform and person
    at         BIGINT NOT NULL,
    state      TEXT   NOT NULL, -- open, accepted, rejected
    UNIQUE (story, kind, other, who)
);
CREATE INDEX feedback_open ON feedback (id) WHERE state = 'open';
CREATE INDEX feedback_who ON feedback (who, at);
CREATE INDEX feedback_chat ON feedback (chat);
ALTER TABLE story ADD COLUMN hidden BIGINT NOT NULL DEFAULT 0; -- 1 where an operator found it off topic
CREATE INDEX story_hidden ON story (id) WHERE hidden = 1;
