CREATE SCHEMA IF NOT EXISTS audit;

-- Acts as their business transactions commit them, not yet in order. No index: an act pays for one short row and nothing else.
-- The sequencer empties the table within a second and vacuums it itself, so that it stays a few pages.
CREATE TABLE audit.intake (
    canonical bytea NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

COMMENT ON TABLE audit.intake IS '待编号的审计条目';
COMMENT ON COLUMN audit.intake.canonical IS 'the entry as canonical JSON in UTF-8: exactly the bytes that the log''s leaf hashes';
