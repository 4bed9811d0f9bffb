DELETE FROM comments
WHERE comments.created_at < ? AND comments.issue_id IN (SELECT issues.id FROM issues WHERE issues.status = ?);
