INSERT INTO labels (name) VALUES (?), (?) RETURNING id, name;
UPDATE issues SET status = ?, updated_at = ? WHERE issues.project_id = ? RETURNING id, title;
