WITH load AS (
    SELECT issues.reporter_id AS "reporterId", count(issues.id) AS issues
    FROM issues
    GROUP BY issues.reporter_id
)
SELECT issues.title
FROM issues
  JOIN load ON load."reporterId" = issues.reporter_id
WHERE load.issues = (SELECT max(load.issues) FROM load)
ORDER BY issues.id;
