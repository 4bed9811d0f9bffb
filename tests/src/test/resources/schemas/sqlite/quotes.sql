-- Each style of quotes that SQLite takes for names, around tables, columns, constraints and types (sqlite.org/lang_keywords.html).
CREATE TABLE [odd table] (
    [the id] INTEGER CONSTRAINT [the key] PRIMARY KEY,
    `back ``tick` TEXT CONSTRAINT `a unique` UNIQUE,
    "double ""quote" TEXT,
    'single ''quote' "TEXT" NOT NULL DEFAULT 'it''s',
    "a]b" INTEGER CONSTRAINT "check [x]" CHECK ("a]b" > 0 AND [the id] <> 'a)b(' AND `back ``tick` <> ''),
    "Mixed" [VARCHAR], -- of a length behind it SQLite knows nothing
    CONSTRAINT 'single' UNIQUE ("double ""quote", 'single ''quote'),
    CONSTRAINT "fk (odd)" FOREIGN KEY ("a]b") REFERENCES 'odd table' ("the id")
);
CREATE INDEX [odd index] ON [odd table] ("Mixed", `double "quote` DESC);
