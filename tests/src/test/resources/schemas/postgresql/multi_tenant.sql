-- The tenant is part of each key and of each reference; a deleted owner is forgotten, the tenant stays.
CREATE TABLE tenants (code char(3) CONSTRAINT pk_tenants PRIMARY KEY, name text NOT NULL);
CREATE TABLE accounts (
    tenant char(3) NOT NULL,
    number integer NOT NULL,
    balance numeric(20, 4) NOT NULL DEFAULT 0.0000,
    owner_number integer,
    CONSTRAINT pk_accounts PRIMARY KEY (number, tenant),
    CONSTRAINT fk_tenant FOREIGN KEY (tenant) REFERENCES tenants (code) MATCH FULL ON UPDATE CASCADE,
    CONSTRAINT fk_owner FOREIGN KEY (tenant, owner_number) REFERENCES accounts (tenant, number)
        ON DELETE SET NULL (owner_number),
    CONSTRAINT uq_accounts UNIQUE (tenant, number)
);
CREATE TABLE entries (
    tenant char(3) NOT NULL,
    account integer NOT NULL,
    day date NOT NULL,
    amount numeric NOT NULL,
    CONSTRAINT pk_entries PRIMARY KEY (tenant, account, day),
    CONSTRAINT fk_account FOREIGN KEY (account, tenant) REFERENCES accounts ON DELETE NO ACTION
);
