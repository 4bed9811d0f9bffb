SELECT issues.title,
    CASE WHEN issues.priority >= ? THEN ? WHEN issues.priority = ? THEN ? ELSE ? END AS urgency
FROM issues
ORDER BY urgency, issues.id;
