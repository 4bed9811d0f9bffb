SELECT projects.id, projects.code, projects.name FROM projects;
SELECT issues.id, issues.title, issues.description, issues.status, issues.priority, issues.created_at,
    issues.updated_at, issues.version, issues.project_id, issues.reporter_id, issues.assignee_id,
    issues.parent_id, users_1.id, users_1.name, users_1.email
FROM issues
  LEFT OUTER JOIN users AS users_1 ON users_1.id = issues.reporter_id
WHERE issues.project_id IN (?, ?)
ORDER BY issues.id;
SELECT comments.id, comments.text, comments.created_at, comments.issue_id, comments.author_id, users_1.id,
    users_1.name, users_1.email
FROM comments
  LEFT OUTER JOIN users AS users_1 ON users_1.id = comments.author_id
WHERE comments.issue_id IN (?, ?, ?, ?)
ORDER BY comments.created_at;
