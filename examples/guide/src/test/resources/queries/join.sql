SELECT issues.id, …
FROM issues
  JOIN projects ON projects.id = issues.project_id
  JOIN issue_labels AS issue_labels_1 ON issues.id = issue_labels_1.issue_id
  JOIN labels ON labels.id = issue_labels_1.label_id
WHERE projects.code = ? AND labels.name = ?
ORDER BY issues.id;
