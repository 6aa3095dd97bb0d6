-- Words for persons' data that are in use here and not among the platform's own (FH-21).
CREATE TABLE catalog.person_word (
    id                 uuid PRIMARY KEY,
    word               text NOT NULL,
    reasons            text NOT NULL,
    by_account         text NOT NULL,
    by_name            text NOT NULL,
    at                 timestamptz NOT NULL,
    removed_at         timestamptz,
    removed_by_account text,
    removed_by_name    text,
    removed_reasons    text
);

CREATE UNIQUE INDEX person_word_once ON catalog.person_word (word) WHERE removed_at IS NULL;
