-- Chats with their preferences, what is to be sent to them, and what they asked.
CREATE TABLE chat (
    id             INTEGER PRIMARY KEY,
    platform       TEXT   NOT NULL,
    address        TEXT   NOT NULL, -- the platform's own id, with its topic
    kind           TEXT   NOT NULL, -- private, group, channel
    title          TEXT   NOT NULL,
    state          TEXT   NOT NULL, -- active, suspended
    reason         TEXT,            -- why it is suspended
    refusals       BIGINT NOT NULL, -- uncertain refusals since the last message that arrived
    refused_since  BIGINT,
    suspended_at   BIGINT,
    probe_at       BIGINT,          -- when a suspended chat is tried once more
    edition        TEXT,            -- whose digests it gets; null where it is not subscribed
    languages      TEXT,            -- of its digests, in order; null for the edition's
    interface      TEXT,            -- language of the bot's own words; null for the sender's
    quiet          TEXT,            -- 22:00-07:00 in the edition's zone; null for none
    breaking       BIGINT NOT NULL,
    hold_until     BIGINT NOT NULL, -- nothing is sent before (429, or a message in doubt)
    next_seq       BIGINT NOT NULL,
    created_at     BIGINT NOT NULL,
    changed_at     BIGINT NOT NULL,
    UNIQUE (platform, address)
);
CREATE INDEX chat_edition ON chat (edition) WHERE edition IS NOT NULL;
CREATE INDEX chat_breaking ON chat (platform) WHERE breaking = 1;
CREATE TABLE payload (
    id       INTEGER PRIMARY KEY,
    hash     TEXT   NOT NULL UNIQUE,
    content  TEXT   NOT NULL,       -- what the platform's renderer made
    used_at  BIGINT NOT NULL        -- when a row last took it
);
CREATE TABLE outbox (
    id           INTEGER PRIMARY KEY,
    platform     TEXT   NOT NULL,
    chat         BIGINT NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    seq          BIGINT NOT NULL,   -- order within the chat
    part         BIGINT NOT NULL,   -- which part of its message; seq - part names the message
    parts        BIGINT NOT NULL,
    turn         BIGINT NOT NULL,   -- order within a wave: hash of chat and day; an answer: when it was asked
    dedupe_key   TEXT   NOT NULL,   -- edition : slot : part, or the update it answers : part
    lane         TEXT   NOT NULL,   -- reply, breaking, digest, notice
    payload      BIGINT NOT NULL REFERENCES payload (id),
    edition      TEXT,              -- of a digest, so that a newer one replaces it
    digest       BIGINT,
    story        BIGINT,            -- of a breaking message, which is edited while its story grows
    silent       BIGINT NOT NULL,
    replies_to   TEXT,
    edits        TEXT,
    reply_route  TEXT,              -- secret; cleared when the row is finished
    state        TEXT   NOT NULL,   -- ready, sending, sent, dead, held, expired
    not_before   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    owner        TEXT,
    lease_until  BIGINT NOT NULL,
    fence        BIGINT NOT NULL,
    attempts     BIGINT NOT NULL,
    uncertain    BIGINT NOT NULL,   -- sends whose outcome is unknown
    begun        BIGINT NOT NULL,   -- 1 while it is sent and once it may have arrived
    tried_at     BIGINT,            -- when it was first sent, or may have been
    plain        BIGINT NOT NULL,   -- 1 once the plain form is what is sent
    last_error   TEXT,
    platform_id  TEXT,
    created_at   BIGINT NOT NULL,
    sent_at      BIGINT,
    UNIQUE (chat, dedupe_key)
);
CREATE INDEX outbox_ready ON outbox (platform, lane, turn, seq) WHERE state = 'ready';
CREATE INDEX outbox_expiry ON outbox (platform, expires_at) WHERE state = 'ready';
CREATE INDEX outbox_edition ON outbox (edition) WHERE state = 'ready';
CREATE INDEX outbox_sending ON outbox (platform) WHERE state = 'sending';
CREATE INDEX outbox_payload ON outbox (payload);
CREATE INDEX outbox_finished ON outbox (created_at) WHERE state IN ('sent', 'expired');
CREATE INDEX outbox_order ON outbox (chat, seq) WHERE state IN ('ready', 'sending');
CREATE INDEX outbox_story ON outbox (chat, story) WHERE story IS NOT NULL;
CREATE INDEX outbox_trouble ON outbox (state, id) WHERE state IN ('dead', 'held');
CREATE TABLE breaking (
    story    BIGINT PRIMARY KEY,
    series   BIGINT NOT NULL,       -- number of the message: 0 the first, each later development one more
    version  BIGINT NOT NULL,       -- of the story, as it was told last
    facts    TEXT   NOT NULL,       -- JSON list: every fact told at once, in any version
    began    BIGINT NOT NULL        -- when the present message was first sent; it is changed for an hour
);
CREATE TABLE platform_lease (
    platform    TEXT   PRIMARY KEY,
    owner       TEXT   NOT NULL,
    fence       BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL
);
CREATE TABLE handled_update (
    platform    TEXT   NOT NULL,
    update_key  TEXT   NOT NULL,
    handled_at  BIGINT NOT NULL,
    PRIMARY KEY (platform, update_key)
);
CREATE TABLE platform_state (
    platform  TEXT NOT NULL,
    name      TEXT NOT NULL,        -- such as the offset of the next update
    value     TEXT NOT NULL,
    PRIMARY KEY (platform, name)
);
