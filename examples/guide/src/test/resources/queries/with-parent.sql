SELECT comments.id, comments.text, comments.created_at, comments.issue_id, comments.author_id
FROM comments
WHERE comments.issue_id = ? AND length(comments.text) > ?
ORDER BY comments.created_at;
