SELECT count(issues.id) FROM issues WHERE issues.status = ?;
SELECT issues.id, …
FROM issues
WHERE issues.status = ?
ORDER BY issues.priority DESC, issues.id
LIMIT ?
OFFSET ?;
