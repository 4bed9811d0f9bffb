SELECT issues.id, issues.title, issues.description, issues.status, issues.priority, issues.created_at,
    issues.updated_at, issues.version, issues.project_id, issues.reporter_id, issues.assignee_id,
    issues.parent_id
FROM issues
ORDER BY issues.id;
SELECT comments.id, comments.text, comments.created_at, comments.issue_id, comments.author_id
FROM comments
WHERE comments.issue_id = ?
ORDER BY comments.created_at;
SELECT comments.id, comments.text, comments.created_at, comments.issue_id, comments.author_id
FROM comments
WHERE comments.issue_id = ?
ORDER BY comments.created_at;
SELECT comments.id, comments.text, comments.created_at, comments.issue_id, comments.author_id
FROM comments
WHERE comments.issue_id = ?
ORDER BY comments.created_at;
