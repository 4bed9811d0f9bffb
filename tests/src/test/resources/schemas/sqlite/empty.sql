-- The least that a table may be.
CREATE TABLE one (x);
CREATE TABLE two (a, b TEXT, c "", d ANY);
