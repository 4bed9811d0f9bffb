WITH RECURSIVE tree(id, depth) AS (
    SELECT issues.id, CAST(? AS INTEGER) AS depth
    FROM issues
    WHERE issues.parent_id IS NULL
    UNION ALL
    SELECT child.id, tree.depth + ? AS anon
    FROM issues AS child
      JOIN tree ON child.parent_id = tree.id
)
SELECT issues.title, tree.depth
FROM issues
  JOIN tree ON tree.id = issues.id
ORDER BY tree.depth, issues.id;
