SELECT projects.id, projects.code, projects.name FROM projects WHERE projects.code = ?;
SELECT issues.id, issues.title, issues.description, issues.status, issues.priority, issues.created_at,
    issues.updated_at, issues.version, issues.project_id, issues.reporter_id, issues.assignee_id,
    issues.parent_id
FROM (SELECT projects.id AS projects_id FROM projects WHERE projects.code = ?) AS anon_1
  JOIN issues ON anon_1.projects_id = issues.project_id
ORDER BY issues.id;
