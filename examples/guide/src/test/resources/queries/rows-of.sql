SELECT count(*) FROM (SELECT DISTINCT issues.reporter_id AS "reporterId" FROM issues) AS counted;
