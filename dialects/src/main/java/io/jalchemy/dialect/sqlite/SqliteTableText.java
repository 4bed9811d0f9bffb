package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.schema.ConflictResolution;
import io.jalchemy.sql.schema.ConstraintDetails;
import io.jalchemy.sql.schema.Deferral;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the text of CREATE TABLE says that SQLite's pragmas do not. Names of columns are in lower case here where they are compared.
 *
 * @param constraints all constraints but NOT NULL, those of columns among them, in their order
 * @param collations names of collations by columns
 * @param nullConflicts what becomes of NULL in columns that are NOT NULL, where that is not the default
 * @param computed expressions by generated columns
 * @param rowidAlias whether the primary key is declared such that its column is the rowid's alias if its type is INTEGER
 * @param withoutRowid whether WITHOUT ROWID is there
 * @param strict whether STRICT is there
 */
record SqliteTableText(
        List<Constraint> constraints,
        Map<String, String> collations,
        Map<String, ConflictResolution> nullConflicts,
        Map<String, String> computed,
        boolean rowidAlias,
        boolean withoutRowid,
        boolean strict) {

    /** What is known of a table whose text is not that of CREATE TABLE: nothing. */
    static final SqliteTableText NOTHING =
            new SqliteTableText(List.of(), Map.of(), Map.of(), Map.of(), true, false, false);

    SqliteTableText {
        constraints = List.copyOf(constraints);
        collations = Map.copyOf(new LinkedHashMap<>(collations));
        nullConflicts = Map.copyOf(nullConflicts);
        computed = Map.copyOf(computed);
    }

    /** The kinds of constraints. */
    enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        FOREIGN_KEY
    }

    /**
     * A constraint.
     *
     * @param kind its kind
     * @param name its name; null for none
     * @param columns the columns that it is about; none for CHECK
     * @param text the condition of a CHECK; the table that a foreign key refers to; null for others
     * @param deferral when a foreign key is checked
     * @param conflict what becomes of rows that violate it; null for the default
     */
    record Constraint(
            Kind kind,
            @Nullable String name,
            List<String> columns,
            @Nullable String text,
            Deferral deferral,
            @Nullable ConflictResolution conflict) {

        Constraint {
            columns = List.copyOf(columns);
        }

        /** Returns a constraint of which the text says nothing. */
        static Constraint unknown(Kind kind, List<String> columns) {
            return new Constraint(kind, null, columns, null, Deferral.UNSPECIFIED, null);
        }

        /** Returns the details of the constraint in the model. */
        ConstraintDetails details() {
            return conflict == null ? ConstraintDetails.DEFAULTS : ConstraintDetails.DEFAULTS.withOnConflict(conflict);
        }

        /** Returns whether this is of that kind and about those columns. */
        boolean matches(Kind other, List<String> names) {
            return kind == other && lower(columns).equals(lower(names));
        }
    }

    /** Returns the constraint of that kind and of those columns, rather one with a name; one without anything if there is none. */
    Constraint find(Kind kind, List<String> columns) {
        Constraint found = null;
        for (Constraint each : constraints) {
            if (each.matches(kind, columns) && (found == null || (found.name() == null && each.name() != null))) {
                found = each;
            }
        }
        return found == null ? Constraint.unknown(kind, columns) : found;
    }

    /** Returns {@code name} as SQLite compares it: only letters from A to Z are the same in lower case. */
    static String lower(String name) {
        StringBuilder lower = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return lower.toString();
    }

    static List<String> lower(List<String> names) {
        return names.stream().map(SqliteTableText::lower).toList();
    }
}
