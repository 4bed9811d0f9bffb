SELECT issues.id, issues.title, issues.description, issues.status, issues.priority, issues.created_at,
    issues.updated_at, issues.version, issues.project_id, issues.reporter_id, issues.assignee_id,
    issues.parent_id
FROM issues
  JOIN projects ON projects.id = issues.project_id
WHERE projects.code = ? AND issues.status <> ?
ORDER BY issues.id;
SELECT labels.id, labels.name, issue_labels_1.issue_id
FROM labels
  JOIN issue_labels AS issue_labels_1 ON labels.id = issue_labels_1.label_id
WHERE issue_labels_1.issue_id IN (?, ?);
