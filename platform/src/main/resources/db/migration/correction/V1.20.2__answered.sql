-- what was answered in a year, for the figures of who answers in time
CREATE INDEX corrections_answered ON correction.corrections (answered_at) WHERE answered_at IS NOT NULL;
