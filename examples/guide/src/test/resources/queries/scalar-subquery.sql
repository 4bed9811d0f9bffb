SELECT issues.title, (SELECT count(comments.id) FROM comments WHERE comments.issue_id = issues.id) AS comments
FROM issues
ORDER BY issues.id;
