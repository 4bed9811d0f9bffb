SELECT DISTINCT users.name FROM users JOIN issues ON issues.reporter_id = users.id ORDER BY users.name;
