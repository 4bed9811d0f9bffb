-- Tables that inherit: columns, NOT NULL and CHECK come from above, keys and indexes do not (ddl-inherit.html).
CREATE TABLE places (name text NOT NULL, altitude integer CHECK (altitude > -500), CONSTRAINT own_rule CHECK (name <> '') NO INHERIT);
CREATE TABLE counted (people bigint DEFAULT 0);
CREATE TABLE cities (founded date, PRIMARY KEY (name)) INHERITS (places, counted);
CREATE TABLE capitals (state char(2) NOT NULL) INHERITS (cities);
