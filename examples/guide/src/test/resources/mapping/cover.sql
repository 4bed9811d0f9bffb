INSERT INTO albums (cover_id) VALUES (?) RETURNING id;
INSERT INTO photos (album_id) VALUES (?) RETURNING id;
UPDATE albums SET cover_id = ? WHERE albums.id = ?;
