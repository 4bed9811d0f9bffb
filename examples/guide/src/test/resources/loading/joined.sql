SELECT issues.id, issues.title, issues.description, issues.status, issues.priority, issues.created_at,
    issues.updated_at, issues.version, issues.project_id, issues.reporter_id, issues.assignee_id,
    issues.parent_id, users_1.id, users_1.name, users_1.email
FROM issues
  LEFT OUTER JOIN users AS users_1 ON users_1.id = issues.assignee_id
WHERE issues.priority >= ?;
