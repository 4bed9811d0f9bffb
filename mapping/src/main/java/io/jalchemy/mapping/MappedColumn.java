package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Maps a field to a column. Only needed where a default below does not fit. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface MappedColumn {

    /** The column. Default: the field's name in snake case, so {@code createdAt} is {@code created_at}. */
    String name() default "";

    /** How values are kept: {@link Json}, {@link Array} or a {@link UserType}. Default: as the field's type says. */
    Class<?> type() default void.class;

    /** Most characters of a {@code String} or an enum. Default: no limit. */
    int length() default 0;

    /** Most digits of a {@code BigDecimal}. Default: the database's own. */
    int precision() default 0;

    /** Digits after the point of a {@code BigDecimal} with a {@link #precision()}. */
    int scale() default 0;

    /** Whether the column takes NULL. Default: as the type says; key columns never do. */
    Nullness nullable() default Nullness.FROM_TYPE;

    /** Whether each value may be there once. */
    boolean unique() default false;

    /** Whether the column has an index. */
    boolean index() default false;

    /** Makes the value at INSERT where the object has none. */
    Class<? extends ValueSource<?>> insertDefault() default NoValue.class;

    /** The value at INSERT where the object has none, as text in the column's type. */
    String insertValue() default "";

    /** SQL that makes the value at INSERT where the object has none. */
    String insertSql() default "";

    /** Makes the value at UPDATE where the object does not change it. */
    Class<? extends ValueSource<?>> onUpdate() default NoValue.class;

    /** SQL that makes the value at UPDATE where the object does not change it. */
    String onUpdateSql() default "";

    /** What the database does where no value is sent: {@link ServerNow} or {@link Fetched}, and no class of the program's. */
    Class<? extends ServerValue> serverDefault() default NoServerValue.class;

    /** The database's DEFAULT, as SQL. */
    String serverDefaultSql() default "";

    /** The database's DEFAULT, as text in the column's type. */
    String serverDefaultValue() default "";

    /** What the database does at UPDATE: {@link Fetched}, for a value that a trigger makes. */
    Class<? extends ServerValue> serverOnUpdate() default NoServerValue.class;

    /** Whether the database numbers the rows. Default: a single whole-number key without a foreign key or default. */
    Nullness autoincrement() default Nullness.FROM_TYPE;

    /** A comment, kept in the database where it can. */
    String comment() default "";

    /** Whether the column is loaded only when it is touched. */
    boolean deferred() default false;

    /** Columns of one group are deferred, and loaded together. Default: each deferred column by itself. */
    String deferredGroup() default "";

    /**
     * Whether programs change values in place, so that the library has to notice it: JSON, arrays, {@code byte[]} and values of
     * user types that do not say otherwise. With {@code FALSE} only assignments are written, and {@code session.flagModified}.
     */
    Nullness mutable() default Nullness.FROM_TYPE;

    /** Whether the old value is loaded before a new one is set. */
    boolean activeHistory() default false;

    /** Where the column comes in its table: ascending, equal ones as declared, negative ones before inherited keys. */
    int sortOrder() default 0;

    /** The column's name in Core statements. Default: its name. */
    String key() default "";

    /** Whether the database has the column by itself, so that it is never created. */
    boolean system() default false;
}
