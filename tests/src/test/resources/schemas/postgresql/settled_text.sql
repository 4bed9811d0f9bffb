-- The server writes IN over VARCHAR in one way when it is declared so, and in another when what it wrote is declared.
CREATE TABLE states (id integer PRIMARY KEY, state varchar(10) CHECK (state IN ('new', 'old')));
