SELECT issues.id, … FROM issues WHERE issues.id = ?;
