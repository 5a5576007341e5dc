-- What the integrity gate made of the lines of a summary: of those a machine worded, and of the others.
CREATE TABLE line_verdict (
    story    BIGINT NOT NULL,
    version  BIGINT NOT NULL, -- the story's version they tell
    worded   BIGINT NOT NULL, -- 1 for a machine's words
    made_at  BIGINT NOT NULL,
    refused  BIGINT NOT NULL, -- how many
    content  TEXT   NOT NULL, -- JSON of LineVerdict[]
    PRIMARY KEY (story, version, worded)
);
CREATE INDEX line_verdict_made ON line_verdict (made_at);
