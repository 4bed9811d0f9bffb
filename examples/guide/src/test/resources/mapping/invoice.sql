INSERT INTO invoices (paid, created_at, currency, token, changed_at)
VALUES (?, ?, ?, lower(hex(randomblob(4))), ?)
RETURNING id, token, days_to_pay, stored_at;
