-- Enum types: labels in their order, an added label, quoted names, arrays, defaults, and one that nothing uses (sql-createtype.html).
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
ALTER TYPE mood ADD VALUE 'very sad' BEFORE 'sad';
CREATE TYPE "Light Colour" AS ENUM ('red', 'it''s green', 'a,b', 'quo"te', 'back\slash', '');
CREATE TYPE idle AS ENUM ('one');
COMMENT ON TYPE mood IS 'how it is';
CREATE TABLE people (
    id integer PRIMARY KEY,
    now mood NOT NULL DEFAULT 'ok',
    light "Light Colour",
    earlier mood[] DEFAULT ARRAY['sad']::mood[]
);
