-- What was in work when a process died is looked for with each claim, and there is next to none of it.
CREATE INDEX work_suspects ON work (stage, id) WHERE deaths > 0;
