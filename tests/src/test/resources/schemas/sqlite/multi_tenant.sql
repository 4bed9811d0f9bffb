-- Keys and references of several columns, in another order than the columns.
CREATE TABLE tenants (code CHAR(3) NOT NULL CONSTRAINT pk_tenants PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE accounts (
    tenant CHAR(3) NOT NULL REFERENCES tenants ON UPDATE CASCADE,
    number INTEGER NOT NULL,
    balance NUMERIC(15, 4) NOT NULL DEFAULT 0,
    owner_number INTEGER,
    CONSTRAINT pk_accounts PRIMARY KEY (number, tenant),
    CONSTRAINT fk_owner FOREIGN KEY (tenant, owner_number) REFERENCES accounts (tenant, number),
    CONSTRAINT uq_accounts UNIQUE (tenant, number)
);
CREATE TABLE entries (
    tenant CHAR(3) NOT NULL,
    account INTEGER NOT NULL,
    day DATE NOT NULL,
    amount NUMERIC NOT NULL,
    CONSTRAINT pk_entries PRIMARY KEY (tenant, account, day),
    CONSTRAINT fk_account FOREIGN KEY (account, tenant) REFERENCES accounts ON DELETE NO ACTION ON UPDATE SET DEFAULT
);
