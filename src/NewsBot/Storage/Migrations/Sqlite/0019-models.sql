-- Calls of language models and translators. The hash is of everything that was sent: what was asked once is not paid
-- for again, whoever asks.
CREATE TABLE model_call (
    hash       TEXT   PRIMARY KEY,
    day        BIGINT NOT NULL, -- yyyymmdd, UTC
    purpose    TEXT   NOT NULL, -- story, repair, translation
    model      TEXT   NOT NULL,
    story      BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    state      TEXT   NOT NULL, -- asked, answered, failed
    tokens_in  BIGINT NOT NULL, -- until it is answered: what was reserved
    tokens_out BIGINT NOT NULL,
    micros     BIGINT NOT NULL, -- millionths of the operator's currency
    millis     BIGINT NOT NULL,
    asked_at   BIGINT NOT NULL,
    answer     TEXT
);
CREATE INDEX model_call_day ON model_call (day);
CREATE INDEX model_call_story ON model_call (story);

-- What a day has cost, reserved before each call, so that no restart and no second node goes past the budget.
CREATE TABLE model_day (
    day    BIGINT PRIMARY KEY,
    tokens BIGINT NOT NULL,
    micros BIGINT NOT NULL,
    denied BIGINT NOT NULL -- calls that were not made because the budget was spent
);
