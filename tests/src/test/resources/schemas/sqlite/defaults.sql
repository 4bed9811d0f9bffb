-- Each form of a default (sqlite.org/lang_createtable.html#the_default_clause); a name as a default is a text.
CREATE TABLE defaults (
    a INTEGER DEFAULT 5, b INTEGER DEFAULT -5, c REAL DEFAULT +1.5e10, d INTEGER DEFAULT 0x1F,
    e TEXT DEFAULT 'it''s', f TEXT DEFAULT "double", g TEXT DEFAULT bare, h BLOB DEFAULT x'00ff',
    i TEXT DEFAULT NULL, j BOOLEAN DEFAULT TRUE, k TIMESTAMP DEFAULT CURRENT_TIMESTAMP, l DATE DEFAULT current_date,
    m TEXT DEFAULT (lower('A' || ')')), n INTEGER DEFAULT (1 + (2 * 3)), o TEXT DEFAULT '' NOT NULL, p TEXT DEFAULT ('x') UNIQUE
);
