package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.DdlCompiler;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.Folding;
import io.jalchemy.sql.compile.Identifiers;
import io.jalchemy.sql.compile.SqlCompiler;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.type.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection to no database: what is sent is kept, and a function says which rows come back. */
final class RecordedConnection implements BatchConnection {

    /** A statement and its values. */
    record Sent(StatementNode statement, @Nullable Object[] values) {}

    private final Dialect dialect;
    private final RowIdentity identity;
    private final Function<Sent, List<@Nullable Object[]>> answers;
    private @Nullable StatementNode compiled;

    final List<Sent> sent = new ArrayList<>();

    /** The numbers by which compiled statements were found. */
    final Set<Integer> forms = new TreeSet<>();

    /** The tables of which the catalogue's answer was forgotten. */
    final List<Table> forgotten = new ArrayList<>();

    RecordedConnection(Set<Feature> features, RowIdentity identity, Function<Sent, List<@Nullable Object[]>> answers) {
        this.dialect = new OwnDialect(features);
        this.identity = identity;
        this.answers = answers;
    }

    private static final class OwnDialect extends Dialect {

        OwnDialect(Set<Feature> features) {
            super("own", new Identifiers('"', Folding.LOWER, Set.of(), 30), features);
        }

        @Override
        public String typeName(SqlType<?> type) {
            return type.toString();
        }

        @Override
        protected SqlCompiler compiler() {
            return new SqlCompiler(this);
        }

        @Override
        public DdlCompiler ddl() {
            throw new UnsupportedOperationException("it makes no tables");
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public RowIdentity rowIdentity(Table table) {
        return identity;
    }

    @Override
    public void forgetRowIdentity(Table table) {
        forgotten.add(table);
    }

    @Override
    public boolean sendsTypedArrays() {
        return true;
    }

    @Override
    public int maxParameters() {
        return 32_766;
    }

    @Override
    public Compiled compiled(
            Batch batch,
            List<WrittenColumn> written,
            Object strategy,
            int form,
            Supplier<? extends StatementNode> statement) {
        forms.add(form);
        return compiled(statement.get());
    }

    @Override
    public Compiled compiled(StatementNode statement) {
        compiled = statement;
        return dialect.compile(statement);
    }

    private List<@Nullable Object[]> send(@Nullable Object[] values) {
        StatementNode statement = compiled;
        if (statement == null) {
            throw new IllegalStateException("nothing was compiled");
        }
        Sent each = new Sent(statement, values);
        sent.add(each);
        return answers.apply(each);
    }

    @Override
    public long update(Compiled statement, @Nullable Object[] values) {
        return send(values).size();
    }

    @Override
    public void read(Compiled statement, @Nullable Object[] values, Reader reader) {
        Iterator<@Nullable Object[]> rows = send(values).iterator();
        try {
            reader.read(new ReturnedRows() {
                private @Nullable Object[] row = {};

                @Override
                public boolean next() {
                    boolean more = rows.hasNext();
                    row = more ? rows.next() : row;
                    return more;
                }

                @Override
                public @Nullable Object get(int column) {
                    return row[column];
                }

                @Override
                public long getLong(int column) {
                    return row[column] instanceof Number number ? number.longValue() : 0;
                }
            });
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int[] updateAll(Compiled statement, List<@Nullable Object[]> rows) {
        throw new UnsupportedOperationException("no strategy that is tested here sends JDBC batches");
    }

    @Override
    public Object[] insertForKeys(
            Compiled statement, Column<?> generated, List<@Nullable Object[]> rows, boolean together) {
        throw new UnsupportedOperationException("no strategy that is tested here asks the driver for keys");
    }
}
