-- Who applies for what is opened on conditions, and what becomes of it. Numbers of documents and contacts are sealed within
-- applicant; the code by which the applicant comes back is kept as a keyed digest.
CREATE SEQUENCE opening.application_number;

CREATE TABLE opening.application (
    id              uuid        PRIMARY KEY,
    number          text        NOT NULL UNIQUE,
    resource        uuid        NOT NULL,
    title           text        NOT NULL,
    provider        uuid        NOT NULL,
    jurisdiction    text        NOT NULL,
    applicant       jsonb       NOT NULL,
    items           jsonb       NOT NULL,
    use             jsonb       NOT NULL,
    undertaking     text        NOT NULL,
    submitted_at    timestamptz NOT NULL,
    code_digest     text        NOT NULL,
    sent_as         text        UNIQUE,
    state           text        NOT NULL CHECK (state IN ('SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'VERIFIED', 'PROPOSED',
                                                          'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    version         bigint      NOT NULL,
    deadline        jsonb,
    due             timestamptz,
    stopped_at      timestamptz,
    supplemented    boolean     NOT NULL DEFAULT false,
    supplemented_at timestamptz,
    missing         jsonb       NOT NULL,
    supplement      text,
    verification    jsonb,
    proposal        jsonb,
    grant_id        uuid,
    answer          text,
    CHECK ((state = 'APPROVED') = (grant_id IS NOT NULL)),
    CHECK (state <> 'REFUSED' OR answer IS NOT NULL),
    CHECK (state <> 'APPROVED' OR verification IS NOT NULL)
);
COMMENT ON COLUMN opening.application.sent_as IS 'keyed digest of a request that may be repeated; null: it may not';
CREATE INDEX application_by_provider ON opening.application (provider, id DESC);
CREATE INDEX application_due ON opening.application (due) WHERE due IS NOT NULL;
CREATE INDEX application_open ON opening.application (state, stopped_at)
    WHERE state IN ('SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'VERIFIED', 'PROPOSED');
