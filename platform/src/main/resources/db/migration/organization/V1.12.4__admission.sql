-- Whether the account's holder proved to have the security administrator's code; a password that the system administrator set does not
-- open any right. Those who had accounts before are in.
ALTER TABLE organization.account ADD COLUMN admitted boolean NOT NULL DEFAULT true;
ALTER TABLE organization.account ALTER COLUMN admitted SET DEFAULT false;
ALTER TABLE organization.account ADD COLUMN admission_digest text;

-- A client has no secret until its institution's own people take one.
ALTER TABLE organization.client ALTER COLUMN secret_sealed DROP NOT NULL;
