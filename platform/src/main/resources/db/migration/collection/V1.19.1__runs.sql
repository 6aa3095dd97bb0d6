CREATE SCHEMA collection;

-- Collection runs. memory: what a run keeps between its steps. cancel_requested: who asked a running one to stop, which it
-- notices itself. progress is written apart from the rest, often and without the row's lock being held for long.
CREATE TABLE collection.run (
    id               uuid PRIMARY KEY,
    resource         uuid NOT NULL,
    provider         uuid NOT NULL,
    jurisdiction     text NOT NULL,
    actor            jsonb NOT NULL,
    at               timestamptz NOT NULL,
    wanted           jsonb NOT NULL,
    folder           jsonb,
    threshold        double precision NOT NULL CHECK (threshold BETWEEN 0 AND 1),
    state            text NOT NULL,
    waits_for_entry  boolean NOT NULL,
    needs_work       boolean NOT NULL,
    memory           jsonb NOT NULL,
    rows_read        bigint NOT NULL DEFAULT 0,
    rows_accepted    bigint NOT NULL DEFAULT 0,
    rows_rejected    bigint NOT NULL DEFAULT 0,
    bytes_done       bigint NOT NULL DEFAULT 0,
    bytes_total      bigint NOT NULL DEFAULT 0,
    cancel_requested jsonb,
    touched_at       timestamptz NOT NULL
);

CREATE INDEX run_resource ON collection.run (resource, id DESC);
CREATE INDEX run_provider ON collection.run (provider, id DESC);
CREATE INDEX run_needs_work ON collection.run (id) WHERE needs_work;

-- Rejected rows by reason and column; the rows themselves lie in the installation's quarantine folder.
CREATE TABLE collection.quarantine_summary (
    run     uuid NOT NULL REFERENCES collection.run,
    reason  text NOT NULL,
    "column" text NOT NULL,
    rows    bigint NOT NULL,
    PRIMARY KEY (run, reason, "column")
);

-- The shape in which each table was created: a later revision that needs another gets a table of its own.
CREATE TABLE collection.target (
    table_id   uuid PRIMARY KEY,
    resource   uuid NOT NULL,
    shape      jsonb NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX target_resource ON collection.target (resource, created_at DESC);
