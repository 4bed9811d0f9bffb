INSERT INTO users (email, name) VALUES (?, ?);
INSERT INTO users (name) VALUES (?);
