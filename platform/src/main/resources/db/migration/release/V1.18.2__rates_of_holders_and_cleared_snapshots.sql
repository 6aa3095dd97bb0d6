-- A minute's number belongs to a holder and a resource, however many grants there are. The public is the nil UUID.
CREATE TABLE release.holder_rates (
    resource uuid        NOT NULL,
    holder   uuid        NOT NULL,
    most     integer     CHECK (most > 0),
    minute   timestamptz NOT NULL,
    taken    integer     NOT NULL,
    given    integer     NOT NULL,
    PRIMARY KEY (resource, holder)
);
COMMENT ON COLUMN release.holder_rates.most IS 'what the provider lowered it to, whatever a grant says; null: as granted';
DROP TABLE release.rates;

-- The snapshot that was looked at before the public gets it: it gets no other.
CREATE TABLE release.cleared (
    grant_id   uuid        PRIMARY KEY REFERENCES release.grants,
    snapshot   bigint      NOT NULL,
    cleared_at timestamptz NOT NULL
);
