CREATE SCHEMA sharing;

CREATE TABLE sharing.request (
    id           uuid PRIMARY KEY,
    resource     uuid        NOT NULL,
    title        text        NOT NULL,
    consumer     uuid        NOT NULL,
    provider     uuid        NOT NULL,
    jurisdiction text        NOT NULL,
    scenario     text        NOT NULL,
    legal_basis  text        NOT NULL,
    use_until    timestamptz NOT NULL,
    per_minute   integer     NOT NULL,
    drafted_by   text        NOT NULL,
    drafted_at   timestamptz NOT NULL,
    submitted_at timestamptz
);

CREATE INDEX request_by_consumer ON sharing.request (consumer, id DESC);
CREATE INDEX request_by_provider ON sharing.request (provider, id DESC) WHERE submitted_at IS NOT NULL;

-- The parts a request splits into; items and proposal as JSON since they are read and written whole.
CREATE TABLE sharing.part (
    id               uuid PRIMARY KEY,
    request          uuid    NOT NULL REFERENCES sharing.request,
    kind             text    NOT NULL,
    state            text    NOT NULL,
    items            jsonb   NOT NULL,
    deadline         jsonb,
    due              timestamptz,
    stopped_at       timestamptz,
    supplemented     boolean NOT NULL,
    missing          jsonb   NOT NULL,
    extension_reason text,
    proposal         jsonb,
    grant_id         uuid,
    answer           text,
    UNIQUE (request, kind)
);

CREATE INDEX part_due ON sharing.part (due) WHERE due IS NOT NULL;
