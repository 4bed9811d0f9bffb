SELECT issues.title FROM issues;
SELECT issues.title, issues.priority FROM issues;
SELECT issues.id, issues.status FROM issues;
