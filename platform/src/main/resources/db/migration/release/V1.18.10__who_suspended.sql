-- who suspended a grant, so that what its authority stopped is not resumed over its head
ALTER TABLE release.grants ADD COLUMN suspended_by uuid;
COMMENT ON COLUMN release.grants.suspended_by IS 'null: the platform itself, or not suspended';
