-- Views over views, one with options, one with a condition on rows that are written, materialised ones with an index and without rows.
CREATE TABLE sales (id integer PRIMARY KEY, day date NOT NULL, amount numeric(10, 2) NOT NULL);
CREATE VIEW recent AS SELECT id, day, amount FROM sales WHERE day > '2026-01-01';
CREATE VIEW large WITH (security_barrier = true) AS SELECT r.id AS sale, r.amount FROM recent r WHERE r.amount > 100;
CREATE VIEW this_year AS SELECT * FROM sales WHERE day >= '2026-01-01' WITH LOCAL CHECK OPTION;
CREATE MATERIALIZED VIEW per_day AS SELECT day, sum(amount) AS total, count(*) AS n FROM sales GROUP BY day;
CREATE UNIQUE INDEX per_day_day ON per_day (day);
CREATE MATERIALIZED VIEW big_days AS SELECT p.day FROM per_day p JOIN large l ON true WHERE p.total > 1000 WITH NO DATA;
COMMENT ON VIEW recent IS 'of this year';
COMMENT ON COLUMN recent.amount IS 'in francs';
COMMENT ON MATERIALIZED VIEW per_day IS 'refreshed at night';
