SELECT comments.text
FROM comments
  JOIN issues ON issues.id = comments.issue_id AND issues.reporter_id = comments.author_id
ORDER BY comments.id;
