-- what is opened to one applicant, by his application, and how often he may take the file
ALTER TABLE release.grants ADD COLUMN applicant uuid;
ALTER TABLE release.grants ADD COLUMN files integer CHECK (files > 0);
ALTER TABLE release.grants ADD COLUMN files_taken integer NOT NULL DEFAULT 0;
ALTER TABLE release.grants ADD CONSTRAINT grants_applicant
    CHECK ((applicant IS NULL) = (files IS NULL) AND (applicant IS NULL OR (holder IS NULL AND valid_until IS NOT NULL)));
ALTER TABLE release.grants ADD CONSTRAINT grants_files_taken CHECK (files_taken = 0 OR files_taken <= files);
COMMENT ON COLUMN release.grants.holder IS 'null: outside, the public or one applicant';
COMMENT ON COLUMN release.grants.applicant IS 'the application whose applicant holds it; null: no applicant does';
CREATE INDEX grants_of_applicants ON release.grants (resource) WHERE applicant IS NOT NULL;
