-- Each kind of constraint with each of its options (sql-createtable.html).
CREATE TABLE targets (a integer, b integer, c integer,
    CONSTRAINT targets_key PRIMARY KEY (a, b) INCLUDE (c) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT targets_uq UNIQUE (b, a) INCLUDE (c),
    CONSTRAINT targets_nulls UNIQUE NULLS NOT DISTINCT (c),
    CONSTRAINT targets_later UNIQUE (c, a) DEFERRABLE,
    CONSTRAINT targets_now UNIQUE (c, b) DEFERRABLE INITIALLY IMMEDIATE);
CREATE TABLE rules (id integer PRIMARY KEY, a integer DEFAULT 1, b integer, during daterange, room integer, note text,
    CONSTRAINT positive CHECK (a > 0),
    CONSTRAINT mine CHECK (b > 0) NO INHERIT,
    CONSTRAINT fk_full FOREIGN KEY (a, b) REFERENCES targets (b, a) MATCH FULL ON DELETE SET DEFAULT ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_some FOREIGN KEY (b, a) REFERENCES targets (b, a) ON DELETE SET NULL (b) ON UPDATE SET NULL,
    CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&) WHERE (room IS NOT NULL) DEFERRABLE,
    CONSTRAINT no_touch EXCLUDE USING gist (daterange(lower(during), upper(during), '[]') WITH &&, during WITH -|-),
    CONSTRAINT no_twins EXCLUDE (room WITH =, lower(note) text_pattern_ops WITH =));
COMMENT ON CONSTRAINT targets_key ON targets IS 'the key';
COMMENT ON CONSTRAINT targets_uq ON targets IS 'the other key';
COMMENT ON CONSTRAINT positive ON rules IS 'a check';
COMMENT ON CONSTRAINT fk_full ON rules IS 'a reference';
COMMENT ON CONSTRAINT no_overlap ON rules IS 'an exclusion';
