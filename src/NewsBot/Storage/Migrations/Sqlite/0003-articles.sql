CREATE TABLE article (
    id          INTEGER PRIMARY KEY,
    address     TEXT   NOT NULL, -- canonical
    feed        TEXT   NOT NULL,
    outlet      TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    side        TEXT,
    language    TEXT   NOT NULL,
    title       TEXT   NOT NULL,
    author      TEXT,
    body        TEXT   NOT NULL, -- emptied by retention
    text_from   TEXT   NOT NULL, -- page, feed
    page_note   TEXT,
    published   BIGINT NOT NULL,
    first_seen  BIGINT NOT NULL,
    fingerprint BLOB   NOT NULL
);
CREATE INDEX article_published ON article (published, id);
CREATE INDEX article_with_body ON article (first_seen) WHERE body <> '';

-- Every address under which an article is known, its own included.
CREATE TABLE article_address (
    address TEXT   PRIMARY KEY,
    article BIGINT NOT NULL REFERENCES article (id)
);

CREATE TABLE article_reprint (
    article BIGINT NOT NULL REFERENCES article (id),
    number  BIGINT NOT NULL, -- in the order they were seen, from 1
    outlet  TEXT   NOT NULL,
    address TEXT   NOT NULL,
    side    TEXT,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (article, number)
);

-- Finds texts that may be copies: the same text shares a key. Rows live as long as the window of copies.
CREATE TABLE article_key (
    key     BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    article BIGINT NOT NULL,
    PRIMARY KEY (key, seen_at, article)
) WITHOUT ROWID;
CREATE INDEX article_key_age ON article_key (seen_at);
