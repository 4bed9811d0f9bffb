SELECT issues.priority * ? + issues.version - ?, issues.title || ? || CAST(issues.id AS TEXT) || ?,
    upper(issues.title), substr(issues.title, ?, ?), coalesce(issues.description, ?),
    CAST(strftime('%m', issues.created_at) AS INTEGER)
FROM issues
WHERE issues.id = ?;
