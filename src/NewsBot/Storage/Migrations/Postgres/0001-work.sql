CREATE TABLE work (
    stage        TEXT   NOT NULL,
    id           BIGINT NOT NULL,
    revision     BIGINT NOT NULL, -- rises when the same work is added again
    state        TEXT   NOT NULL, -- ready, failed (given up), quarantined (killed the process)
    attempts     BIGINT NOT NULL, -- counted before the work begins
    deaths       BIGINT NOT NULL, -- attempts that never came to an end
    started      BIGINT NOT NULL, -- 1 while an attempt runs
    owner        TEXT,
    lease_until  BIGINT NOT NULL,
    not_before   BIGINT NOT NULL,
    last_error   TEXT,
    created_at   BIGINT NOT NULL,
    PRIMARY KEY (stage, id)
);
CREATE INDEX work_due ON work (stage, state, not_before);
