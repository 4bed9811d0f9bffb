SELECT issues.title FROM issues WHERE issues.assignee_id IS NOT ? ORDER BY issues.id;
SELECT issues.title
FROM issues
WHERE issues.assignee_id IS NULL AND issues.parent_id IS NOT NULL
ORDER BY issues.id;
