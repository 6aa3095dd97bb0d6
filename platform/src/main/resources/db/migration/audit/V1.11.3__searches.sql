-- Nothing is searched by institution alone, and every index is paid for by each act.
DROP INDEX audit.entry_institution;
