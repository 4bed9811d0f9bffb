-- What a table may have beside columns and constraints (sql-createtable.html#SQL-CREATETABLE-STORAGE-PARAMETERS).
CREATE UNLOGGED TABLE quick (k text PRIMARY KEY, v text) WITH (fillfactor = 70, autovacuum_enabled = false);
CREATE TABLE usual (k text);
COMMENT ON TABLE usual IS 'as usual';
