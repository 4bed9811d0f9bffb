SELECT users.name, count(issues.id)
FROM users
  LEFT OUTER JOIN issues ON users.id = issues.assignee_id
GROUP BY users.name
ORDER BY users.name;
