-- What the public made with open data. It stands in the portal once the authority has looked at it.
CREATE TABLE opening.showcase (
    id             uuid        PRIMARY KEY,
    reference      text        NOT NULL UNIQUE,
    name           text        NOT NULL,
    about          text        NOT NULL,
    maker          text        NOT NULL,
    address        text        NOT NULL CHECK (address LIKE 'https://%'),
    datasets       uuid[]      NOT NULL CHECK (cardinality(datasets) > 0),
    contact        text,
    filed_at       timestamptz NOT NULL,
    published      boolean     NOT NULL DEFAULT false,
    reasons        text,
    authority_name text,
    decided_by     text,
    decided_at     timestamptz,
    CHECK (NOT published OR decided_at IS NOT NULL),
    CHECK (decided_at IS NULL OR published OR reasons IS NOT NULL)
);
COMMENT ON COLUMN opening.showcase.contact IS 'sealed';
CREATE INDEX showcase_waiting ON opening.showcase (id) WHERE decided_at IS NULL;
CREATE INDEX showcase_published ON opening.showcase (id DESC) WHERE published;
CREATE INDEX showcase_datasets ON opening.showcase USING gin (datasets) WHERE published;
