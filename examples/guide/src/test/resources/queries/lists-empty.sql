SELECT issues.id, … FROM issues WHERE issues.status IN (SELECT NULL WHERE 1 = 0) ORDER BY issues.id;
