SELECT customers.id, customers.name, customers.phone, customers.version FROM customers WHERE customers.id = ?;
UPDATE customers SET name = ?, version = ? WHERE customers.id = ? AND customers.version = ?;
