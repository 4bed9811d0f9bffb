SELECT projects.code, count(issues.id), count(issues.id) FILTER (WHERE issues.status = ?),
    avg(issues.priority)
FROM projects
  LEFT OUTER JOIN issues ON projects.id = issues.project_id
GROUP BY projects.code
HAVING count(issues.id) >= ?
ORDER BY count(issues.id) DESC;
