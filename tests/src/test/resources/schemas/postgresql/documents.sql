-- Documents: defaults of JSON, text search, and indexes on what is inside.
CREATE TABLE documents (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    body jsonb NOT NULL DEFAULT '{"tags": [], "it''s": "\\"}',
    raw json,
    search tsvector GENERATED ALWAYS AS (to_tsvector('simple', coalesce(body ->> 'title', ''))) STORED,
    valid tstzrange NOT NULL DEFAULT tstzrange(now(), NULL),
    CONSTRAINT has_title CHECK (body ? 'title')
);
CREATE INDEX documents_search ON documents USING gin (search);
CREATE INDEX documents_title ON documents ((body #>> '{meta,title}'));
CREATE INDEX documents_valid ON documents USING gist (valid) WHERE NOT upper_inf(valid);
