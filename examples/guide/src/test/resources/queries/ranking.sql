SELECT issues.title, rank() OVER (PARTITION BY issues.project_id ORDER BY issues.priority DESC),
    sum(issues.priority) OVER (ORDER BY issues.id)
FROM issues
ORDER BY issues.id;
