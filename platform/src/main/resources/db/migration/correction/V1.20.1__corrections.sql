CREATE SCHEMA correction;

CREATE TABLE correction.corrections (
    id              uuid PRIMARY KEY,
    reference       text NOT NULL UNIQUE,
    resource        uuid NOT NULL,
    resource_title  text NOT NULL,
    item            uuid,
    item_title      text,
    description     text NOT NULL,
    -- the reporter's institution; null for the public, whose contact is sealed
    reporter        uuid,
    reporter_name   text NOT NULL,
    contact         text,
    provider        uuid NOT NULL,
    jurisdiction    text NOT NULL,
    state           text NOT NULL,
    reported_at     timestamptz NOT NULL,
    verifying_at    timestamptz,
    answered_at     timestamptz,
    answer          text,
    due_article     text,
    due_from        date NOT NULL,
    due_days        integer NOT NULL,
    due             timestamptz NOT NULL,
    due_provisional boolean NOT NULL,
    warned_at       timestamptz,
    escalated_at    timestamptz
);

CREATE INDEX corrections_reporter ON correction.corrections (reporter, id DESC);
CREATE INDEX corrections_provider ON correction.corrections (provider, id DESC);
CREATE INDEX corrections_open ON correction.corrections (due) WHERE answered_at IS NULL;
CREATE INDEX corrections_resource_open ON correction.corrections (resource) WHERE answered_at IS NULL;
