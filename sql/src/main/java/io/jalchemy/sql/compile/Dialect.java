package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.StatementCompiler;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.type.SqlType;
import java.util.Set;

/** The text of one database: names, types, what it can do, and the compiler that writes its statements. Immutable. */
public abstract class Dialect implements StatementCompiler<Compiled> {

    private final String name;
    private final Identifiers identifiers;
    private final Set<Feature> features;

    /** A dialect with these. */
    protected Dialect(String name, Identifiers identifiers, Set<Feature> features) {
        this.name = name;
        this.identifiers = identifiers;
        this.features = Set.copyOf(features);
    }

    /** The database's name in lower case: {@code "postgresql"}. */
    public final String name() {
        return name;
    }

    /** How names are written. */
    public final Identifiers identifiers() {
        return identifiers;
    }

    /** Whether the database has {@code feature}. */
    public final boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** What the database calls {@code type} in a column definition or a cast. */
    public abstract String typeName(SqlType<?> type);

    /** A compiler for one statement. */
    protected abstract SqlCompiler compiler();

    /** The compiler of statements that make and change tables. */
    public abstract DdlCompiler ddl();

    /**
     * Refuses what this database would do wrongly, as opposed to not at all. Default: nothing.
     *
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if it would
     */
    protected void check(StatementNode statement) {}

    /** The text of {@code statement}, which has no leaf that is still to be lowered. */
    @Override
    public final Compiled compile(StatementNode statement) {
        return compile(statement, ValueSlots.NONE);
    }

    /** The text of {@code statement}, with {@code slots} in place of its values. It is the text that it has with its values. */
    public final Compiled compile(StatementNode statement, ValueSlots slots) {
        check(statement);
        return compiler().compile(statement, slots);
    }

    @Override
    public String toString() {
        return name;
    }
}
