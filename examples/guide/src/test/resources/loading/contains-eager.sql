SELECT issues.id, issues.title, issues.description, issues.status, issues.priority, issues.created_at,
    issues.updated_at, issues.version, issues.project_id, issues.reporter_id, issues.assignee_id,
    issues.parent_id, projects.id, projects.code, projects.name
FROM issues
  JOIN projects ON projects.id = issues.project_id
WHERE projects.code = ?;
