-- Comments wherever SQLite takes white space, with quotes, commas and parentheses in them.
CREATE TABLE /* a table, (not "b") */ notes (
    id INTEGER -- the key, of course
        PRIMARY KEY /* no AUTOINCREMENT */,
    -- CHECK (id > 0),
    body TEXT NOT NULL /* DEFAULT 'x' */ DEFAULT 'a -- b', -- it's "quoted"
    size INTEGER CHECK (size > 0 /* not ) zero */ AND size < 100 -- not large
    ),
    /* CONSTRAINT old UNIQUE (body), */
    CONSTRAINT notes_body UNIQUE /* , */ (body, /* ) */ size)
    -- the end
);
CREATE INDEX notes_size /* ( */ ON notes (size /* DESC */) WHERE size > 5 -- WHERE size > 6
;
