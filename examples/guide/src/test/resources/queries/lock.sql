SELECT issues.id, … FROM issues WHERE issues.id = ? FOR UPDATE;
SELECT issues.id, …
FROM issues
  JOIN projects ON projects.id = issues.project_id
WHERE projects.code = ? AND issues.status = ?
ORDER BY issues.priority DESC, issues.id
LIMIT ?
FOR UPDATE OF issues SKIP LOCKED;
