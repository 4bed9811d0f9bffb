SELECT documents.id, documents.title FROM documents;
SELECT documents.id, documents.body FROM documents WHERE documents.id = ?;
