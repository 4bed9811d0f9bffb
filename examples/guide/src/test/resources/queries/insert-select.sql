INSERT INTO issues (title, status, priority, project_id, reporter_id, version, created_at, updated_at)
SELECT issues.title, ?, issues.priority, ?, issues.reporter_id, ?, ?, ?
FROM issues
WHERE issues.project_id = ?;
