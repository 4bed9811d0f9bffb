ALTER TABLE products ADD COLUMN weight INTEGER;
CREATE INDEX by_weight ON products (weight);
CREATE TABLE products_of_2025 AS SELECT products.id,
    products.name FROM products WHERE products.added_on < '2026-01-01';
