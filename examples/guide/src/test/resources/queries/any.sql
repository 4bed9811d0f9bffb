SELECT issues.title
FROM issues
WHERE EXISTS (SELECT 1 FROM comments WHERE issues.id = comments.issue_id AND comments.author_id = ?)
ORDER BY issues.id;
SELECT issues.title
FROM issues
WHERE EXISTS (SELECT 1 FROM users WHERE users.id = issues.reporter_id AND users.email LIKE ? ESCAPE '/')
ORDER BY issues.id;
