SELECT issues.title
FROM issues
WHERE issues.priority > (SELECT avg(issues_1.priority) FROM issues AS issues_1)
    AND issues.reporter_id IN (SELECT users.id FROM users WHERE users.email IS NOT NULL)
ORDER BY issues.id;
