SELECT issues.id, … FROM issues ORDER BY issues.id;
