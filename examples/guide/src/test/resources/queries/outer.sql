SELECT issues.title, users.name
FROM issues
  LEFT OUTER JOIN users ON users.id = issues.assignee_id
ORDER BY issues.id;
