SELECT issues.id
FROM issues
WHERE issues.title LIKE ? ESCAPE '/' OR issues.title LIKE ? ESCAPE '/'
ORDER BY issues.id;
