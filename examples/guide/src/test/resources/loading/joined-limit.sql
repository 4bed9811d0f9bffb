SELECT anon_1.id, anon_1.code, anon_1.name, issues_1.id, issues_1.title, issues_1.description,
    issues_1.status, issues_1.priority, issues_1.created_at, issues_1.updated_at, issues_1.version,
    issues_1.project_id, issues_1.reporter_id, issues_1.assignee_id, issues_1.parent_id
FROM (SELECT projects.id, projects.code, projects.name FROM projects ORDER BY projects.code DESC LIMIT ?) AS
    anon_1
  LEFT OUTER JOIN issues AS issues_1 ON anon_1.id = issues_1.project_id
ORDER BY anon_1.code DESC, issues_1.id;
