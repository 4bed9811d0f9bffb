-- Columns that are computed, stored and (from version 18 on) virtual, and defaults that look like it (ddl-generated-columns.html).
CREATE TABLE boxes (
    w numeric(5, 1), h numeric(5, 1),
    area numeric GENERATED ALWAYS AS (w * h) STORED,
    label text GENERATED ALWAYS AS ('w=' || COALESCE(w::text, '?')) STORED NOT NULL,
    half numeric(5, 2) GENERATED ALWAYS AS (w / 2) VIRTUAL,
    made timestamptz DEFAULT (now() + interval '1 day'),
    token uuid DEFAULT gen_random_uuid()
);
CREATE INDEX boxes_area ON boxes (area);
