-- Each access method and option of an index (sql-createindex.html).
CREATE TABLE things (
    id integer PRIMARY KEY, name text, code varchar(20), doc jsonb, place point, tags text[], n integer, at timestamptz);
CREATE INDEX i_hash ON things USING hash (name);
CREATE INDEX i_gin ON things USING gin (doc jsonb_path_ops);
CREATE INDEX i_gin_tags ON things USING gin (tags) WITH (fastupdate = off);
CREATE INDEX i_gist ON things USING gist (place);
CREATE INDEX i_spgist ON things USING spgist (place);
CREATE INDEX i_brin ON things USING brin (at) WITH (pages_per_range = 32);
CREATE INDEX i_order ON things (name DESC, code NULLS FIRST, n DESC NULLS LAST, at ASC);
CREATE INDEX i_pattern ON things (name text_pattern_ops, code varchar_pattern_ops DESC);
CREATE INDEX i_collate ON things (name COLLATE "C", lower(code) COLLATE "POSIX" text_pattern_ops);
CREATE UNIQUE INDEX i_include ON things (code) INCLUDE (name, n);
CREATE UNIQUE INDEX i_nulls ON things (n) NULLS NOT DISTINCT;
CREATE INDEX i_expr ON things ((n + 1), (doc ->> 'a'), name, date_part('year', at AT TIME ZONE 'UTC'));
CREATE INDEX i_part ON things (name) WITH (fillfactor = 70) WHERE n > 0 AND name <> 'x';
COMMENT ON INDEX i_hash IS 'for =';
