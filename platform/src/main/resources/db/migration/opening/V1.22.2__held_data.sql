-- Data that came after the review and in which the detectors found something: the public goes on with what it had.
CREATE TABLE opening.held_data (
    id         uuid        PRIMARY KEY,
    resource   uuid        NOT NULL,
    title      text        NOT NULL,
    provider   uuid        NOT NULL,
    jurisdiction text      NOT NULL,
    grant_id   uuid        NOT NULL,
    snapshot   bigint      NOT NULL,
    findings   jsonb       NOT NULL,
    state      text        NOT NULL CHECK (state IN ('HELD', 'RELEASED', 'KEPT_BACK', 'SUPERSEDED')),
    handed_in_by text,
    held_at    timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    reasons    text,
    UNIQUE (grant_id, snapshot)
);
CREATE INDEX held_data_by_provider ON opening.held_data (provider, id DESC);
CREATE INDEX review_opened ON opening.review (resource) WHERE state = 'OPENED';
