package io.jalchemy.engine.spi;

import io.jalchemy.sql.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads values of a type with a conversion. */
final class ConvertedReader extends ColumnReader {

    private final SqlType<?> type;
    private final ColumnReader base;

    ConvertedReader(SqlType<?> type, ColumnReader base) {
        super(base.rawFrom());
        this.type = type;
        this.base = base;
    }

    @Override
    public boolean isRaw(ResultSet rows, int index) throws SQLException {
        return base.isRaw(rows, index);
    }

    @Override
    public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
        Object value = base.read(rows, index, raw);
        return value == null ? null : ConvertedValues.toJava(type, value);
    }
}
