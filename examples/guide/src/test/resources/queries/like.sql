SELECT issues.id FROM issues WHERE issues.title LIKE ? ESCAPE '/' ORDER BY issues.id;
SELECT issues.id FROM issues WHERE issues.title LIKE ? ESCAPE '\' ORDER BY issues.id;
SELECT issues.id FROM issues WHERE lower(issues.title) LIKE lower(?) ESCAPE '\' ORDER BY issues.id;
SELECT issues.id FROM issues WHERE lower(issues.title) = ? ORDER BY issues.id;
