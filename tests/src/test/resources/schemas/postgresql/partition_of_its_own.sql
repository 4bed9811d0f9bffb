-- Partitions with defaults, constraints and references of their own beside what they have from their table, and a reference to that table.
CREATE TABLE sensors (id integer PRIMARY KEY);
CREATE TABLE readings (id integer, taken date NOT NULL, celsius real, note text, PRIMARY KEY (id, taken)) PARTITION BY RANGE (taken);
CREATE TABLE readings_2026 PARTITION OF readings (
    celsius DEFAULT 0 CONSTRAINT known NOT NULL,
    CONSTRAINT warm CHECK (celsius > -60),
    CONSTRAINT one_note UNIQUE (note),
    CONSTRAINT fk_sensor FOREIGN KEY (id) REFERENCES sensors,
    EXCLUDE USING gist (daterange(taken, taken, '[]') WITH &&)
) FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE readings_2027 PARTITION OF readings (note DEFAULT 'new') FOR VALUES FROM ('2027-01-01') TO (MAXVALUE) PARTITION BY HASH (id);
CREATE TABLE readings_2027_0 PARTITION OF readings_2027 FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE TABLE alarms (id integer PRIMARY KEY, reading integer, day date, FOREIGN KEY (reading, day) REFERENCES readings);
