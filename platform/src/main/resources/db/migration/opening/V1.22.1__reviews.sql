CREATE SCHEMA opening;

CREATE TABLE opening.review (
    id           uuid PRIMARY KEY,
    resource     uuid        NOT NULL,
    revision     uuid        NOT NULL,
    title        text        NOT NULL,
    provider     uuid        NOT NULL,
    jurisdiction text        NOT NULL,
    state        text        NOT NULL,
    items        jsonb       NOT NULL,
    findings     jsonb       NOT NULL,
    proposed_by  text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    decided_by   text,
    decided_at   timestamptz,
    reasons      text,
    grant_id     uuid
);

CREATE INDEX review_by_provider ON opening.review (provider, id DESC);

-- One undecided review a resource; a second one waits for its decision.
CREATE UNIQUE INDEX review_pending ON opening.review (resource) WHERE state = 'PROPOSED';
