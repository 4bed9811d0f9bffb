-- Columns that are computed (sqlite.org/gencol.html), with and without the words that may be left out.
CREATE TABLE boxes (
    w NUMERIC(5, 1), h NUMERIC(5, 1),
    area NUMERIC GENERATED ALWAYS AS (w * h) STORED,
    label TEXT AS ('w=' || coalesce(w, '?)')) NOT NULL,
    half REAL AS (w / 2) VIRTUAL CHECK (half < 1000)
);
CREATE INDEX boxes_area ON boxes (area);
