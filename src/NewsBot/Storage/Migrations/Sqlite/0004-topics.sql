CREATE TABLE topic_verdict (
    article   BIGINT NOT NULL REFERENCES article (id),
    topic     TEXT   NOT NULL,
    relevant  BIGINT NOT NULL,
    score     REAL   NOT NULL,
    reasons   TEXT   NOT NULL, -- JSON: what counted, strongest first
    judged_at BIGINT NOT NULL,
    PRIMARY KEY (article, topic)
);
