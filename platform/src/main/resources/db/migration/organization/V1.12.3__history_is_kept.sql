-- What was held is told for ever: such a row is ended once and otherwise neither changed nor deleted.
CREATE FUNCTION organization.keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.valid_until IS NULL AND NEW.valid_until IS NOT NULL
        AND to_jsonb(OLD) - 'valid_until' = to_jsonb(NEW) - 'valid_until' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'rows of organization.% end and are never changed or deleted', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE ON organization.power
    FOR EACH ROW EXECUTE FUNCTION organization.keep_history();
CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE ON organization.post
    FOR EACH ROW EXECUTE FUNCTION organization.keep_history();
CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE ON organization.client_right
    FOR EACH ROW EXECUTE FUNCTION organization.keep_history();
CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE ON organization.disabling
    FOR EACH ROW EXECUTE FUNCTION organization.keep_history();
