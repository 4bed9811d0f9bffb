SELECT count(DISTINCT issues.reporter_id) FROM issues WHERE issues.project_id = ?;
