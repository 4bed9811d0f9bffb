SELECT users.name, busy.issues
FROM users
  JOIN (
      SELECT issues.reporter_id AS "reporterId", count(issues.id) AS issues
      FROM issues
      GROUP BY issues.reporter_id
      HAVING count(issues.id) > ?
  ) AS busy ON busy."reporterId" = users.id
ORDER BY users.name;
