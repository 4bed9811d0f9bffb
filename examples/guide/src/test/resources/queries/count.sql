SELECT count(issues.id) FROM issues WHERE issues.project_id = ? AND issues.status <> ?;
SELECT EXISTS (SELECT issues.id FROM issues WHERE issues.project_id = ? AND issues.status <> ?);
