-- A forum: a tree that refers to itself, deferred references, partial and expression indexes.
CREATE TABLE members (id INTEGER PRIMARY KEY, nick VARCHAR(40) NOT NULL COLLATE NOCASE, banned_until DATETIME);
CREATE UNIQUE INDEX members_nick ON members (lower(nick));
CREATE INDEX members_banned ON members (banned_until) WHERE banned_until IS NOT NULL;
CREATE TABLE boards (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES boards (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    UNIQUE (parent_id, title)
);
CREATE TABLE posts (
    id INTEGER PRIMARY KEY,
    board_id INTEGER NOT NULL REFERENCES boards,
    author_id INTEGER REFERENCES members ON DELETE SET NULL,
    reply_to INTEGER CONSTRAINT posts_thread REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL DEFAULT '',
    CHECK (reply_to IS NULL OR reply_to < id)
);
CREATE INDEX posts_newest ON posts (board_id, id DESC);
CREATE INDEX posts_length ON posts (length(body) DESC, board_id, substr(body, 1, 10) || ',' COLLATE NOCASE);
