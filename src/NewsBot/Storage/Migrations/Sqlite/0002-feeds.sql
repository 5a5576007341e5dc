CREATE TABLE feed (
    number        INTEGER PRIMARY KEY,
    id            TEXT   NOT NULL UNIQUE,
    definition    TEXT   NOT NULL, -- JSON: as configured
    status        TEXT   NOT NULL, -- active, gone (stopped with a notice), removed (from the configuration)
    history       TEXT   NOT NULL, -- JSON: validators, failures, moves, rhythm
    slow          BIGINT NOT NULL, -- 1 where it was slow last time
    next_fetch_at BIGINT NOT NULL,
    owner         TEXT,
    lease_until   BIGINT NOT NULL
);
CREATE INDEX feed_due ON feed (status, slow, next_fetch_at);

-- Entries that were let in. What is known and was not let in has only its keys.
CREATE TABLE entry (
    id         INTEGER PRIMARY KEY,
    feed       TEXT   NOT NULL,
    guid       TEXT,
    link       TEXT,
    title      TEXT   NOT NULL,
    html       TEXT   NOT NULL, -- emptied by retention
    author     TEXT,
    published  BIGINT,
    language   TEXT,
    categories TEXT   NOT NULL, -- JSON list
    image      TEXT,
    first_seen BIGINT NOT NULL
);
CREATE INDEX entry_with_html ON entry (first_seen) WHERE html <> '';

-- By what an entry of a feed is known again: hashes of guid, canonical link, title and text.
CREATE TABLE feed_seen (
    feed    BIGINT NOT NULL, -- feed.number
    key     BIGINT NOT NULL,
    entry   BIGINT NOT NULL, -- 0 where the entry was not let in
    seen_at BIGINT NOT NULL, -- when the feed last carried it, to the week
    PRIMARY KEY (feed, key)
) WITHOUT ROWID;
CREATE INDEX feed_seen_age ON feed_seen (seen_at);
