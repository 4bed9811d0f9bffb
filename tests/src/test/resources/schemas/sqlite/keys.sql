-- When a key is the rowid, and when it is not (sqlite.org/lang_createtable.html#rowid); NULL in keys is allowed by an old mistake.
CREATE TABLE alias_inline (id INTEGER PRIMARY KEY);
CREATE TABLE alias_asc (id INTEGER PRIMARY KEY ASC);
CREATE TABLE alias_table (note TEXT, id INTEGER, CONSTRAINT pk PRIMARY KEY (id));
CREATE TABLE alias_list_desc (id INTEGER, PRIMARY KEY (id DESC));
CREATE TABLE alias_counted (id INTEGER PRIMARY KEY AUTOINCREMENT);
CREATE TABLE int_key_not_null (id BIGINT NOT NULL PRIMARY KEY);
CREATE TABLE text_key (id TEXT PRIMARY KEY);
CREATE TABLE two_keys (b TEXT, a INTEGER NOT NULL, PRIMARY KEY (a, b));
CREATE TABLE no_key (a INTEGER);
