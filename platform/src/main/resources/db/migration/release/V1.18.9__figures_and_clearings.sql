ALTER TABLE release.receipts DROP CONSTRAINT receipts_use_check;
ALTER TABLE release.receipts ADD CONSTRAINT receipts_use_check CHECK (use IN ('LOOKUP', 'PREVIEW', 'FIGURES', 'FILE'));

-- Every snapshot that the public was given and since when, so that it can be told when its data changed.
CREATE TABLE release.clearings (
    grant_id uuid        NOT NULL REFERENCES release.grants,
    snapshot bigint      NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (grant_id, snapshot)
);
INSERT INTO release.clearings SELECT grant_id, snapshot, cleared_at FROM release.cleared;
