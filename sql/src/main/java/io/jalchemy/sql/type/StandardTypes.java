package io.jalchemy.sql.type;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * Types that every database is to know by exactly this name, as types in capital letters are in SQLAlchemy 2.0. {@link Types} has those whose
 * name each database chooses: {@code Types.DOUBLE} is {@code DOUBLE PRECISION} on PostgreSQL and {@code DOUBLE} on SQLite.
 *
 * <p>A database that has no type of the name refuses it before anything is sent. Those of one database are in its package, and
 * {@link SqlType#withNativeName} takes any name.
 *
 * <pre>{@code
 * Table prices = Table.of(
 *         "prices",
 *         Column.of("id", StandardTypes.INT).primaryKey(),
 *         Column.of("amount", StandardTypes.decimal(10, 2)));
 * }</pre>
 */
public final class StandardTypes {

    /** {@code INT}. */
    public static final WholeType<Integer> INT = (WholeType<Integer>) Types.INTEGER.withStandardName("INT");

    /** {@code DECIMAL}: exact numbers. */
    public static final NumericType<BigDecimal> DECIMAL =
            (NumericType<BigDecimal>) Types.NUMERIC.withStandardName("DECIMAL");

    /** {@code FLOAT}, 64 bits on PostgreSQL and SQLite. */
    public static final FloatingType<Double> FLOAT = (FloatingType<Double>) Types.DOUBLE.withStandardName("FLOAT");

    /** {@code REAL}, 32 bits on PostgreSQL. */
    public static final FloatingType<Float> REAL = (FloatingType<Float>) Types.REAL.withStandardName("REAL");

    /** {@code DOUBLE}, 64 bits; PostgreSQL calls it {@link #DOUBLE_PRECISION}. */
    public static final FloatingType<Double> DOUBLE = (FloatingType<Double>) Types.DOUBLE.withStandardName("DOUBLE");

    /** {@code DOUBLE PRECISION}, 64 bits. */
    public static final FloatingType<Double> DOUBLE_PRECISION =
            (FloatingType<Double>) Types.DOUBLE.withStandardName("DOUBLE PRECISION");

    /** {@code CLOB}: characters without a limit. */
    public static final TextType CLOB = (TextType) Types.TEXT.withStandardName("CLOB");

    /** {@code BLOB}: bytes without a limit. */
    public static final SqlType<byte[]> BLOB = Types.BLOB.withStandardName("BLOB");

    /** {@code DATETIME}: a date and a time without a time zone. */
    public static final TemporalType<LocalDateTime> DATETIME =
            (TemporalType<LocalDateTime>) Types.TIMESTAMP.withStandardName("DATETIME");

    private StandardTypes() {}

    /** Returns {@code DECIMAL(precision, scale)}. */
    public static NumericType<BigDecimal> decimal(int precision, int scale) {
        return DECIMAL.withPrecision(precision, scale);
    }

    /** Returns {@code NVARCHAR(length)}: at most {@code length} characters of the national character set. */
    public static TextType nvarchar(int length) {
        return ((TextType) Types.VARCHAR.withStandardName("NVARCHAR")).withLength(length);
    }

    /** Returns {@code NCHAR(length)}: {@code length} characters of the national character set. */
    public static TextType nchar(int length) {
        return (TextType) Types.character(length).withStandardName("NCHAR");
    }

    /** Returns {@code BINARY(length)}: {@code length} bytes. */
    public static SqlType<byte[]> binary(int length) {
        return Types.BLOB.withStandardName("BINARY").withLength(length);
    }

    /** Returns {@code VARBINARY(length)}: at most {@code length} bytes. */
    public static SqlType<byte[]> varbinary(int length) {
        return Types.BLOB.withStandardName("VARBINARY").withLength(length);
    }
}
