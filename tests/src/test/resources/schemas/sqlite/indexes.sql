-- Indexes: their order, collations, expressions with commas and parentheses, conditions, and the kinds that hide behind constraints.
CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, code TEXT UNIQUE, n INTEGER, doc JSON);
CREATE INDEX i_order ON things (name DESC, code ASC, n);
CREATE INDEX i_collate ON things (name, code COLLATE RTRIM DESC);
CREATE UNIQUE INDEX i_unique ON things (n, id) WHERE n IS NOT NULL AND name <> 'x' -- most
;
CREATE INDEX i_expr ON things (json_extract(doc, '$.a,b'), (n + 1) * 2 DESC, coalesce(name, code, ')') COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS main.i_schema ON things ("n");
