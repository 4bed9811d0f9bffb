-- Names with every character that has a meaning somewhere, keywords, upper case, and names of 63 bytes.
CREATE TABLE "Upper Case" ("Id" integer PRIMARY KEY, "order" text, "per%cent" text, "a(b)" text, "c:d" text, "e.f" text);
CREATE TABLE "qu""ote" ("it""s" integer CONSTRAINT "p""k" PRIMARY KEY, "it's" text, "back\slash" text, "com,ma" text, "[x]" text);
CREATE TABLE "Größe ß 漢字 😀" ("ü" integer, "名" integer,
    CONSTRAINT "ключ 🔑" PRIMARY KEY ("名", "ü"),
    CONSTRAINT "fk {} %s" FOREIGN KEY ("ü") REFERENCES "qu""ote" ("it""s"),
    CONSTRAINT "ch?ck :x" CHECK ("ü" > 0));
CREATE INDEX "Index On (All)" ON "qu""ote" ("it's", "com,ma" DESC);
CREATE TABLE "select" ("from" integer REFERENCES "Upper Case" ("Id"), "NULL" text UNIQUE, "null" text, "{}" text, " " text);
CREATE TABLE abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk (
    abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk integer);
COMMENT ON COLUMN "qu""ote"."back\slash" IS 'with ''quotes'' and \ and "more"';
