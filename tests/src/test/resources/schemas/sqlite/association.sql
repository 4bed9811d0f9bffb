-- An association with a payload, a plain one, and one to one.
CREATE TABLE students (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE courses (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE enrolments (
    student_id INTEGER NOT NULL REFERENCES students ON DELETE CASCADE,
    course_id INTEGER NOT NULL REFERENCES courses ON DELETE CASCADE,
    enrolled DATE DEFAULT CURRENT_DATE,
    grade NUMERIC(2, 1) CHECK (grade BETWEEN 1 AND 6),
    PRIMARY KEY (student_id, course_id)
);
CREATE TABLE friends (
    one INTEGER NOT NULL REFERENCES students,
    other INTEGER NOT NULL REFERENCES students,
    UNIQUE (one, other),
    CHECK (one < other)
);
CREATE TABLE lockers (student_id INTEGER PRIMARY KEY REFERENCES students, number SMALLINT NOT NULL UNIQUE);
