package io.jalchemy.orm.load;

import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.load.QueryPlan.Element;
import io.jalchemy.orm.state.InstanceState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a statement of the program's gives. Where its rows have one element they are those elements; otherwise arrays.
 */
final class ResultRowHandler extends RowHandler {

    private final Element[] elements;
    private final List<@Nullable Object> rows;
    private final @Nullable DistinctObjects objects;
    private final @Nullable Set<Object> seen;

    /**
     * Makes a reading of rows with these elements.
     *
     * @param filling the attributes that objects which the session has already take
     * @param unique whether of equal rows the first stays, entities being compared by identity
     */
    ResultRowHandler(LoadContext context, List<Element> elements, PopulateMode filling, boolean unique) {
        super(context, elements, filling);
        this.elements = elements.toArray(Element[]::new);
        boolean single = this.elements.length == 1;
        this.objects = unique && single ? new DistinctObjects() : null;
        this.seen = unique && !single ? new HashSet<>() : null;
        this.rows = new ArrayList<>();
    }

    /** Returns the rows that were read: one value for each, or an array of several. */
    @SuppressWarnings("NullAway") // a list of no nulls may be read as one that may have some
    List<@Nullable Object> rows() {
        return objects == null ? rows : objects.objects;
    }

    @Override
    void row(RowCursor cursor, CursorRow row) throws SQLException {
        if (elements.length == 1) {
            add(element(0, cursor, row));
            return;
        }
        @Nullable Object[] values = new Object[elements.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = element(i, cursor, row);
        }
        if (seen == null || seen.add(identity(values))) {
            rows.add(values);
        }
    }

    private void add(@Nullable Object only) {
        if (objects == null || only == null) {
            rows().add(only);
            return;
        }
        EntityRows entity = entity(0);
        objects.add(only, entity != null && entity.hasMade());
    }

    private @Nullable Object element(int number, RowCursor cursor, CursorRow row) throws SQLException {
        EntityRows entity = entity(number);
        return entity != null ? entity.read(cursor, row) : elements[number].read(cursor);
    }

    private static Object identity(@Nullable Object[] values) {
        @Nullable Object[] parts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            InstanceState state = values[i] instanceof LiveObject live ? InstanceState.of(live) : null;
            parts[i] = state != null ? state : values[i];
        }
        return Arrays.asList(parts);
    }
}
