-- An association with a payload, a plain one, and one to one.
CREATE TABLE students (id bigint PRIMARY KEY, name text);
CREATE TABLE courses (id bigint PRIMARY KEY, name text);
CREATE TABLE enrolments (
    student_id bigint REFERENCES students ON DELETE CASCADE,
    course_id bigint REFERENCES courses ON DELETE CASCADE,
    enrolled date DEFAULT now(),
    grade numeric(2, 1) CHECK (grade >= 1 AND grade <= 6),
    PRIMARY KEY (student_id, course_id)
);
CREATE TABLE friends (
    one bigint NOT NULL REFERENCES students,
    other bigint NOT NULL REFERENCES students,
    UNIQUE (one, other),
    CHECK (one < other)
);
CREATE TABLE lockers (student_id bigint PRIMARY KEY REFERENCES students, number smallint NOT NULL UNIQUE);
