SELECT issues.id, …
FROM issues
WHERE (issues.created_at, issues.id) > (?, ?)
ORDER BY issues.created_at, issues.id
LIMIT ?;
