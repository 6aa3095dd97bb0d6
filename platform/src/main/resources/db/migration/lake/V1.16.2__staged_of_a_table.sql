-- A batch is staged for a table that is there. The key makes staging wait while the table's orphans are removed, and the other way round:
-- inserting takes a share of the table's row, removing takes the row.
DELETE FROM lake.staged WHERE table_id NOT IN (SELECT id FROM lake.tables);
ALTER TABLE lake.staged ADD CONSTRAINT staged_table FOREIGN KEY (table_id) REFERENCES lake.tables (id);
CREATE INDEX staged_by_table ON lake.staged (table_id);
