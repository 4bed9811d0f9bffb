-- NOT VALID is said of rows that are there when a constraint is added (sql-altertable.html); a table that is created has none.
CREATE TABLE rooms (id integer PRIMARY KEY, size integer, beside integer);
ALTER TABLE rooms ADD CONSTRAINT not_large CHECK (size < 100) NOT VALID;
ALTER TABLE rooms ADD CONSTRAINT fk_beside FOREIGN KEY (beside) REFERENCES rooms NOT VALID;
