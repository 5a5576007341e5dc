CREATE TABLE story (
    id          BIGINT PRIMARY KEY, -- given by story_turn
    topic       TEXT   NOT NULL,
    version     BIGINT NOT NULL,
    articles    BIGINT NOT NULL, -- 0 where it was merged into another
    began       BIGINT NOT NULL,
    updated     BIGINT NOT NULL,
    merged_into BIGINT
);
CREATE INDEX story_updated ON story (updated, id);

CREATE TABLE story_article (
    topic     TEXT   NOT NULL,
    article   BIGINT NOT NULL,
    story     BIGINT NOT NULL REFERENCES story (id),
    published BIGINT NOT NULL,
    joined_at BIGINT NOT NULL,
    turn      BIGINT NOT NULL, -- the turn that put it where it is
    why       TEXT   NOT NULL, -- JSON: what the join stood on
    PRIMARY KEY (article, topic)
);
CREATE INDEX story_article_story ON story_article (story);
CREATE INDEX story_article_published ON story_article (topic, published);
CREATE INDEX story_article_turn ON story_article (topic, turn);

-- What clustering knows of an article, so that a restart need not read bodies again. Dropped with the window.
CREATE TABLE story_features (
    article   BIGINT PRIMARY KEY,
    published BIGINT NOT NULL,
    features  TEXT   NOT NULL -- JSON
);
CREATE INDEX story_features_published ON story_features (published);

-- One row, taken by each transaction that clusters: only one node does so at a time, and each sees all before it.
CREATE TABLE story_turn (
    id         BIGINT PRIMARY KEY,
    turn       BIGINT NOT NULL,
    next_story BIGINT NOT NULL
);
INSERT INTO story_turn (id, turn, next_story) VALUES (1, 0, 1);
