SELECT users.id, users.name, users.email FROM users WHERE users.name = ?;
