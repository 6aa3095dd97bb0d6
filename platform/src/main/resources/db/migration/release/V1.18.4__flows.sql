-- What went from whom to whom, by the hour; counted from the receipts, so that nothing is written where data leaves.
CREATE TABLE release.flows (
    provider uuid        NOT NULL,
    holder   uuid        NOT NULL,
    hour     timestamptz NOT NULL,
    uses     bigint      NOT NULL,
    rows     bigint      NOT NULL,
    PRIMARY KEY (hour, provider, holder)
);
CREATE INDEX flows_by_provider ON release.flows (provider, hour);
COMMENT ON COLUMN release.flows.holder IS 'the nil UUID: the public';

-- until when receipts have been counted
CREATE TABLE release.flows_counted (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    until    timestamptz NOT NULL
);
