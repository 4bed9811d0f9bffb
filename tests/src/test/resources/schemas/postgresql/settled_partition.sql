-- A partition with a default and a constraint of its own; PARTITION OF is written without them.
CREATE TABLE readings (taken date NOT NULL, celsius real) PARTITION BY RANGE (taken);
CREATE TABLE readings_2026 PARTITION OF readings (celsius DEFAULT 0, CONSTRAINT warm CHECK (celsius > -60))
    FOR VALUES FROM ('2026-01-01') TO (MAXVALUE);
