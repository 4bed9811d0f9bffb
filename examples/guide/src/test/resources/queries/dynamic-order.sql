SELECT issues.title FROM issues ORDER BY issues.title DESC, issues.id;
