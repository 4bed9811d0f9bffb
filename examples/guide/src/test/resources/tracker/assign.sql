SELECT issues.id, issues.title, issues.description, issues.status, issues.priority, issues.created_at,
    issues.updated_at, issues.version, issues.project_id, issues.reporter_id, issues.assignee_id,
    issues.parent_id
FROM issues
WHERE issues.id = ?;
SELECT users.id, users.name, users.email FROM users WHERE users.name = ?;
UPDATE issues
SET status = ?, assignee_id = ?, version = ?, updated_at = ?
WHERE issues.id = ? AND issues.version = ?;
