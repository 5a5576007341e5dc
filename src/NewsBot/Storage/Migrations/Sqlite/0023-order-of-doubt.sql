-- What may have arrived already goes last of its lane: a process that dies over and over would hit it each time.
DROP INDEX outbox_ready;
CREATE INDEX outbox_ready ON outbox (platform, lane, uncertain, turn, seq) WHERE state = 'ready';
