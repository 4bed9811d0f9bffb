SELECT issues.title, reporter.name, assignee.name
FROM issues
  JOIN users AS reporter ON reporter.id = issues.reporter_id
  LEFT OUTER JOIN users AS assignee ON assignee.id = issues.assignee_id
ORDER BY issues.id;
