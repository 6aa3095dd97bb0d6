-- When an account or a client was disabled: rows end and are never deleted, so that rights at any past date can be told.
CREATE TABLE organization.disabling (
    subject     uuid NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz
);
CREATE UNIQUE INDEX disabling_present ON organization.disabling (subject) WHERE valid_until IS NULL;
CREATE INDEX disabling_subject ON organization.disabling (subject, valid_from);

CREATE INDEX client_institution ON organization.client (institution);
