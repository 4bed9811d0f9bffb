INSERT INTO labels (name) VALUES (?) ON CONFLICT (name) DO NOTHING;
INSERT INTO users (name, email) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET email = excluded.email;
INSERT INTO users (name, email)
VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET email = coalesce(users.email, excluded.email);
