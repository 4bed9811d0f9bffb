CREATE MATERIALIZED VIEW cheap_products AS SELECT products.id,
    products.name FROM products WHERE products.cents < 1000;
CREATE UNIQUE INDEX ix_cheap_products_id ON cheap_products (id);
CREATE VIEW supplier_totals AS SELECT products.supplier,
    count(products.id) AS products FROM products WHERE products.cents IS NOT NULL GROUP BY products.supplier;
