CREATE TABLE summary (
    story    BIGINT NOT NULL,
    version  BIGINT NOT NULL, -- the story's version it tells
    made_at  BIGINT NOT NULL,
    content  TEXT   NOT NULL, -- JSON of Summary
    PRIMARY KEY (story, version)
);
