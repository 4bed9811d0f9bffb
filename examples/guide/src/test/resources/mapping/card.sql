INSERT INTO payments (kind, cents) VALUES (?, ?) RETURNING id;
INSERT INTO card_payments (id, last_digits) VALUES (?, ?);
