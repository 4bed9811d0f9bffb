SELECT substr(issues.title, ?, ?) FROM issues WHERE issues.id % 2 = 0 ORDER BY issues.id;
