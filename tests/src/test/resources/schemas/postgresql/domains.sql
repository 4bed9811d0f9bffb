-- Domains: over a length, over each other's base, with several checks, with a default, in arrays (sql-createdomain.html).
CREATE DOMAIN email AS varchar(100) CONSTRAINT email_has_at CHECK (VALUE LIKE '%@%') CONSTRAINT email_not_long CHECK (length(VALUE) < 90);
CREATE DOMAIN amount AS numeric(12, 2) DEFAULT 0 NOT NULL;
CREATE DOMAIN code AS text COLLATE "C";
CREATE DOMAIN "Odd Domain" AS integer CHECK (VALUE % 2 = 1);
CREATE DOMAIN unused AS date;
CREATE DOMAIN years AS integer CHECK (VALUE > 0);
CREATE DOMAIN ages AS years CHECK (VALUE < 200);
COMMENT ON DOMAIN email IS 'an address';
CREATE TABLE contacts (id integer PRIMARY KEY, address email NOT NULL, spare email DEFAULT 'a@b', paid amount, short code, odd "Odd Domain", all_codes code[], age ages);
