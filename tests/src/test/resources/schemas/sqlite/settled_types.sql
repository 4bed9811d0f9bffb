-- INT in place of INTEGER makes a key that is not the rowid, and UUID is written as CHAR(32): what is made from it is declared otherwise.
CREATE TABLE int_key (id INT PRIMARY KEY, token UUID);
