package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps a field to a column. It is only needed where one of the defaults below does not fit.
 *
 * <pre>{@code
 * @MappedColumn(length = 50, unique = true)
 * private String name; // VARCHAR(50) NOT NULL, with a UNIQUE constraint
 *
 * @MappedColumn(name = "qty", comment = "in stock")
 * private int quantity; // the column qty
 *
 * @MappedColumn(precision = 10, scale = 2)
 * private BigDecimal price; // NUMERIC(10, 2)
 *
 * @MappedColumn(insertDefault = UtcNow.class, onUpdate = UtcNow.class)
 * private Instant changedAt; // set by the library at INSERT and UPDATE
 *
 * @MappedColumn(type = Json.class)
 * private Map<String, Object> settings; // JSONB on PostgreSQL
 *
 * @MappedColumn(deferred = true)
 * private byte[] image; // loaded when it is read for the first time
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD}) // on a method it is refused, and says that fields are mapped
public @interface MappedColumn {

    /** Names the column. The default is the field's name in snake case: {@code createdAt} becomes {@code created_at}. */
    String name() default "";

    /**
     * Selects how values are stored: {@link Json}, {@link Array}, a {@link UserType}, or a class that implements
     * {@code io.jalchemy.sql.type.TypeDefinition}. The default follows from the field's type.
     */
    Class<?> type() default void.class;

    /** Limits the number of characters of a {@code String} or an enum. The default is no limit. */
    int length() default 0;

    /** Names the collation by which the database compares and sorts the texts of a {@code String} or an enum. The default is the database's. */
    String collation() default "";

    /**
     * Adds a check constraint for the values of the field's type where the database does not check them: the labels of an enum that is stored
     * as characters, 0 and 1 of a {@code boolean}, the {@link #length()} of a {@code String}. The default is false.
     */
    boolean valuesChecked() default false;

    /** Sets the maximal number of digits of a {@code BigDecimal}. The default is the database's. */
    int precision() default 0;

    /** Sets the number of digits after the point of a {@code BigDecimal} with a {@link #precision()}. The default is 0. */
    int scale() default 0;

    /** Sets whether the column may be NULL. By default it may if the field's type is marked {@code @Nullable}; key columns never may. */
    Nullness nullable() default Nullness.FROM_TYPE;

    /** Makes the column NOT NULL, and sets what SQLite does with a row that has NULL there. Nothing is said by default. */
    OnConflict nullConflict() default OnConflict.UNSPECIFIED;

    /** Adds a UNIQUE constraint. The default is false. */
    boolean unique() default false;

    /** Adds an index on the column. The default is false. */
    boolean index() default false;

    /** Names the class that generates the value at INSERT if the object has none. The default is none. */
    Class<? extends ValueSource<?>> insertDefault() default NoValue.class;

    /** Gives the value at INSERT if the object has none, as text that is parsed as the column's type. The default is none. */
    String insertValue() default "";

    /** Gives the SQL expression that computes the value at INSERT if the object has none. The default is none. */
    String insertSql() default "";

    /** Names the class that generates the value at UPDATE if the object does not change it. The default is none. */
    Class<? extends ValueSource<?>> onUpdate() default NoValue.class;

    /** Gives the SQL expression that computes the value at UPDATE if the object does not change it. The default is none. */
    String onUpdateSql() default "";

    /**
     * Declares how the database computes the value if none is sent: {@link ServerNow} or {@link Fetched}, and no class of the program. The
     * default is none.
     */
    Class<? extends ServerValue> serverDefault() default NoServerValue.class;

    /** Sets the database's DEFAULT, as SQL text. The default is none. */
    String serverDefaultSql() default "";

    /** Sets the database's DEFAULT, as text that is parsed as the column's type. The default is none. */
    String serverDefaultValue() default "";

    /** Declares that the database changes the value at UPDATE: {@link Fetched}, for example for a trigger. The default is none. */
    Class<? extends ServerValue> serverOnUpdate() default NoServerValue.class;

    /**
     * Sets whether the database generates the values. By default it does for a single whole-number key without a foreign key or default.
     */
    Nullness autoincrement() default Nullness.FROM_TYPE;

    /** Gives the column a comment, which is stored in databases that support comments. The default is none. */
    String comment() default "";

    /** Defers loading of the column until the attribute is accessed. The default is false. */
    boolean deferred() default false;

    /** Names a group of deferred columns that are loaded together. By default each deferred column is loaded by itself. */
    String deferredGroup() default "";

    /**
     * Sets whether programs change values in place, so that the library has to detect it. By default they do for JSON, arrays, {@code
     * byte[]} and values of user types that do not say otherwise. With {@code FALSE} only assignments and {@code session.flagModified}
     * cause a write.
     */
    Nullness mutable() default Nullness.FROM_TYPE;

    /** Loads the old value before a new one is set. The default is false. */
    boolean activeHistory() default false;

    /**
     * Sets the position of the column in its table: ascending, equal ones in the order of declaration, negative ones before inherited keys.
     * The default is 0.
     */
    int sortOrder() default 0;

    /** Sets the key by which Core statements find the column. The default is its name. */
    String key() default "";

    /** Declares a system column of the database, which is never created. The default is false. */
    boolean system() default false;
}
