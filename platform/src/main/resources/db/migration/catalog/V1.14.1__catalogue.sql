CREATE SCHEMA catalog;

-- Sequences of resource codes by classification. A counter row instead of a database sequence: it rolls back, so no gap is left.
CREATE TABLE catalog.code_counter (
    prefix text PRIMARY KEY,
    last   bigint NOT NULL
);

-- Numbers of drafts that were discarded or reclassified before anyone confirmed them; given out again first.
CREATE TABLE catalog.code_free (
    prefix   text NOT NULL,
    sequence bigint NOT NULL,
    PRIMARY KEY (prefix, sequence)
);

CREATE TABLE catalog.resource (
    id           uuid PRIMARY KEY,
    code         text UNIQUE, -- null once it was given back
    provider     uuid NOT NULL,
    created_at   timestamptz NOT NULL,
    confirmed_at timestamptz, -- of the first confirmation: the code is fixed from then on
    published    uuid
);
CREATE INDEX resource_provider ON catalog.resource (provider);

CREATE TABLE catalog.revision (
    id           uuid PRIMARY KEY,
    resource     uuid NOT NULL REFERENCES catalog.resource,
    number       integer NOT NULL,
    basis        uuid REFERENCES catalog.revision,
    provider     uuid NOT NULL,
    state        text NOT NULL CHECK (state IN ('DRAFT', 'ASSESSED', 'HEAD_APPROVED', 'SUBMITTED', 'CONFIRMED', 'PUBLISHED',
                                                'SUPERSEDED', 'WITHDRAWN')),
    version      bigint NOT NULL,
    reason       text,
    title_key    text NOT NULL,
    description  jsonb NOT NULL,
    assessment   jsonb,
    steps        jsonb NOT NULL,
    submitted_at timestamptz,
    published_at timestamptz,
    UNIQUE (resource, number)
);
CREATE UNIQUE INDEX revision_one_open ON catalog.revision (resource)
    WHERE state IN ('DRAFT', 'ASSESSED', 'HEAD_APPROVED', 'SUBMITTED', 'CONFIRMED');
CREATE UNIQUE INDEX revision_one_published ON catalog.revision (resource) WHERE state = 'PUBLISHED';
CREATE INDEX revision_provider ON catalog.revision (provider, id);
CREATE INDEX revision_waiting ON catalog.revision (submitted_at, id) WHERE state IN ('SUBMITTED', 'CONFIRMED');

ALTER TABLE catalog.resource ADD FOREIGN KEY (published) REFERENCES catalog.revision;

-- A confirmed revision never changes, whatever the program does.
CREATE FUNCTION catalog.keep_confirmed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a revision is never deleted';
    END IF;
    IF OLD.state IN ('CONFIRMED', 'PUBLISHED', 'SUPERSEDED') AND
       (NEW.description <> OLD.description OR NEW.resource <> OLD.resource OR NEW.number <> OLD.number) THEN
        RAISE EXCEPTION 'a confirmed revision never changes';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_confirmed BEFORE UPDATE OR DELETE ON catalog.revision
    FOR EACH ROW EXECUTE FUNCTION catalog.keep_confirmed();

-- Titles in use, one resource each in an institution; folded (width, case, spaces).
CREATE TABLE catalog.title (
    provider  uuid NOT NULL,
    title_key text NOT NULL,
    resource  uuid NOT NULL REFERENCES catalog.resource,
    PRIMARY KEY (provider, title_key)
);
CREATE INDEX title_resource ON catalog.title (resource);

-- What others know of a resource's data, beside its entry: they write it in transactions of their own.
CREATE TABLE catalog.resource_data (
    resource     uuid PRIMARY KEY REFERENCES catalog.resource,
    lake_table   uuid UNIQUE,
    snapshot     bigint,
    row_count    bigint NOT NULL DEFAULT 0,
    quarantined  bigint NOT NULL DEFAULT 0,
    collected_at timestamptz,
    released     boolean NOT NULL DEFAULT false
);

-- The change table that each node's index tails: one row a resource, renumbered at each change.
CREATE TABLE catalog.search_change (
    resource uuid PRIMARY KEY REFERENCES catalog.resource,
    sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE
);

-- Which database an index was made from: an index of another one is made anew.
CREATE TABLE catalog.search_origin (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    origin   uuid NOT NULL
);
INSERT INTO catalog.search_origin (origin) VALUES (gen_random_uuid());
