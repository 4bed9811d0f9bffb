SELECT projects.id, projects.code, projects.name FROM projects ORDER BY projects.code;
SELECT issues.id, issues.title, issues.description, issues.status, issues.priority, issues.created_at,
    issues.updated_at, issues.version, issues.project_id, issues.reporter_id, issues.assignee_id,
    issues.parent_id
FROM issues
WHERE issues.project_id IN (?, ?)
ORDER BY issues.id;
