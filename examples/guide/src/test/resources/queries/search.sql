SELECT issues.id, …
FROM issues
WHERE (issues.title LIKE ? ESCAPE '/' OR issues.description LIKE ? ESCAPE '/')
    AND EXISTS (
        SELECT 1
        FROM issue_labels AS issue_labels_1, labels
        WHERE issues.id = issue_labels_1.issue_id
            AND labels.id = issue_labels_1.label_id
            AND labels.name IN (?)
    )
ORDER BY issues.id;
