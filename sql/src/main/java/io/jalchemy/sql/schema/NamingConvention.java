package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A convention that names constraints and indexes without a name. Like SQLAlchemy's {@code naming_convention}.
 *
 * <p>Each pattern is text with tokens in braces:
 *
 * <ul>
 *   <li>{@code {table}}, {@code {schema}}; {@code {columns}}, all names, joined by {@code _}; {@code {column}}, the first name;
 *   <li>{@code {column_0_name}}, the first name, {@code {column_1_name}} the second; {@code {column_0N_name}}, all names from the first,
 *       and {@code {column_0_N_name}}, the same with {@code _} between them; {@code key} in place of {@code name} for the key of the
 *       column, {@code label} for its name behind that of the table;
 *   <li>for foreign keys {@code {target}}, the table that it refers to, {@code {targetColumns}}, and {@code {referred_column_0_name}} and so
 *       on;
 *   <li>{@code {name}}, the name that a constraint was given. Such a pattern makes names from names: a constraint without one stays as it
 *       is, and one that was {@linkplain Constraint#finallyNamed finally named} keeps its own;
 *   <li>tokens of the program's own, see {@link #withToken}.
 * </ul>
 *
 * <p>SQLAlchemy's {@code table_name}, {@code referred_table_name} and {@code constraint_name} may be written, too. A name that would be
 * longer than {@value #MAX_LENGTH} bytes is cut and ends in a checksum, so that it is the same on every database.
 *
 * @param index for indexes
 * @param unique for unique constraints; null to leave naming to the database
 * @param check for check constraints with a name; null to take the name as it is
 * @param foreignKey for foreign keys; null to leave naming to the database
 * @param primaryKey for primary keys; null to leave naming to the database
 * @param exclusion for exclusion constraints; null to leave naming to the database
 * @param tokens tokens of the program's own, by name
 */
public record NamingConvention(
        String index,
        @Nullable String unique,
        @Nullable String check,
        @Nullable String foreignKey,
        @Nullable String primaryKey,
        @Nullable String exclusion,
        Map<String, NamingToken> tokens) {

    /** Names indexes {@code ix_<table>_<columns>} and leaves constraints to the database. */
    public static final NamingConvention INDEXES_ONLY =
            new NamingConvention("ix_{table}_{columns}", null, null, null, null);

    /**
     * Names everything: {@code ix_}, {@code uq_}, {@code ck_}, {@code fk_}, {@code pk_} and {@code ex_} with table and columns.
     */
    public static final NamingConvention EVERYTHING = new NamingConvention(
            "ix_{table}_{columns}",
            "uq_{table}_{columns}",
            "ck_{table}_{name}",
            "fk_{table}_{columns}_{target}",
            "pk_{table}",
            "ex_{table}_{columns}",
            Map.of());

    /** The maximal length in bytes of a name made by a pattern: PostgreSQL's limit, the lowest among the databases. */
    public static final int MAX_LENGTH = 63;

    /** Copies the map. */
    public NamingConvention {
        tokens = Map.copyOf(tokens);
    }

    /** Makes a convention without a pattern for exclusion constraints, and without tokens of the program's own. */
    public NamingConvention(
            String index,
            @Nullable String unique,
            @Nullable String check,
            @Nullable String foreignKey,
            @Nullable String primaryKey) {
        this(index, unique, check, foreignKey, primaryKey, null, Map.of());
    }

    /** Returns this convention with a token of the program's own: {@code {name}} in patterns is what {@code token} returns. */
    public NamingConvention withToken(String name, NamingToken token) {
        Map<String, NamingToken> more = new HashMap<>(tokens);
        more.put(name, token);
        return new NamingConvention(index, unique, check, foreignKey, primaryKey, exclusion, more);
    }

    /** Returns the name of {@code index}, an index of {@code table}. */
    public String name(TableName table, Index index) {
        return name(table, Map.of(), index);
    }

    private String name(TableName table, Map<String, String> keys, Index index) {
        String name = index.name();
        if (name != null) {
            return name;
        }
        List<String> columns = index.columns();
        if (columns.isEmpty()) {
            throw new JalchemyException(
                    "INDEX_WITHOUT_NAME",
                    "An index of table " + table + " on " + index.parts().get(0).text()
                            + " needs a name. Call named(…).");
        }
        return new NamingTokens(table, keys, index, columns, null, tokens).fill(this.index);
    }

    /** Returns {@code constraint}, a constraint of {@code table}, named if there is a pattern for it that names it. */
    public Constraint named(TableName table, Constraint constraint) {
        return named(table, Map.of(), constraint);
    }

    private Constraint named(TableName table, Map<String, String> keys, Constraint constraint) {
        String name = constraint.name();
        String pattern = pattern(constraint);
        if (pattern == null || constraint.details().finalName()) {
            return constraint;
        }
        boolean fromName = NamingTokens.hasGiven(pattern);
        boolean nothingToName = constraint.columns().isEmpty() && !fromName;
        if (fromName == (name == null) || nothingToName) {
            return constraint;
        }
        NamingTokens names = new NamingTokens(table, keys, constraint, constraint.columns(), name, tokens);
        return constraint.finallyNamed(names.fill(pattern));
    }

    private @Nullable String pattern(Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint) {
            return primaryKey;
        }
        if (constraint instanceof ForeignKeyConstraint) {
            return foreignKey;
        }
        if (constraint instanceof ExclusionConstraint) {
            return exclusion;
        }
        return constraint instanceof UniqueConstraint ? unique : check;
    }

    /** Returns {@code table} with names for all of its constraints and indexes that have a pattern. */
    Table applyTo(Table table) {
        TableName name = table.tableName();
        Map<String, String> keys = new HashMap<>();
        table.columns().forEach(column -> keys.put(column.name(), column.key()));
        List<Constraint> constraints = new ArrayList<>();
        boolean same = true;
        for (Constraint each : table.constraints()) {
            Constraint named = named(name, keys, each);
            same &= named == each;
            constraints.add(named);
        }
        List<Index> indexes = new ArrayList<>();
        for (Index each : table.indexes()) {
            same &= each.name() != null;
            indexes.add(each.name() == null ? each.named(name(name, keys, each)) : each);
        }
        if (same) {
            return table;
        }
        PrimaryKeyConstraint key = (PrimaryKeyConstraint) constraints.get(0);
        return table.with(new TableParts(table.columns(), key, constraints, indexes));
    }
}
