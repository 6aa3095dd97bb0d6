CREATE SCHEMA api;

-- One row for each creating request that carried an Idempotency-Key; the answer is kept small or not at all.
CREATE TABLE api.idempotent_request (
    caller       text NOT NULL,
    key          text NOT NULL,
    path         text NOT NULL,
    digest       text NOT NULL,
    done         boolean NOT NULL DEFAULT false,
    status       integer,
    content_type text,
    location     text,
    etag         text,
    body         bytea,
    expires_at   timestamptz NOT NULL,
    PRIMARY KEY (caller, key, path)
);

CREATE INDEX idempotent_request_expires_at ON api.idempotent_request (expires_at);
