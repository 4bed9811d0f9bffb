SELECT issues.id, issues.title, issues.status, issues.version FROM issues;
