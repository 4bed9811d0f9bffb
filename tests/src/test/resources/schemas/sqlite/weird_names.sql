-- Names with every character that has a meaning somewhere, keywords, and letters beyond ASCII, which SQLite does not fold.
CREATE TABLE "Upper Case" ("Id" INTEGER PRIMARY KEY, "order" TEXT, "per%cent" TEXT, "a(b)" TEXT, "c:d" TEXT, "e.f" TEXT);
CREATE TABLE "qu""ote" ("it""s" INTEGER CONSTRAINT "p""k" PRIMARY KEY, "it's" TEXT, "back\slash" TEXT, "com,ma" TEXT, "[x]" TEXT);
CREATE TABLE "Größe ß 漢字 😀" (ü INTEGER NOT NULL, "名" INTEGER NOT NULL,
    CONSTRAINT "ключ 🔑" PRIMARY KEY (名, "ü"),
    CONSTRAINT "fk {} %s" FOREIGN KEY (ü) REFERENCES "qu""ote" ("it""s"),
    CONSTRAINT "ch?ck :x" CHECK (ü > 0));
CREATE INDEX "Index On (All)" ON "qu""ote" ("it's", "com,ma" DESC);
CREATE TABLE "select" ("from" INTEGER REFERENCES "Upper Case" ("Id"), "NULL" TEXT UNIQUE, "check" TEXT, "{}" TEXT, " " TEXT, "primary" TEXT);
CREATE TABLE sqliteless (x INTEGER);
