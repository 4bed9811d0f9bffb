-- Composite types, one in another, as columns and in arrays (rowtypes.html).
CREATE TYPE address AS (street text COLLATE "C", zip char(5), "Country" varchar(2));
CREATE TYPE person AS (name text, home address, others address[]);
CREATE DOMAIN zones AS address CHECK ((VALUE).street <> '');
CREATE TYPE area AS (zone zones, size integer);
COMMENT ON TYPE address IS 'where';
CREATE TABLE firms (id integer PRIMARY KEY, seat address, boss person, branches address[], place area);
