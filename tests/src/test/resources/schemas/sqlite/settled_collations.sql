-- An index that has another collation than its column; that of the column is not written.
CREATE TABLE words (word TEXT COLLATE NOCASE);
CREATE INDEX exact ON words (word COLLATE BINARY, word);
