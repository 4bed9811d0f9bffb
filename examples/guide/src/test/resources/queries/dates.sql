SELECT issues.title
FROM issues
WHERE issues.created_at >= ? AND issues.created_at < ?
ORDER BY issues.created_at;
SELECT count(issues.id)
FROM issues
WHERE CAST(strftime('%Y', issues.created_at) AS INTEGER) = ?
    AND CAST(strftime('%j', issues.created_at) AS INTEGER) = ?;
