package io.jalchemy.orm.model;

import io.jalchemy.mapping.UserType;
import io.jalchemy.sql.type.SqlType;

/**
 * A user type that names the SQL type of an attribute, with its own conversion: one of a database alone, or one with variants.
 *
 * <pre>{@code
 * class Booked extends SqlUserType<Range<LocalDate>> {
 *
 *     @Override
 *     public SqlType<Range<LocalDate>> sqlType() {
 *         return PostgresqlTypes.DATERANGE.withVariant("sqlite", PostgresqlTypes.DATERANGE.asGeneric());
 *     }
 * }
 *
 * @Entity(table = "rooms")
 * class Room {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     @MappedColumn(type = Booked.class)
 *     private Range<LocalDate> booked; // daterange, and TEXT on SQLite
 * }
 * }</pre>
 *
 * @param <J> the field's type
 */
public abstract class SqlUserType<J> implements UserType<J, J> {

    /** Makes a user type; for subclasses, which need a constructor without parameters. */
    protected SqlUserType() {}

    /** Returns the type of the column; asked once for each attribute. */
    public abstract SqlType<J> sqlType();

    /** Returns {@code value} itself: the SQL type converts it. */
    @Override
    public final J toDatabase(J value) {
        return value;
    }

    /** Returns {@code value} itself: the SQL type has converted it. */
    @Override
    public final J toJava(J value) {
        return value;
    }

    @Override
    public final Class<J> databaseType() {
        return sqlType().javaType();
    }

    @Override
    public final boolean mutable() {
        return sqlType().mutable();
    }
}
