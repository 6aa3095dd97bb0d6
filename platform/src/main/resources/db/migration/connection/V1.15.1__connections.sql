CREATE SCHEMA connection;

-- secret is sealed by the installation's keys and never leaves in clear.
CREATE TABLE connection.connection (
    id          uuid PRIMARY KEY,
    institution uuid NOT NULL,
    name        text NOT NULL,
    kind        text NOT NULL,
    folder      text,
    database    jsonb,
    secret      text,
    actor       text NOT NULL,
    at          timestamptz NOT NULL,
    UNIQUE (institution, name)
);

CREATE INDEX connection_institution ON connection.connection (institution, id DESC);
