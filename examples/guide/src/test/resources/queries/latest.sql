SELECT comments.id, comments.text, comments.created_at, comments.issue_id, comments.author_id
FROM comments
  JOIN (
      SELECT comments.id,
          row_number() OVER (PARTITION BY comments.issue_id ORDER BY comments.created_at DESC,
              comments.id DESC) AS place
      FROM comments
  ) AS ranked ON ranked.id = comments.id
WHERE ranked.place = ?
ORDER BY comments.issue_id;
