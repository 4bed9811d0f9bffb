SELECT issues.id, …, users.id, users.name, users.email
FROM issues
  JOIN users ON users.id = issues.reporter_id
ORDER BY issues.id;
