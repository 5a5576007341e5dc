-- How each job went when it last ran, on each node.
CREATE TABLE job_run (
    name        TEXT   NOT NULL,
    node        TEXT   NOT NULL,
    started_at  BIGINT NOT NULL,
    took_ms     BIGINT NOT NULL,
    error       TEXT,            -- null where it went well
    PRIMARY KEY (name, node)
);
