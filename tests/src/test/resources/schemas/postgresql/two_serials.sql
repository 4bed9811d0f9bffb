-- A key of two columns that are both SERIAL: the first is the generated one.
CREATE TABLE grid (x serial, y serial, v text, PRIMARY KEY (y, x));
