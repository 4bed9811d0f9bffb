package io.jalchemy.sql.compile;

import io.jalchemy.sql.schema.ColumnDefaults;
import io.jalchemy.sql.tree.StatementCompiler;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.TableLowering;
import io.jalchemy.sql.type.SqlType;
import java.time.Clock;
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

    /**
     * Returns the text of {@code statement} and the values that go with it, as a connection sends them: with the defaults of columns
     * that an INSERT or UPDATE does not give.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if only a session can say what it means
     */
    @Override
    public final Compiled compile(StatementNode statement) {
        return compile(ColumnDefaults.in(TableLowering.lowered(statement), Clock.systemUTC()), ValueSlots.NONE);
    }

    /**
     * Returns the text of {@code statement}, to which no defaults are added, with {@code slots} in place of its values. It is the text
     * that it has with its values.
     */
    public final Compiled compile(StatementNode statement, ValueSlots slots) {
        StatementNode lowered = TableLowering.lowered(statement);
        check(lowered);
        return compiler().compile(lowered, slots);
    }

    @Override
    public String toString() {
        return name;
    }
}
