-- How many outlets it takes is each chat's own wish; what was told is kept for each number that somebody wishes.
ALTER TABLE chat ADD COLUMN breaking_outlets BIGINT;    -- NULL: as many as the program is set to
ALTER TABLE breaking RENAME TO breaking_before;
CREATE TABLE breaking (
    story    BIGINT NOT NULL,
    outlets  BIGINT NOT NULL,       -- to the chats that wish as many
    series   BIGINT NOT NULL,       -- number of the message: 0 the first, each later development one more
    version  BIGINT NOT NULL,       -- of the story, as it was told last
    facts    TEXT   NOT NULL,       -- JSON list: every fact told at once, in any version
    began    BIGINT NOT NULL,       -- when the present message was first sent; it is changed for an hour
    PRIMARY KEY (story, outlets)
);
INSERT INTO breaking (story, outlets, series, version, facts, began)
    SELECT story, 4, series, version, facts, began FROM breaking_before;
DROP TABLE breaking_before;
