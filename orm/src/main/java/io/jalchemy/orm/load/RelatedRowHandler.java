package io.jalchemy.orm.load;

import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.orm.load.QueryPlan.Element;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what several owners hold in one relationship: rows of an object and the values by which its owner is found. */
final class RelatedRowHandler extends RowHandler {

    private final RelatedSelect how;
    private final EntityRows entity;
    private final Element[] match;
    private final @Nullable ColumnReader whole;
    private boolean unique;
    private final KeyIndex keys;
    private final RelatedLoader.Owners owners;
    private final int reverse;
    private final @Nullable RelatedValue[] found;
    private boolean asRowsSay;

    /**
     * Makes a reading of rows of {@code plan}.
     *
     * @param keys the keys that were asked for
     * @param owners whose they are
     * @param found gets the related objects, by the number of the key
     * @param filling the attributes that objects which the session has already take
     */
    RelatedRowHandler(
            LoadContext context,
            RelatedSelect how,
            QueryPlan plan,
            KeyIndex keys,
            RelatedLoader.Owners owners,
            @Nullable RelatedValue[] found,
            PopulateMode filling) {
        super(context, plan.elements().subList(0, 1), filling);
        this.how = how;
        this.entity = Objects.requireNonNull(entity(0), "the first element is the entity");
        this.match = plan.elements().subList(1, plan.elements().size()).toArray(Element[]::new);
        this.whole = how.whole == null ? null : match[0].column();
        this.unique = plan.unique();
        this.keys = keys;
        this.owners = owners;
        this.reverse = how.reverse;
        this.found = found;
    }

    /**
     * Sets whether objects are returned as the rows say, also those that the program has given another owner, or none, since their rows
     * were written.
     */
    void asRowsSay(boolean all) {
        asRowsSay = all;
    }

    /** Notes that the row of one related object may be there more than once for an owner: duplicates are dropped. */
    void mayRepeat() {
        unique = true;
    }

    @Override
    void row(RowCursor cursor, CursorRow row) throws SQLException {
        Object object = entity.read(cursor, row);
        int owner = owner(cursor);
        if (object == null || owner < 0) {
            return;
        }
        RelatedValue related = found[owner];
        if (related == null) {
            related = new RelatedValue(how.property);
            found[owner] = related;
        }
        if (reverse >= 0
                && !asRowsSay
                && RelatedValue.isElsewhere(object, entity.state(), reverse, owners.any(owner))) {
            related.addElsewhere(object);
            return;
        }
        related.add(object, !unique);
        if (reverse >= 0) {
            RelatedValue.loadReverse(object, entity.state(), reverse, owners.any(owner));
        }
    }

    private int owner(RowCursor cursor) throws SQLException {
        if (whole != null) {
            return keys.find(cursor.getLong(match[0].position(), whole));
        }
        if (match.length == 1) {
            Object key = part(cursor, 0);
            return key == null ? -1 : keys.find(key);
        }
        Object[] parts = new Object[match.length];
        for (int i = 0; i < parts.length; i++) {
            Object part = part(cursor, i);
            if (part == null) {
                return -1;
            }
            parts[i] = part;
        }
        return keys.find(List.of(parts));
    }

    private @Nullable Object part(RowCursor cursor, int number) throws SQLException {
        return EntityRows.key(how.types[number], match[number].read(cursor));
    }
}
