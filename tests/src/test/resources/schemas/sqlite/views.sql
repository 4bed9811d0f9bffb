-- Views over views, with names of columns of their own, with AS where it could be mistaken, and over a subquery.
CREATE TABLE sales (id INTEGER PRIMARY KEY, day DATE NOT NULL, amount NUMERIC(10, 2) NOT NULL);
CREATE VIEW recent AS SELECT id, day, amount FROM sales WHERE day > '2026-01-01';
CREATE VIEW large (sale, "The Amount") AS SELECT r.id AS s, r.amount FROM recent AS r WHERE r.amount > 100 -- much
;
CREATE VIEW "as" /* AS */ AS WITH x AS (SELECT 1 AS one) SELECT one FROM x;
CREATE VIEW per_day AS SELECT t.day, sum(t.amount) AS total FROM (SELECT * FROM sales, large) t GROUP BY t.day;
