-- what was committed lately, for the figures of a day
CREATE INDEX run_committed ON collection.run (touched_at) WHERE state = 'COMMITTED';
