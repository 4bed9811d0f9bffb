WITH RECURSIVE tree(id) AS (
    SELECT issues.id
    FROM issues
    WHERE issues.id = ?
    UNION ALL
    SELECT child.id
    FROM issues AS child
      JOIN tree ON child.parent_id = tree.id
)
SELECT issues.id, …
FROM issues
  JOIN tree ON tree.id = issues.id
ORDER BY issues.id;
