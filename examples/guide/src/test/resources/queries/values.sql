SELECT issues.id, …
FROM issues
WHERE issues.status <> ? AND (issues.assignee_id = ? OR issues.reporter_id = ?)
ORDER BY issues.id
LIMIT ?;
