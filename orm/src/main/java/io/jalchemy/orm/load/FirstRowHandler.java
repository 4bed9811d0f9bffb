package io.jalchemy.orm.load;

import io.jalchemy.engine.row.RowCursor;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads rows of one entity for what that does to the session's objects; knows the first of them. */
final class FirstRowHandler extends RowHandler {

    private final EntityRows entity;
    private @Nullable Object first;

    FirstRowHandler(EntityRows entity) {
        super(entity);
        this.entity = entity;
    }

    /** Returns the object of the first row that has one; null if none has. */
    @Nullable
    Object first() {
        return first;
    }

    @Override
    void row(RowCursor cursor, CursorRow row) throws SQLException {
        Object object = entity.read(cursor, row);
        if (first == null) {
            first = object;
        }
    }
}
