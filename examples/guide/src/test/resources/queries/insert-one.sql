INSERT INTO users (name, email) VALUES (?, ?);
