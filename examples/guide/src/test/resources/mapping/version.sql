SELECT contracts.id, contracts.text, contracts.version FROM contracts WHERE contracts.id = ?;
UPDATE contracts SET text = ?, version = ? WHERE contracts.id = ? AND contracts.version = ?;
