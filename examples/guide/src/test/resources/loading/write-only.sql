INSERT INTO revisions (summary, document_id) VALUES (?, ?) RETURNING id;
SELECT revisions.id, revisions.summary, revisions.document_id
FROM revisions
WHERE revisions.document_id = ?
ORDER BY revisions.id DESC
LIMIT ?;
