SELECT issues.id, …
FROM issues
WHERE issues.project_id = ? AND issues.status <> ? AND (issues.priority >= ? OR issues.assignee_id IS NULL)
ORDER BY issues.priority DESC, issues.id;
