-- What somebody would use if it were open. It stands in the portal once the authority has answered it and listed it.
CREATE TABLE opening.need (
    id             uuid        PRIMARY KEY,
    reference      text        NOT NULL UNIQUE,
    wanted         text        NOT NULL,
    purpose        text        NOT NULL,
    contact        text,
    filed_at       timestamptz NOT NULL,
    outcome        text        CHECK (outcome IN ('AVAILABLE', 'PLANNED', 'DECLINED')),
    answer         text,
    dataset        uuid,
    dataset_title  text,
    authority_name text,
    answered_by    text,
    answered_at    timestamptz,
    listed         boolean     NOT NULL DEFAULT false,
    CHECK ((answered_at IS NULL) = (outcome IS NULL)),
    CHECK (NOT listed OR answered_at IS NOT NULL)
);
COMMENT ON COLUMN opening.need.contact IS 'sealed';
CREATE INDEX need_listed ON opening.need (id DESC) WHERE listed;
CREATE INDEX need_waiting ON opening.need (id) WHERE answered_at IS NULL;
