-- id of the person who handed in the newest data: he does not decide whether the public gets it
ALTER TABLE catalog.resource_data ADD COLUMN collected_by text;
