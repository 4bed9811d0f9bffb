-- A shop as it is written by hand: inline and table constraints, with and without names, defaults of each form.
CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    email VARCHAR(200) NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE products (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sku CHAR(8) NOT NULL CONSTRAINT products_sku UNIQUE,
    title NVARCHAR(100) NOT NULL,
    price NUMERIC(10, 2) NOT NULL CHECK (price > 0),
    stock INT NOT NULL DEFAULT 0,
    discontinued BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE TABLE orders (
    id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL REFERENCES customers ON DELETE RESTRICT,
    placed_on DATE NOT NULL DEFAULT (date('now')),
    state VARCHAR(10) DEFAULT 'new',
    rate REAL DEFAULT -1.5e-3,
    CONSTRAINT orders_pk PRIMARY KEY (id),
    CONSTRAINT state_is_known CHECK (state IN ('new', 'paid', 'sent'))
);
CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    line SMALLINT NOT NULL,
    product_id INTEGER NOT NULL DEFAULT 1,
    quantity INTEGER NOT NULL DEFAULT +1,
    PRIMARY KEY (order_id, line),
    CONSTRAINT line_product FOREIGN KEY (product_id) REFERENCES products (id) ON UPDATE CASCADE ON DELETE SET DEFAULT
);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX orders_recent ON orders (placed_on DESC, id);
