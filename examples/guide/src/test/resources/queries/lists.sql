SELECT issues.id, … FROM issues WHERE issues.status IN (?, ?) ORDER BY issues.id;
