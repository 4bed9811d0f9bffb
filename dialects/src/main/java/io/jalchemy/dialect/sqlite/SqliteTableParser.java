package io.jalchemy.dialect.sqlite;

import io.jalchemy.dialect.sqlite.SqliteTableText.Constraint;
import io.jalchemy.dialect.sqlite.SqliteTableText.Kind;
import io.jalchemy.sql.schema.ConflictResolution;
import io.jalchemy.sql.schema.Deferral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of CREATE TABLE as SQLite keeps it, by its grammar (sqlite.org/lang_createtable.html). SQLite has accepted the text, so that
 * nothing is checked here; what is not known is passed over.
 */
final class SqliteTableParser {

    private static final Set<String> COLUMN_CONSTRAINTS = Set.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "generated",
            "as",
            "deferrable");

    private static final Set<String> TABLE_CONSTRAINTS = Set.of("constraint", "primary", "unique", "check", "foreign");

    private final String sql;
    private final List<SqliteToken> tokens;
    private int at;

    private final List<Constraint> constraints = new ArrayList<>();
    private final Map<String, String> collations = new LinkedHashMap<>();
    private final Map<String, ConflictResolution> nullConflicts = new LinkedHashMap<>();
    private final Map<String, String> computed = new LinkedHashMap<>();
    private boolean rowidAlias = true;
    private boolean withoutRowid;
    private boolean strict;

    private SqliteTableParser(String sql) {
        this.sql = sql;
        this.tokens = new SqliteTokens(sql).all();
    }

    /** Parses {@code sql}; returns {@link SqliteTableText#NOTHING} if it is null or not the text of CREATE TABLE with columns. */
    static SqliteTableText parse(@Nullable String sql) {
        return sql == null ? SqliteTableText.NOTHING : new SqliteTableParser(sql).table();
    }

    private SqliteTableText table() {
        if (!skip("CREATE")) {
            return SqliteTableText.NOTHING;
        }
        if (!skip("TEMP")) {
            skip("TEMPORARY");
        }
        if (!skip("TABLE")) {
            return SqliteTableText.NOTHING; // a virtual table
        }
        if (skip("IF")) {
            at += 2;
        }
        at++;
        if (skip('.')) {
            at++;
        }
        if (!skip('(')) {
            return SqliteTableText.NOTHING;
        }
        while (!ended() && !skip(')')) {
            int before = at;
            definition();
            skip(',');
            at = at == before ? at + 1 : at;
        }
        options();
        return new SqliteTableText(constraints, collations, nullConflicts, computed, rowidAlias, withoutRowid, strict);
    }

    private void options() {
        while (!ended()) {
            if (skip("WITHOUT")) {
                withoutRowid = true;
            } else if (skip("STRICT")) {
                strict = true;
            }
            at++;
        }
    }

    // ---- tokens

    private boolean ended() {
        return at >= tokens.size();
    }

    private @Nullable SqliteToken next() {
        return ended() ? null : tokens.get(at);
    }

    private boolean nextIs(String word) {
        SqliteToken next = next();
        return next != null && next.is(word);
    }

    private boolean isWordOf(Set<String> words) {
        SqliteToken next = next();
        return next != null
                && next.kind() == SqliteToken.Kind.WORD
                && words.contains(SqliteTableText.lower(next.text()));
    }

    private boolean skip(String word) {
        boolean there = nextIs(word);
        at += there ? 1 : 0;
        return there;
    }

    private boolean skip(char sign) {
        SqliteToken next = next();
        boolean there = next != null && next.isSign(sign);
        at += there ? 1 : 0;
        return there;
    }

    private boolean isAt(char sign) {
        SqliteToken next = next();
        return next != null && next.isSign(sign);
    }

    private String name() {
        SqliteToken next = next();
        at++;
        return next == null ? "" : next.text();
    }

    /** Returns the text between the parenthesis that is next and its partner, without white space around it, and goes behind it. */
    private String parenthesised() {
        int depth = 0;
        int first = at;
        while (!ended()) {
            if (isAt('(')) {
                depth++;
            } else if (isAt(')') && --depth == 0) {
                break;
            }
            at++;
        }
        int last = at - 1;
        at++;
        return last <= first
                ? ""
                : sql.substring(tokens.get(first + 1).start(), tokens.get(last).end());
    }

    /** Returns the names in the list in parentheses that is next, without what follows each; goes behind it. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        skip('(');
        while (!ended() && !skip(')')) {
            names.add(name());
            while (!ended() && !isAt(',') && !isAt(')')) {
                at++; // COLLATE, ASC, DESC, AUTOINCREMENT
            }
            skip(',');
        }
        return names;
    }

    // ---- definitions

    private void definition() {
        if (isWordOf(TABLE_CONSTRAINTS)) {
            while (isWordOf(TABLE_CONSTRAINTS)) { // SQLite takes them without commas, too
                tableConstraint(constraintName());
            }
            return;
        }
        String column = name();
        while (!ended() && !isAt(',') && !isAt(')')) {
            if (isWordOf(COLUMN_CONSTRAINTS)) {
                columnConstraint(column, constraintName());
            } else if (isAt('(')) {
                parenthesised(); // the length of the type
            } else {
                at++; // a word of the type
            }
        }
    }

    private @Nullable String constraintName() {
        String name = null;
        while (skip("CONSTRAINT")) {
            name = name();
        }
        return name;
    }

    private void tableConstraint(@Nullable String name) {
        if (skip("PRIMARY")) {
            at++;
            add(Kind.PRIMARY_KEY, name, names(), null, Deferral.UNSPECIFIED);
        } else if (skip("UNIQUE")) {
            add(Kind.UNIQUE, name, names(), null, Deferral.UNSPECIFIED);
        } else if (skip("CHECK")) {
            add(Kind.CHECK, name, List.of(), parenthesised(), Deferral.UNSPECIFIED);
        } else if (skip("FOREIGN")) {
            at++;
            reference(name, names());
        } else {
            at++;
        }
    }

    private void columnConstraint(String column, @Nullable String name) {
        if (skip("PRIMARY")) {
            at++;
            if (skip("DESC")) {
                rowidAlias = false; // only here, not in a list (sqlite.org/lang_createtable.html#rowid)
            } else {
                skip("ASC");
            }
            add(Kind.PRIMARY_KEY, name, List.of(column), null, Deferral.UNSPECIFIED);
            skip("AUTOINCREMENT");
        } else if (skip("UNIQUE")) {
            add(Kind.UNIQUE, name, List.of(column), null, Deferral.UNSPECIFIED);
        } else if (skip("CHECK")) {
            add(Kind.CHECK, name, List.of(), parenthesised(), Deferral.UNSPECIFIED);
        } else if (nextIs("REFERENCES")) {
            reference(name, List.of(column));
        } else if (skip("COLLATE")) {
            collations.put(SqliteTableText.lower(column), name());
        } else if (skip("AS")) {
            computed.put(SqliteTableText.lower(column), parenthesised());
        } else if (skip("DEFAULT")) {
            skipDefault();
        } else if (nextIs("NOT") && isFollowedBy("NULL")) {
            at += 2;
            ConflictResolution resolution = conflict();
            if (resolution != null) {
                nullConflicts.put(SqliteTableText.lower(column), resolution);
            }
        } else {
            at++; // GENERATED ALWAYS before AS, NULL, DEFERRABLE without a foreign key
            conflict();
        }
    }

    /** Goes behind the value of a default, which pragmas tell. */
    private void skipDefault() {
        if (isAt('(')) {
            parenthesised();
            return;
        }
        if (!skip('-')) {
            skip('+');
        }
        at++;
    }

    private void add(Kind kind, @Nullable String name, List<String> columns, @Nullable String text, Deferral deferral) {
        constraints.add(new Constraint(kind, name, columns, text, deferral, conflict()));
    }

    /** Goes behind ON CONFLICT and its word, if they are there; returns null for the default. */
    private @Nullable ConflictResolution conflict() {
        if (!nextIs("ON") || !isFollowedBy("CONFLICT")) {
            return null;
        }
        at += 2;
        ConflictResolution resolution = ConflictResolution.valueOf(name().toUpperCase(Locale.ROOT));
        return resolution == ConflictResolution.ABORT ? null : resolution;
    }

    private void reference(@Nullable String name, List<String> columns) {
        skip("REFERENCES");
        String table = name();
        if (isAt('(')) {
            names();
        }
        Deferral deferral = Deferral.UNSPECIFIED;
        while (!ended()) {
            if (nextIs("ON") && !isFollowedBy("CONFLICT")) {
                at += 2;
                if (!skip("SET")) {
                    skip("NO");
                }
                at++;
            } else if (skip("MATCH")) {
                at++;
            } else if (nextIs("NOT") && isFollowedBy("DEFERRABLE")) {
                at += 2;
                isInitiallyDeferred(); // means nothing then (sqlite.org/foreignkeys.html#fk_deferred)
                deferral = Deferral.UNSPECIFIED;
            } else if (skip("DEFERRABLE")) {
                deferral = isInitiallyDeferred() ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
            } else {
                break;
            }
        }
        add(Kind.FOREIGN_KEY, name, columns, table, deferral);
    }

    private boolean isFollowedBy(String word) {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(word);
    }

    /** Goes behind INITIALLY DEFERRED or INITIALLY IMMEDIATE; returns whether it is the first. */
    private boolean isInitiallyDeferred() {
        boolean deferred = false;
        if (skip("INITIALLY")) {
            deferred = nextIs("DEFERRED");
            at++;
        }
        return deferred;
    }
}
