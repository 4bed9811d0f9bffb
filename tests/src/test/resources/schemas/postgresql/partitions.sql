-- Each way to partition, a partition that is partitioned, and a default one; what a partition has from its table is not said again.
CREATE TABLE stations (id integer PRIMARY KEY);
CREATE TABLE readings (
    station integer NOT NULL REFERENCES stations,
    taken date NOT NULL,
    celsius real CHECK (celsius > -100),
    PRIMARY KEY (station, taken)
) PARTITION BY RANGE (taken);
CREATE INDEX readings_celsius ON readings (celsius);
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO (MAXVALUE) PARTITION BY LIST (station);
CREATE TABLE readings_2026_few PARTITION OF readings_2026 FOR VALUES IN (1, 2, 3);
CREATE INDEX readings_few_own ON readings_2026_few (celsius DESC);
CREATE TABLE readings_others PARTITION OF readings DEFAULT;
CREATE TABLE buckets (k bigint, v text) PARTITION BY HASH (k);
CREATE TABLE buckets_0 PARTITION OF buckets FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE buckets_1 PARTITION OF buckets FOR VALUES WITH (MODULUS 2, REMAINDER 1);
