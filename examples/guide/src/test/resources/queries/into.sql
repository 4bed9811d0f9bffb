SELECT issues.id, issues.title, issues.status FROM issues ORDER BY issues.id;
