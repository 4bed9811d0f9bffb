package io.jalchemy.orm.load;

import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.row.RowReader;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one result; what is to be loaded for their objects beside is loaded after that. */
abstract class RowHandler implements RowReader {

    private final @Nullable EntityRows[] entities;

    /**
     * Makes a reading of rows with these elements.
     *
     * @param filling the attributes that objects which the session has already take
     */
    RowHandler(LoadContext context, List<QueryPlan.Element> elements, PopulateMode filling) {
        entities = new EntityRows[elements.size()];
        for (int i = 0; i < entities.length; i++) {
            EntityReader reader = elements.get(i).reader();
            entities[i] = reader == null ? null : new EntityRows(context, reader, filling, null);
        }
    }

    /** Makes a reading of rows of one entity. */
    RowHandler(EntityRows entity) {
        entities = new EntityRows[] {entity};
    }

    /** Reads the current row. */
    abstract void row(RowCursor cursor, CursorRow row) throws SQLException;

    /** Returns the reading of the entity that element {@code number} is; null if it is a value. */
    final @Nullable EntityRows entity(int number) {
        return entities[number];
    }

    @Override
    public final void read(RowCursor cursor) throws SQLException {
        CursorRow row = new CursorRow(cursor);
        while (cursor.next()) {
            row(cursor, row);
        }
        finish();
    }

    /**
     * Reads some rows.
     *
     * @param most rows
     * @return how many there were; fewer than {@code most} at the end
     */
    final int read(RowCursor cursor, int most) throws SQLException {
        CursorRow row = new CursorRow(cursor);
        int count = 0;
        while (count < most && cursor.next()) {
            row(cursor, row);
            count++;
        }
        finish();
        return count;
    }

    private void finish() {
        for (EntityRows entity : entities) {
            if (entity != null) {
                entity.finish();
            }
        }
    }

    /**
     * Loads what is to be loaded after the rows.
     *
     * @param source of the rows
     */
    final void follow(LoadSource source) {
        for (EntityRows entity : entities) {
            if (entity != null) {
                entity.follow(entity.source(source));
            }
        }
    }
}
