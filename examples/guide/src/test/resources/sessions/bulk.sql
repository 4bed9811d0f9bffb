INSERT INTO labels (name) VALUES (?), (?);
SELECT issues.id FROM issues WHERE issues.title LIKE ? ESCAPE '\' AND issues.id = ?;
UPDATE issues SET priority = ?, updated_at = ? WHERE issues.title LIKE ? ESCAPE '\';
