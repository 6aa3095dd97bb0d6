-- The log: only ever added to.

CREATE TABLE audit.epoch (
    id        uuid PRIMARY KEY,
    opened    timestamptz NOT NULL,
    continues text
);
COMMENT ON TABLE audit.epoch IS '纪元: one from the first start, one more after each restore';
COMMENT ON COLUMN audit.epoch.continues IS 'origin, size and root of the last checkpoint of the epoch before, as it was kept elsewhere';

CREATE TABLE audit.entry (
    index        bigint      NOT NULL,
    id           uuid        NOT NULL,
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    institution  uuid,
    action       text        NOT NULL,
    subject_type text        NOT NULL,
    subject      text        NOT NULL,
    person       text,
    articles     text[]      NOT NULL,
    canonical    bytea       NOT NULL,
    PRIMARY KEY (index),
    CHECK (index >= 0)
);
COMMENT ON TABLE audit.entry IS '审计条目';
COMMENT ON COLUMN audit.entry.canonical IS 'exactly the bytes that the leaf hashes; the columns beside it are copies to search by';

-- Not unique: a row put into the intake by hand twice must not stop the sequencer.
CREATE INDEX entry_id ON audit.entry (id);
CREATE INDEX entry_at ON audit.entry (at, index);
CREATE INDEX entry_actor ON audit.entry (actor, at, index);
CREATE INDEX entry_institution ON audit.entry (institution, at, index) WHERE institution IS NOT NULL;
CREATE INDEX entry_action ON audit.entry (action, at, index);
CREATE INDEX entry_subject ON audit.entry (subject, at, index);
CREATE INDEX entry_person ON audit.entry (person, at, index) WHERE person IS NOT NULL;
CREATE INDEX entry_articles ON audit.entry USING gin (articles);

CREATE TABLE audit.tile (
    level    smallint NOT NULL,
    position bigint   NOT NULL,
    hashes   bytea    NOT NULL,
    PRIMARY KEY (level, position)
);
ALTER TABLE audit.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;
COMMENT ON TABLE audit.tile IS 'the Merkle tree: up to 256 neighbouring nodes of every eighth level';

CREATE TABLE audit.checkpoint (
    size  bigint      NOT NULL,
    epoch uuid        NOT NULL REFERENCES audit.epoch (id),
    at    timestamptz NOT NULL,
    note  text        NOT NULL,
    PRIMARY KEY (size)
);
COMMENT ON TABLE audit.checkpoint IS '检查点: the signed note over the tree''s size and root';

CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is only added to: % on audit.% is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.epoch FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON audit.tile FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

-- A tile grows until it is full; the hashes that it has stay.
CREATE FUNCTION audit.refuse_changed_tile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.level <> OLD.level OR NEW.position <> OLD.position OR length(NEW.hashes) <= length(OLD.hashes)
        OR substr(NEW.hashes, 1, length(OLD.hashes)) <> OLD.hashes THEN
        RAISE EXCEPTION 'the audit log is only added to: a changed tile is refused'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER grows_only BEFORE UPDATE ON audit.tile FOR EACH ROW EXECUTE FUNCTION audit.refuse_changed_tile();
