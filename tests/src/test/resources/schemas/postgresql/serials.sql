-- SERIAL makes a sequence that belongs to its column (datatype-numeric.html#DATATYPE-SERIAL).
CREATE SEQUENCE tickets START WITH 100 INCREMENT BY -1 MINVALUE -50 MAXVALUE 100 CYCLE CACHE 3;
COMMENT ON SEQUENCE tickets IS 'Counts down';
CREATE SEQUENCE small_numbers AS smallint;
CREATE TABLE serials (
    id serial PRIMARY KEY,
    big bigserial,
    small smallserial UNIQUE,
    ticket bigint DEFAULT nextval('tickets'),
    half bigint DEFAULT (nextval('tickets') / 2)
);
CREATE TABLE plain_key (id integer PRIMARY KEY, note text);
CREATE TABLE two_keys (a integer, b integer, PRIMARY KEY (b, a));
