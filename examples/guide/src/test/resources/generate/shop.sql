CREATE TABLE customers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(50) NOT NULL UNIQUE,
    country CHAR(2)
);

CREATE TABLE orders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    ordered_at TIMESTAMP NOT NULL,
    total NUMERIC(10, 2) NOT NULL
);

CREATE INDEX ix_orders_customer_id ON orders (customer_id);

CREATE TABLE labels (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(20) NOT NULL
);

CREATE TABLE order_labels (
    order_id INTEGER NOT NULL REFERENCES orders (id),
    label_id INTEGER NOT NULL REFERENCES labels (id),
    PRIMARY KEY (order_id, label_id)
);
