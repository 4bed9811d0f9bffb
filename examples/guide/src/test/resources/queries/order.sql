SELECT issues.id, … FROM issues ORDER BY issues.assignee_id NULLS LAST, issues.id DESC;
