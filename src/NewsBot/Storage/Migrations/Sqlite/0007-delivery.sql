-- Editions, their slots, what they issued, what their readers know, and the schedules of all jobs.
CREATE TABLE edition (
    id          TEXT   PRIMARY KEY,
    cron        TEXT   NOT NULL, -- Quartz form, seconds first, in the edition's zone
    zone        TEXT   NOT NULL, -- IANA id
    languages   TEXT   NOT NULL, -- ISO 639-1, comma-separated, in the readers' order
    topic       TEXT   NOT NULL,
    paused      BIGINT NOT NULL,
    configured  TEXT,            -- what the configuration said when it was last applied; null where made at run time
    issues      BIGINT NOT NULL, -- rises with every digest, so that two composed at once cannot both be stored
    created_at  BIGINT NOT NULL,
    since       BIGINT NOT NULL  -- slots before the last change of the schedule are not missed
);
CREATE TABLE digest (
    id         INTEGER PRIMARY KEY,
    edition    TEXT   NOT NULL,
    slot       BIGINT NOT NULL,
    kind       TEXT   NOT NULL, -- regular, first
    late       BIGINT NOT NULL,
    issued_at  BIGINT NOT NULL,
    content    TEXT   NOT NULL, -- JSON; kept for good
    shown_at   BIGINT,          -- when the terminal was about to print it
    UNIQUE (edition, slot)
);
CREATE INDEX digest_unshown ON digest (id) WHERE shown_at IS NULL;
CREATE TABLE slot (
    edition     TEXT   NOT NULL,
    slot        BIGINT NOT NULL,
    outcome     TEXT   NOT NULL, -- issued, late, nothing-new, missed
    reason      TEXT   NOT NULL,
    settled_at  BIGINT NOT NULL,
    PRIMARY KEY (edition, slot)
);
CREATE INDEX slot_missed ON slot (slot) WHERE outcome = 'missed';
CREATE TABLE memory (
    edition   TEXT   NOT NULL,
    story     BIGINT NOT NULL,
    version   BIGINT NOT NULL,
    facts     TEXT   NOT NULL, -- JSON list: every fact told, in any version
    outlets   TEXT   NOT NULL, -- JSON list
    articles  TEXT   NOT NULL, -- JSON list: every article told from
    told_at   BIGINT NOT NULL,
    PRIMARY KEY (edition, story)
);
CREATE INDEX memory_told ON memory (edition, told_at);
CREATE TABLE job (
    name          TEXT   PRIMARY KEY,
    cron          TEXT   NOT NULL, -- Quartz form, seconds first, UTC
    default_cron  TEXT   NOT NULL, -- the program's own when it last started
    paused        BIGINT NOT NULL,
    changed_at    BIGINT NOT NULL
);
