DELETE FROM issue_labels WHERE issue_labels.issue_id = ?;
DELETE FROM issues WHERE issues.id = ? AND issues.version = ?;
UPDATE issues SET priority = ?, version = ?, updated_at = ? WHERE issues.id = ? AND issues.version = ?;
INSERT INTO issues (title, status, priority, version, project_id, reporter_id, parent_id, description,
    created_at, updated_at, assignee_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING id;
INSERT INTO comments (text, issue_id, author_id, created_at) VALUES (?, ?, ?, ?) RETURNING id;
