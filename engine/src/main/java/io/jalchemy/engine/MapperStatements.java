package io.jalchemy.engine;

import io.jalchemy.engine.row.MapperEngine;
import io.jalchemy.engine.row.RowReader;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.ValueSlots;
import io.jalchemy.sql.compile.WeightedCache;
import io.jalchemy.sql.tree.StatementNode;
import org.jspecify.annotations.Nullable;

/**
 * What the mapper needs of an engine.
 *
 * @param engine the engine
 */
record MapperStatements(Engine engine) implements MapperEngine {

    @Override
    public void read(String origin, Compiled statement, @Nullable Object[] values, RowReader reader) {
        boolean alone =
                (engine.isolation() == null && !engine.isReadOnly()) || engine.isolation() == Isolation.AUTOCOMMIT;
        try (Connection connection = new Connection(engine, alone, null)) {
            connection.statements().origin(origin);
            connection.statements().read(statement, values, reader);
        }
    }

    @Override
    public Compiled compile(StatementNode statement, ValueSlots slots) {
        return engine.texts().compile(statement, slots);
    }

    @Override
    public WeightedCache statementCache() {
        return engine.texts().cache();
    }
}
