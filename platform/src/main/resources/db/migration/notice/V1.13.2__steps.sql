-- What was done about a matter, for those whom it concerns; names as they were then.
CREATE TABLE notice.steps (
    id               uuid PRIMARY KEY,
    matter_type      text        NOT NULL,
    matter_id        text        NOT NULL,
    act              text        NOT NULL,
    at               timestamptz NOT NULL,
    institution      uuid,
    institution_name text,
    person           text,
    articles         text[]      NOT NULL,
    words            text,
    inward           boolean     NOT NULL
);
COMMENT ON COLUMN notice.steps.institution IS 'null: the platform itself';
COMMENT ON COLUMN notice.steps.inward IS 'shown to the institution that took it alone';
CREATE INDEX steps_of_matter ON notice.steps (matter_type, matter_id, id);

-- notices by their matter, the newest first, whatever its type
CREATE INDEX notices_of_matter ON notice.notices (matter_id, id DESC);
