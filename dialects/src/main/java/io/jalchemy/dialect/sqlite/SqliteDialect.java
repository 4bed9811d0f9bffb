package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.compile.DdlCompiler;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.Folding;
import io.jalchemy.sql.compile.Identifiers;
import io.jalchemy.sql.compile.ServerVersion;
import io.jalchemy.sql.compile.SqlCompiler;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of SQLite. Text is made for versions before 3.39, too, without the features that they lack.
 *
 * <p>A column's affinity follows from words in its type's name (sqlite.org/datatype3.html#determination_of_column_affinity), and a number
 * stored under NUMERIC affinity is a double. So types whose text must not become a number have {@code TEXT} in their name.
 */
public final class SqliteDialect extends Dialect {

    /** Words that cannot name a column or table: those of sqlite.org/lang_keywords.html that the parser does not accept as names. */
    private static final Set<String> RESERVED = Set.of("""
            add all alter and as autoincrement between case cast check collate commit constraint create
            cross current_date current_time current_timestamp default deferrable delete distinct drop else
            escape except exists foreign from full group having if in index indexed inner insert intersect
            into is isnull join left limit natural not nothing notnull null on or order outer primary raise
            references returning right select set table then to transaction true false union unique update
            using values when where
            """.strip().split("\\s+", -1));

    /** The dialect of the newest version that the library knows. */
    public static final SqliteDialect INSTANCE = of(ServerVersion.NEWEST, Set.of());

    /** The number of decimal digits that a double keeps. */
    private static final int DIGITS_OF_DOUBLE = 15;

    /** The exponent of ten up to which numbers, and their reciprocals, are doubles with all their digits. */
    private static final int MAGNITUDE_OF_DOUBLE = 300;

    private SqliteDialect(Set<Feature> features) {
        super("sqlite", new Identifiers('"', Folding.AS_IS, RESERVED, Integer.MAX_VALUE), features);
    }

    /**
     * Returns the dialect of a version; see sqlite.org/changes.html.
     *
     * @param without features that are not to be used although the version has them
     */
    public static SqliteDialect of(ServerVersion version, Set<Feature> without) {
        EnumSet<Feature> features = EnumSet.of(
                Feature.ON_CONFLICT,
                Feature.CONFLICT_CLAUSES,
                Feature.LARGE_UPDATE_COUNTS,
                Feature.CATALOG_QUERIES,
                Feature.REGEXP, // by SqliteRegularExpressions
                Feature.ASCENDING_KEYS,
                Feature.GENERATED_KEYS, // of one row: the driver asks for the last one
                Feature.JDBC_BATCHES);
        if (version.isAtLeast(3, 33)) {
            features.add(Feature.UPDATE_FROM);
        }
        if (version.isAtLeast(3, 35)) {
            features.add(Feature.INSERT_RETURNING);
            features.add(Feature.MULTI_ROW_RETURNING);
            features.add(Feature.UPDATE_RETURNING);
            features.add(Feature.SEVERAL_CONFLICT_CLAUSES);
        }
        if (version.isAtLeast(3, 38)) {
            features.add(Feature.JSON_ELEMENTS);
        }
        if (version.isAtLeast(3, 39)) {
            features.add(Feature.FULL_JOIN);
        }
        if (version.isAtLeast(3, 45)) {
            features.add(Feature.BINARY_JSON);
        }
        if (version.isAtLeast(3, 44)) {
            features.add(Feature.AGGREGATE_ORDER_BY);
        }
        features.removeAll(without);
        return new SqliteDialect(features);
    }

    @Override
    protected SqliteDialect copy() {
        return new SqliteDialect(features());
    }

    @Override
    public String typeName(SqlType<?> type) {
        if (type.standardName() != null) {
            return type.toString();
        }
        return switch (type.kind()) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT, TEXT, BLOB, DATE, TIME, TIMESTAMP ->
                type.kind().name();
            case VARCHAR, CHAR -> type.toString();
            case TIMESTAMP_TZ -> "TIMESTAMP WITH TIME ZONE";
            case NUMERIC -> isExactText(type) ? "DECIMAL_TEXT" + parameters(type) : "NUMERIC" + parameters(type);
            case REAL -> "FLOAT";
            case DOUBLE -> "DOUBLE";
            case INTERVAL -> "DURATION_TEXT";
            case UUID -> "CHAR(32)";
            case ENUM -> "VARCHAR(" + type.length() + ")";
            case JSON -> SqliteTypes.isJsonb(type) ? SqliteTypes.JSONB_NAME : "JSON_TEXT";
            case ARRAY ->
                throw new UnsupportedSqlException(
                        "ARRAYS", "An array column", name(), "Use a JSON column, or a user type over TEXT.");
        };
    }

    /** Refuses arrays, the binary form of JSON where the version has none, and exact numbers of more digits than a column of that name keeps (sqlite.org/datatype3.html), too. */
    @Override
    protected void requireType(SqlType<?> type, @Nullable String where) {
        if (type.kind() == TypeKind.ARRAY) {
            throw new UnsupportedSqlException(
                    "ARRAYS",
                    "The array type " + type + (where == null ? "" : " of " + where),
                    name(),
                    "Use a JSON column, or a user type over TEXT.");
        }
        SqliteTypes.requireJsonb(type, this, where);
        if (type.standardName() != null && isExactText(type)) {
            throw new UnsupportedSqlException(
                    "STANDARD_TYPE",
                    "The type " + type + (where == null ? "" : " of " + where),
                    name(),
                    "It keeps " + DIGITS_OF_DOUBLE + " digits there. Use Types.numeric(" + type.precision() + ", "
                            + type.scale() + "), which keeps all.");
        }
        super.requireType(type, where);
    }

    private static String parameters(SqlType<?> type) {
        return type.precision() == null ? "" : "(" + type.precision() + ", " + type.scale() + ")";
    }

    /** Returns whether a double keeps all digits of {@code value}: at most 15, between 1E-300 and 1E+300. */
    static boolean isDouble(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        long magnitude = (long) plain.precision() - plain.scale();
        return plain.precision() <= DIGITS_OF_DOUBLE
                && (plain.signum() == 0 || Math.abs(magnitude) <= MAGNITUDE_OF_DOUBLE);
    }

    /**
     * Returns whether values of {@code type} are kept as text because a double has not enough digits for all of them: decimals of a
     * precision above 15, or of a scale without a precision, as whole numbers of any size are.
     */
    static boolean isExactText(SqlType<?> type) {
        if (type.kind() != TypeKind.NUMERIC) {
            return false;
        }
        Integer precision = type.precision();
        return precision == null ? type.scale() != null : precision > DIGITS_OF_DOUBLE;
    }

    /** Returns the digits of {@code value} without an exponent and without zeros at the end of the fraction. */
    static String canonical(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    protected SqlCompiler compiler() {
        return new SqliteCompiler(this);
    }

    /**
     * Refuses a statement that would use the order of texts in place of that of the numbers they hold, as {@link DecimalTextCheck} says.
     */
    @Override
    protected void check(StatementNode statement) {
        DecimalTextCheck.check(statement);
    }

    @Override
    public DdlCompiler ddl() {
        return new SqliteDdlCompiler(this);
    }
}
