CREATE SCHEMA release;

CREATE TABLE release.grants (
    id          uuid        PRIMARY KEY,
    resource    uuid        NOT NULL,
    holder      uuid,
    own         boolean     NOT NULL DEFAULT false,
    scenario    text        NOT NULL,
    purpose     uuid        NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz,
    per_minute  integer     NOT NULL CHECK (per_minute > 0),
    state       text        NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED', 'ENDED')),
    reason      text,
    CHECK (state = 'ACTIVE' OR reason IS NOT NULL),
    CHECK (NOT own OR holder IS NOT NULL)
);
COMMENT ON COLUMN release.grants.holder IS 'null: the public';
COMMENT ON COLUMN release.grants.own IS 'the standing grant of a provider on its own';
CREATE INDEX grants_by_resource ON release.grants (resource, holder);
CREATE INDEX grants_by_purpose ON release.grants (purpose);
CREATE INDEX grants_by_end ON release.grants (valid_until) WHERE state <> 'ENDED';
CREATE UNIQUE INDEX grants_own ON release.grants (holder, resource) WHERE own;

CREATE TABLE release.grant_items (
    grant_id uuid    NOT NULL REFERENCES release.grants,
    item     uuid    NOT NULL,
    position integer NOT NULL,
    exposure text    NOT NULL CHECK (exposure IN ('RETURNED', 'MATCH_ONLY')),
    mask     text    NOT NULL,
    type     text    NOT NULL,
    grade    text    NOT NULL,
    PRIMARY KEY (grant_id, item)
);
COMMENT ON COLUMN release.grant_items.type IS 'sharing or opening type that the item had when it was granted';

-- One row a grant: how much of the newest minute is given away to the nodes.
CREATE TABLE release.rates (
    grant_id uuid        PRIMARY KEY REFERENCES release.grants,
    minute   timestamptz NOT NULL,
    taken    integer     NOT NULL,
    given    integer     NOT NULL
);

CREATE TABLE release.deliveries (
    id          uuid        PRIMARY KEY,
    grant_id    uuid        NOT NULL REFERENCES release.grants,
    revision    uuid        NOT NULL,
    snapshot    bigint      NOT NULL,
    format      text        NOT NULL,
    file        text        NOT NULL,
    bytes       bigint      NOT NULL,
    rows        bigint      NOT NULL,
    digest      text        NOT NULL,
    prepared_at timestamptz NOT NULL,
    kept_until  timestamptz NOT NULL,
    removed_at  timestamptz
);
CREATE UNIQUE INDEX deliveries_kept ON release.deliveries (grant_id, revision, snapshot, format) WHERE removed_at IS NULL;
CREATE INDEX deliveries_by_term ON release.deliveries (kept_until) WHERE removed_at IS NULL;

CREATE TABLE release.receipts (
    id       uuid        PRIMARY KEY,
    entry    uuid        NOT NULL,
    grant_id uuid        NOT NULL REFERENCES release.grants,
    resource uuid        NOT NULL,
    use      text        NOT NULL CHECK (use IN ('LOOKUP', 'PREVIEW', 'FILE')),
    part     text,
    snapshot bigint,
    rows     bigint      NOT NULL,
    digest   text        NOT NULL,
    at       timestamptz NOT NULL,
    delivery uuid        REFERENCES release.deliveries
);
CREATE INDEX receipts_by_grant ON release.receipts (grant_id, id);
