SELECT issues.title
FROM issues
WHERE NOT EXISTS (
    SELECT 1 FROM issues AS issues_1 WHERE issues.id = issues_1.parent_id AND issues_1.status <> ?
) AND NOT EXISTS (
    SELECT 1
    FROM issue_labels AS issue_labels_1, labels
    WHERE issues.id = issue_labels_1.issue_id AND labels.id = issue_labels_1.label_id
)
ORDER BY issues.id;
