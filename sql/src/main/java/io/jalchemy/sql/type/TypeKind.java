package io.jalchemy.sql.type;

/** The families of SQL types that dialects name and engines bind and read. */
public enum TypeKind {
    /** {@code BOOLEAN}. */
    BOOLEAN,
    /** {@code SMALLINT}, 16 bits. */
    SMALLINT,
    /** {@code INTEGER}, 32 bits. */
    INTEGER,
    /** {@code BIGINT}, 64 bits. */
    BIGINT,
    /** {@code NUMERIC(precision, scale)}, exact. */
    NUMERIC,
    /** {@code REAL}, 32 bits. */
    REAL,
    /** {@code DOUBLE PRECISION}, 64 bits. */
    DOUBLE,
    /** {@code VARCHAR(length)}. */
    VARCHAR,
    /** {@code CHAR(length)}. */
    CHAR,
    /** {@code TEXT}: characters without a limit. */
    TEXT,
    /** {@code BLOB}, {@code BYTEA}: bytes without a limit. */
    BLOB,
    /** {@code DATE}. */
    DATE,
    /** {@code TIME}, without a time zone. */
    TIME,
    /** {@code TIMESTAMP}, without a time zone. */
    TIMESTAMP,
    /** {@code TIMESTAMP WITH TIME ZONE}: an instant. */
    TIMESTAMP_TZ,
    /** {@code INTERVAL}: a duration. */
    INTERVAL,
    /** {@code UUID}. */
    UUID,
    /** An enum: one of a list of labels, stored as the database's native type or as characters. */
    ENUM,
    /** {@code JSON}, {@code JSONB}. */
    JSON,
    /** An array of another type. */
    ARRAY;

    /** Returns whether values are whole numbers. */
    public boolean isInteger() {
        return this == SMALLINT || this == INTEGER || this == BIGINT;
    }

    /** Returns whether values are numbers. */
    public boolean isNumeric() {
        return isInteger() || this == NUMERIC || this == REAL || this == DOUBLE;
    }

    /** Returns whether values are characters. */
    public boolean isText() {
        return this == VARCHAR || this == CHAR || this == TEXT;
    }

    /** Returns whether values are dates or times. */
    public boolean isTemporal() {
        return this == DATE || this == TIME || this == TIMESTAMP || this == TIMESTAMP_TZ || this == INTERVAL;
    }
}
