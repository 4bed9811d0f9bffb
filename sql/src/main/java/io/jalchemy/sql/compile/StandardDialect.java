package io.jalchemy.sql.compile;

import io.jalchemy.sql.type.SqlType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dialect of no database in particular, in which statements are printed. */
final class StandardDialect extends Dialect {

    static final StandardDialect INSTANCE = new StandardDialect();

    private StandardDialect() {
        super(
                "standard",
                new Identifiers(
                        '"', Folding.LOWER, Set.of("from", "group", "order", "select", "table", "user", "where"), 128),
                EnumSet.allOf(Feature.class));
    }

    @Override
    public String typeName(SqlType<?> type) {
        return type.toString();
    }

    @Override
    protected void requireType(SqlType<?> type, @Nullable String where) {
        // all types can be printed
    }

    @Override
    protected SqlCompiler compiler() {
        return new SqlCompiler(this);
    }

    @Override
    public DdlCompiler ddl() {
        throw new UnsupportedOperationException("The dialect that statements are printed in makes no tables.");
    }

    @Override
    Literals literals() {
        return new Literals();
    }
}
