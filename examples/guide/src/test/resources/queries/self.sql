SELECT issues.title
FROM issues
  JOIN issues AS parent ON parent.id = issues.parent_id
WHERE parent.status = ?
ORDER BY issues.id;
