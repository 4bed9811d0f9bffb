package io.jalchemy.sql.type;

import io.jalchemy.sql.error.JalchemyException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The type of an SQL expression or column: a kind, its parameters, and the Java type that holds its values.
 *
 * <p>Immutable; two types are equal if all of that is equal. {@link Types} has constants and factories.
 *
 * @param <J> the Java type of values
 */
public sealed class SqlType<J> permits TextType, WholeType, NumericType, FloatingType, TemporalType, BooleanType {

    private final TypeKind kind;
    private final Class<J> javaType;
    private final @Nullable Integer length;
    private final @Nullable Integer precision;
    private final @Nullable Integer scale;
    private final @Nullable SqlType<?> element;
    private final @Nullable String enumName;
    private final @Nullable String nativeName;
    private final @Nullable String onlyDialect;
    private final @Nullable String standardName;
    private final @Nullable String collation;
    private final List<String> labels;
    private final @Nullable Conversion<J, ?> conversion;
    private final @Nullable SqlType<?> base;
    private final Map<String, SqlType<J>> variants;
    private final boolean varies;
    private final @Nullable TypeExpression bindExpression;
    private final @Nullable TypeExpression columnExpression;

    /** True if a column stores all values of the Java type exactly as they are given. */
    private final boolean keptAsIs;

    /** True if values are sent exactly as they are given. */
    private final boolean boundAsIs;

    /** True if values that the database takes for equal may be objects that are not equal. */
    private final boolean hasKeyForm;

    private final int hash;

    SqlType(TypeParts<J> parts) {
        this.kind = parts.kind;
        this.javaType = parts.javaType;
        this.length = parts.length;
        this.precision = parts.precision;
        this.scale = parts.scale;
        this.element = parts.element;
        this.enumName = parts.enumName;
        this.nativeName = parts.nativeName;
        this.onlyDialect = parts.onlyDialect;
        this.standardName = parts.standardName;
        this.collation = parts.collation;
        this.labels = parts.labels;
        this.conversion = parts.conversion;
        this.base = parts.base;
        this.variants = parts.variants;
        this.varies = !variants.isEmpty();
        this.bindExpression = parts.bindExpression;
        this.columnExpression = parts.columnExpression;
        this.keptAsIs = base == null
                ? NormalForms.areKept(kind, precision, element)
                : base.keptAsIs && !(conversion instanceof NormalizingConversion);
        this.boundAsIs = kind != TypeKind.BLOB && (keptAsIs || kind == TypeKind.NUMERIC);
        this.hasKeyForm = base == null
                ? kind == TypeKind.BLOB || kind == TypeKind.NUMERIC || kind == TypeKind.DOUBLE || kind == TypeKind.REAL
                : !Immutability.isImmutableClass(javaType);
        this.hash = Objects.hash(
                kind,
                javaType,
                length,
                precision,
                scale,
                element,
                enumName,
                nativeName,
                onlyDialect,
                standardName,
                collation,
                labels,
                conversion,
                base,
                variants,
                bindExpression,
                columnExpression);
    }

    static <J> TypeParts<J> parts(TypeKind kind, Class<J> javaType) {
        return new TypeParts<>(kind, javaType);
    }

    static <J> SqlType<J> of(TypeKind kind, Class<J> javaType) {
        return new SqlType<>(new TypeParts<>(kind, javaType));
    }

    /** Returns the family that this type belongs to. */
    public final TypeKind kind() {
        return kind;
    }

    /** Returns the Java type of values; never a primitive. */
    public final Class<J> javaType() {
        return javaType;
    }

    /** Returns the maximal number of characters; null for no limit. */
    public final @Nullable Integer length() {
        return length;
    }

    /** Returns the maximal number of digits, of a time those of the fraction of a second; null if none was given. */
    public final @Nullable Integer precision() {
        return precision;
    }

    /** Returns the number of digits after the point; null if none was given. */
    public final @Nullable Integer scale() {
        return scale;
    }

    /** Returns the type of an array's elements; null for other types. */
    public final @Nullable SqlType<?> element() {
        return element;
    }

    /** Returns the name of the database's native enum type; null for an enum that is stored as characters. */
    public final @Nullable String enumName() {
        return enumName;
    }

    /** Returns the database's own name for the type, {@code "inet"}; null for the name of the kind. */
    public final @Nullable String nativeName() {
        return nativeName;
    }

    /** Returns the name of the one dialect that has the type, {@code "postgresql"}; null for a type that every database can store. */
    public final @Nullable String onlyDialect() {
        return onlyDialect;
    }

    /** Returns the name by which every database is to know the type, {@code "NVARCHAR"}; null for the name that each has for the kind. */
    public final @Nullable String standardName() {
        return standardName;
    }

    /** Returns the name of the collation of columns of this type; null for the database's default. */
    public final @Nullable String collation() {
        return collation;
    }

    /** Returns whether the database has a type of its own whose values are sent as text: an enum type, or one with a native name. */
    public final boolean isNamed() {
        return enumName != null || (nativeName != null && (kind.isText() || kind == TypeKind.JSON));
    }

    /** Returns the labels of an enum, in order; empty for other types. */
    public final List<String> labels() {
        return labels;
    }

    /** Returns the conversion of values to those of {@link #base()}; null if the database's driver accepts them as they are. */
    public final @Nullable Conversion<J, ?> conversion() {
        return conversion;
    }

    /** Returns the type that is bound and read in place of this one; null if there is no {@link #conversion()}. */
    public final @Nullable SqlType<?> base() {
        return base;
    }

    /** Returns the type that {@code parts} describe, as an object of this type's class. */
    SqlType<J> with(TypeParts<J> parts) {
        return new SqlType<>(parts);
    }

    /**
     * Returns this type with at most {@code length} characters.
     *
     * @throws JalchemyException if the length is less than 1, or a label of the enum is longer
     */
    public SqlType<J> withLength(int length) {
        TypeChecks.requireLength(this, length);
        TypeParts<J> parts = new TypeParts<>(this);
        parts.length = length;
        parts.base = base == null ? null : base.withLength(length);
        return with(parts);
    }

    /**
     * Returns this type with {@code precision} digits, {@code scale} of them after the point.
     *
     * @throws JalchemyException if the two do not fit each other
     */
    public SqlType<J> withPrecision(int precision, int scale) {
        TypeChecks.requirePrecision(precision, scale);
        TypeParts<J> parts = new TypeParts<>(this);
        parts.precision = precision;
        parts.scale = scale;
        parts.base = base == null ? null : base.withPrecision(precision, scale);
        return with(parts);
    }

    /**
     * Returns this type with {@code precision} digits: exact numbers without a fraction, or times with that many digits of the fraction
     * of a second, {@code TIMESTAMP(3)}. Digits beyond are cut from the values of times.
     *
     * @throws JalchemyException if the type has no precision, or a time would have less than 0 or more than 6 digits
     */
    public SqlType<J> withPrecision(int precision) {
        if (kind == TypeKind.NUMERIC) {
            return withPrecision(precision, 0);
        }
        TypeChecks.requireTimePrecision(this, precision);
        TypeParts<J> parts = new TypeParts<>(this);
        parts.precision = precision;
        parts.base = base == null ? null : base.withPrecision(precision);
        return with(parts);
    }

    /** Returns this enum as the database's native type named {@code name}. */
    public SqlType<J> named(String name) {
        TypeParts<J> parts = new TypeParts<>(this);
        parts.enumName = name;
        return with(parts);
    }

    /**
     * Returns this type under the name that a database has for it: {@code TEXT.withNativeName("inet")}. Texts are sent so that the
     * server reads them as that type. Databases without such names take the type as it is; PostgreSQL takes it.
     *
     * @param name as it stands in a table's definition; not empty, and nothing of a user's input may be in it
     */
    public SqlType<J> withNativeName(String name) {
        TypeParts<J> parts = new TypeParts<>(this);
        parts.nativeName = name;
        return with(parts);
    }

    /** Returns this type under a name of the standard: see {@link StandardTypes}. */
    SqlType<J> withStandardName(String name) {
        TypeParts<J> parts = new TypeParts<>(this);
        parts.standardName = name;
        return with(parts);
    }

    /**
     * Returns this type with a collation, by which the database compares and sorts columns of the type: {@code VARCHAR(50) COLLATE "C"}. Casts
     * have none; {@code collate(name)} of a text is the collation of an expression.
     *
     * @param name a collation of the database, such as {@code "NOCASE"} on SQLite; one in a schema has both
     *     names in quotes, {@code "\"texts\".\"german\""}. Databases with
     *     other collations have a {@linkplain #withVariant variant}
     * @throws JalchemyException if values are no texts
     */
    public SqlType<J> withCollation(String name) {
        TypeChecks.requireText(this, name);
        TypeParts<J> parts = new TypeParts<>(this);
        parts.collation = name;
        return with(parts);
    }

    /**
     * Returns this type as one that only {@code dialect} has: on other databases it is refused, in tables and as the type of a value,
     * unless it has a variant for them.
     *
     * @param dialect the database's name: {@code "postgresql"}
     */
    public SqlType<J> onlyOn(String dialect) {
        TypeParts<J> parts = new TypeParts<>(this);
        parts.onlyDialect = dialect;
        return with(parts);
    }

    /**
     * Returns the type that every database can store for values of the same class: without a name of its own, a collation, variants, and SQL
     * around values. Like {@code TypeEngine.as_generic} in SQLAlchemy 2.0.
     *
     * <pre>{@code
     * SqlType<Inet> address = PostgresqlTypes.INET.withVariant("sqlite", PostgresqlTypes.INET.asGeneric()); // TEXT on SQLite
     * }</pre>
     */
    public SqlType<J> asGeneric() {
        if (nativeName == null
                && onlyDialect == null
                && standardName == null
                && collation == null
                && !varies
                && bindExpression == null
                && columnExpression == null
                && (base == null || base.asGeneric().equals(base))) {
            return this;
        }
        TypeParts<J> parts = new TypeParts<>(this);
        parts.nativeName = null;
        parts.onlyDialect = null;
        parts.standardName = null;
        parts.collation = null;
        parts.variants = Map.of();
        parts.bindExpression = null;
        parts.columnExpression = null;
        parts.base = base == null ? null : base.asGeneric();
        return with(parts);
    }

    /**
     * Returns this type with a variant for one database. Like {@code TypeEngine.with_variant} in SQLAlchemy 2.0.
     *
     * @param dialect the database's name: {@code "sqlite"}
     * @param other the type there, without variants of its own
     * @throws JalchemyException if it has one for that database, or {@code other} has variants
     */
    public SqlType<J> withVariant(String dialect, SqlType<J> other) {
        if (variants.containsKey(dialect) || !other.variants.isEmpty()) {
            throw new JalchemyException(
                    "VARIANT_TWICE",
                    this + " has a variant for " + dialect + " already, or " + other + " has variants of its own."
                            + " Give one variant for each database.");
        }
        TypeParts<J> parts = new TypeParts<>(this);
        parts.variants = new LinkedHashMap<>(variants);
        parts.variants.put(dialect, other);
        return with(parts);
    }

    /**
     * Returns this type with SQL around each value that is sent: values of INSERT and UPDATE, those that columns are compared with, and
     * each element of a list. Like {@code TypeEngine.bind_expression} in SQLAlchemy 2.0. A database that needs other SQL, or none, has a
     * {@linkplain #withVariant variant}.
     *
     * <pre>{@code
     * SqlType<String> position = Types.TEXT
     *         .withNativeName("geometry")
     *         .withBindExpression("ST_GeomFromText(:value)")
     *         .withColumnExpression("ST_AsText(:column)");
     * }</pre>
     *
     * @param sql with {@code :value} in place of the value, which is sent as the type that {@link #asGeneric} gives; nothing of a user's input
     *     may be in it
     * @throws JalchemyException if {@code :value} does not occur, or there is a question mark
     */
    public SqlType<J> withBindExpression(String sql) {
        TypeParts<J> parts = new TypeParts<>(this);
        parts.bindExpression = TypeExpression.of(sql, "value");
        return with(parts);
    }

    /**
     * Returns this type with SQL around what is selected: each element of this type in the select list of the whole statement, and in
     * RETURNING. Conditions, orders, subqueries, views, and the SELECT of an INSERT use the column as it is. Like
     * {@code TypeEngine.column_expression} in SQLAlchemy 2.0.
     *
     * @param sql with {@code :column} in place of the column; nothing of a user's input may be in it
     * @throws JalchemyException if {@code :column} does not occur, or there is a question mark
     */
    public SqlType<J> withColumnExpression(String sql) {
        TypeParts<J> parts = new TypeParts<>(this);
        parts.columnExpression = TypeExpression.of(sql, "column");
        return with(parts);
    }

    /** Returns the SQL around each value that is sent; null for none. */
    public final @Nullable TypeExpression bindExpression() {
        return bindExpression;
    }

    /** Returns the SQL around what is selected; null for none. */
    public final @Nullable TypeExpression columnExpression() {
        return columnExpression;
    }

    /** Returns whether there is SQL around values or columns of this type, on some database. */
    final boolean isWrapped() {
        return bindExpression != null
                || columnExpression != null
                || variants.values().stream().anyMatch(SqlType::isWrapped);
    }

    /** Returns the variants by the databases' names. */
    final Map<String, SqlType<J>> variants() {
        return variants;
    }

    /** Returns whether the type has variants for some databases. */
    public final boolean varies() {
        return varies;
    }

    /** Returns the type for the database named {@code dialect}: its variant, or this type itself. */
    public final SqlType<J> on(String dialect) {
        return varies ? variants.getOrDefault(dialect, this) : this;
    }

    /** Returns this type for whole numbers of any size. */
    SqlType<J> whole() {
        TypeParts<J> parts = new TypeParts<>(this);
        parts.scale = 0;
        return with(parts);
    }

    SqlType<J> withLabels(List<String> labels) {
        TypeParts<J> parts = new TypeParts<>(this);
        parts.labels = List.copyOf(labels);
        return with(parts);
    }

    SqlType<J> withElement(SqlType<?> element) {
        TypeChecks.requireElement(element);
        TypeParts<J> parts = new TypeParts<>(this);
        parts.element = element;
        return with(parts);
    }

    /** Returns a type whose values are of {@code javaType} and are stored in the database as this type's. */
    public final <K> SqlType<K> converted(Class<K> javaType, Conversion<K, J> conversion) {
        TypeParts<K> parts = new TypeParts<>(kind, javaType);
        parts.length = length;
        parts.precision = precision;
        parts.scale = scale;
        parts.element = element;
        parts.enumName = enumName;
        parts.nativeName = nativeName;
        parts.onlyDialect = onlyDialect;
        parts.standardName = standardName;
        parts.collation = collation;
        parts.labels = labels;
        parts.conversion = conversion;
        parts.base = this;
        parts.bindExpression = bindExpression;
        parts.columnExpression = columnExpression;
        parts.variants = new LinkedHashMap<>();
        variants.forEach((dialect, other) -> parts.variants.put(dialect, other.converted(javaType, conversion)));
        return new SqlType<>(parts);
    }

    /** Returns whether a program can change a value of this type in place. */
    public final boolean mutable() {
        if (Immutability.isImmutableClass(javaType)) {
            return false;
        }
        return conversion != null
                ? conversion.mutable()
                : kind == TypeKind.BLOB || kind == TypeKind.JSON || kind == TypeKind.ARRAY;
    }

    /** Returns whether {@code a} and {@code b} are the same to the database; two nulls are. */
    public final boolean same(@Nullable Object a, @Nullable Object b) {
        return a == b || (a != null && b != null && TypeRules.same(this, a, b));
    }

    /** Returns whether every value is its own normal form. */
    public final boolean isKeptAsIs() {
        return keptAsIs;
    }

    /**
     * Returns the normal form of {@code value}: as the column will hold it, and as it is read back. Times are cut to microseconds,
     * those with an offset or a zone are in UTC; exact numbers get the type's scale, rounded half up; {@code CHAR} has no blanks
     * at the end. Null stays null.
     *
     * @throws JalchemyException if a number has more digits before the point than the type has room for
     */
    public final @Nullable J normalize(@Nullable J value) {
        return value == null || keptAsIs ? value : NormalForms.of(this, value);
    }

    /**
     * Returns the key form of {@code value}, converted if that loses nothing: equal for two values if the database takes them for
     * the same. Decimals have no zeros at the end, bytes are {@link Bytes}, and what has a {@link Conversion} is compared as the
     * database has it ({@link ConvertedKey}). It can be bound in place of the value, and
     * {@link #stored} gives the value back. Null stays null.
     *
     * @throws JalchemyException if the value is of another class, or does not fit
     */
    public final @Nullable Object key(@Nullable Object value) {
        J stored = stored(value);
        return hasKeyForm && stored != null ? NormalForms.key(this, stored) : stored;
    }

    /** Returns the value to send for {@code value}, a value of this type, which has no conversion, or its key form. */
    public final @Nullable Object bound(@Nullable Object value) {
        return boundAsIs || value == null ? value : NormalForms.bound(this, value);
    }

    /** Returns {@code value}, converted if that loses nothing, as the column will store it. Null stays null. */
    @SuppressWarnings("unchecked") // it is of that very class
    public final @Nullable J stored(@Nullable Object value) {
        if (value == null || (keptAsIs && value.getClass() == javaType)) {
            return (J) value;
        }
        return normalize(coerce(value));
    }

    /**
     * Returns {@code value} as {@link #stored} does, copied if a program can change it in place, so that several rows do not share it. Null
     * stays null.
     *
     * @throws JalchemyException if the value is of another class, or does not fit
     */
    public final @Nullable J storedCopy(@Nullable Object value) {
        J stored = stored(value);
        return stored == null ? null : copy(stored);
    }

    /** Returns a copy of {@code value} that does not change when a program changes the value in place; an immutable value itself. */
    public final J copy(J value) {
        return mutable() ? TypeRules.copy(this, value) : value;
    }

    /**
     * Returns {@code value} as this type's Java type; null stays null. Numbers are widened or narrowed if they fit exactly.
     *
     * @throws JalchemyException if the value is of another class, or does not fit
     */
    public final @Nullable J coerce(@Nullable Object value) {
        return value == null || javaType.isInstance(value) ? javaType.cast(value) : TypeRules.coerce(this, value);
    }

    /**
     * Returns the value that {@code text} represents: a number, {@code true}, an ISO 8601 time, an enum's label, characters as they are.
     *
     * @throws JalchemyException if the text represents no value of this type
     */
    public final J parse(String text) {
        return LiteralParser.parse(this, text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SqlType<?> that
                        && hash == that.hash
                        && kind == that.kind
                        && javaType == that.javaType
                        && Objects.equals(length, that.length)
                        && Objects.equals(precision, that.precision)
                        && Objects.equals(scale, that.scale)
                        && Objects.equals(element, that.element)
                        && Objects.equals(enumName, that.enumName)
                        && Objects.equals(nativeName, that.nativeName)
                        && Objects.equals(onlyDialect, that.onlyDialect)
                        && Objects.equals(standardName, that.standardName)
                        && Objects.equals(collation, that.collation)
                        && labels.equals(that.labels)
                        && Objects.equals(conversion, that.conversion)
                        && Objects.equals(base, that.base)
                        && variants.equals(that.variants)
                        && Objects.equals(bindExpression, that.bindExpression)
                        && Objects.equals(columnExpression, that.columnExpression));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Returns the standard's name: {@code VARCHAR(50)}, {@code NUMERIC(12, 2)}; that of a type of one database is its own. */
    @Override
    public String toString() {
        if (kind == TypeKind.ARRAY) {
            return element + "[]";
        }
        if (onlyDialect != null && nativeName != null) {
            return nativeName;
        }
        String name = standardName != null ? standardName : kind == TypeKind.DOUBLE ? "DOUBLE PRECISION" : kind.name();
        if (length != null) {
            return name + "(" + length + ")";
        }
        if (kind.isTemporal()) {
            String zone = kind == TypeKind.TIMESTAMP_TZ ? " WITH TIME ZONE" : "";
            String digits = precision == null ? "" : "(" + precision + ")";
            return (kind == TypeKind.TIMESTAMP_TZ ? "TIMESTAMP" : name) + digits + zone;
        }
        return precision == null ? name : name + "(" + precision + ", " + scale + ")";
    }
}
