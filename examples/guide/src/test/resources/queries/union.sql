SELECT issues.title, 'issue' AS kind
FROM issues
WHERE issues.status <> ?
UNION ALL
SELECT comments.text, 'comment' AS kind
FROM comments
ORDER BY title
LIMIT ?;
