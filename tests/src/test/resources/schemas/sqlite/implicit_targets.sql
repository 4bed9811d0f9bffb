-- References without columns mean the key of the other table, in its order; in any case of letters, before it is there, or to nothing.
CREATE TABLE children (id INTEGER PRIMARY KEY, p1 INTEGER, p2 TEXT, lone INTEGER REFERENCES PARENTS2,
    FOREIGN KEY (p1, p2) REFERENCES Parents);
CREATE TABLE parents (a TEXT, b INTEGER, PRIMARY KEY (b, a));
CREATE TABLE parents2 (k INTEGER PRIMARY KEY);
