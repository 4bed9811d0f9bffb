SELECT users.name, issues.title
FROM users
  LEFT OUTER JOIN issues ON users.id = issues.assignee_id AND issues.status <> ?
ORDER BY users.name, issues.id;
