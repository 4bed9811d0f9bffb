-- Tables that refer to each other, and a longer circle; SQLite does not ask whether a table is there.
CREATE TABLE departments (id INTEGER PRIMARY KEY, head_id INTEGER CONSTRAINT head_of_department REFERENCES employees DEFERRABLE);
CREATE TABLE employees (
    id INTEGER PRIMARY KEY,
    department_id INTEGER NOT NULL REFERENCES departments,
    boss_id INTEGER REFERENCES employees
);
CREATE TABLE a (id INTEGER PRIMARY KEY, next INTEGER REFERENCES c ON DELETE SET NULL);
CREATE TABLE b (id INTEGER PRIMARY KEY, next INTEGER REFERENCES a ON DELETE SET NULL);
CREATE TABLE c (id INTEGER PRIMARY KEY, next INTEGER REFERENCES b ON DELETE SET NULL);
