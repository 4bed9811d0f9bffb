-- Tables that refer to each other, and a longer circle.
CREATE TABLE departments (id integer PRIMARY KEY, head_id integer);
CREATE TABLE employees (
    id integer PRIMARY KEY,
    department_id integer NOT NULL REFERENCES departments,
    boss_id integer REFERENCES employees
);
ALTER TABLE departments ADD CONSTRAINT head_of_department FOREIGN KEY (head_id) REFERENCES employees DEFERRABLE;
CREATE TABLE a (id integer PRIMARY KEY, next integer);
CREATE TABLE b (id integer PRIMARY KEY, next integer REFERENCES a ON DELETE SET NULL);
CREATE TABLE c (id integer PRIMARY KEY, next integer REFERENCES b ON DELETE SET NULL);
ALTER TABLE a ADD FOREIGN KEY (next) REFERENCES c ON DELETE SET NULL;
-- Each is the other's, by one key.
CREATE TABLE heads (id integer PRIMARY KEY);
CREATE TABLE tails (id integer PRIMARY KEY REFERENCES heads);
ALTER TABLE heads ADD FOREIGN KEY (id) REFERENCES tails DEFERRABLE INITIALLY DEFERRED;
