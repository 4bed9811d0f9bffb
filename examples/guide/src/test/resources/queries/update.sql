UPDATE issues
SET priority = issues.priority + ?, status = ?, description = ?, updated_at = ?
WHERE issues.project_id = ? AND issues.status = ?;
