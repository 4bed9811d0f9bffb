SELECT issues.id, … FROM issues WHERE 1 = 1 ORDER BY issues.id;
