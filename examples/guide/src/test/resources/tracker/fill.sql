INSERT INTO labels (name) VALUES (?) RETURNING id;
INSERT INTO projects (code, name) VALUES (?, ?) RETURNING id;
INSERT INTO users (name, email) VALUES (?, ?), (?, ?) RETURNING id;
INSERT INTO issues (title, status, priority, version, project_id, reporter_id, assignee_id, description,
    created_at, updated_at, parent_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING id;
INSERT INTO issues (title, status, priority, version, project_id, reporter_id, parent_id, description,
    created_at, updated_at, assignee_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING id;
INSERT INTO comments (text, issue_id, author_id, created_at) VALUES (?, ?, ?, ?) RETURNING id;
INSERT INTO issue_labels (issue_id, label_id) VALUES (?, ?), (?, ?);
