package io.jalchemy.orm.load;

import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.orm.load.EntityReader.Joined;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.InstanceState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects, for the objects of one entity of a result, the objects of one relationship that are in the same rows. */
final class EagerCollector {

    private final RelationshipProperty property;
    private final int reverse;
    private final EntityRows rows;
    private final PopulateMode filling;
    private final List<Object> owners = new ArrayList<>();
    private final List<RelatedValue> related = new ArrayList<>();
    private @Nullable IdentityHashMap<Object, RelatedValue> byOwner;

    /**
     * Makes a collector for the relationship of {@code joined}, whose objects {@code rows} reads.
     *
     * @param filling the attributes that owners which the session has already take
     */
    EagerCollector(Joined joined, EntityRows rows, PopulateMode filling) {
        this.property = joined.property();
        this.reverse = joined.reverse();
        this.rows = rows;
        this.filling = filling;
    }

    /**
     * Reads what {@code owner} holds in the current row.
     *
     * @param fresh whether it was made of this very row
     */
    void read(Object owner, InstanceState state, boolean fresh, RowCursor cursor, CursorRow row) throws SQLException {
        Object one = rows.read(cursor, row);
        if (!fresh && filling == PopulateMode.STREAMED_BEFORE_WRITING) {
            return;
        }
        if (filling != PopulateMode.ALL && state.isReadable(property.number())) {
            return;
        }
        RelatedValue all = of(owner, fresh);
        if (one != null && reverse >= 0 && RelatedValue.isElsewhere(one, rows.state(), reverse, owner)) {
            all.addElsewhere(one);
        } else if (one != null) {
            all.add(one, rows.hasMade());
            boolean current = filling != PopulateMode.STREAMED_BEFORE_WRITING || rows.hasMade();
            if (reverse >= 0 && current) {
                RelatedValue.loadReverse(one, rows.state(), reverse, owner);
            }
        }
    }

    private RelatedValue of(Object owner, boolean fresh) {
        int last = owners.size() - 1;
        if (last >= 0 && owners.get(last) == owner) {
            return related.get(last);
        }
        RelatedValue known = fresh ? null : find(owner);
        if (known != null) {
            return known;
        }
        RelatedValue made = new RelatedValue(property);
        owners.add(owner);
        related.add(made);
        if (byOwner != null) {
            byOwner.put(owner, made);
        }
        return made;
    }

    /**
     * Returns the objects that were collected for {@code owner}; null if there are none yet. Most results have the rows of an owner beside
     * each other and never need the map, which is made here.
     */
    private @Nullable RelatedValue find(Object owner) {
        IdentityHashMap<Object, RelatedValue> known = byOwner;
        if (known == null) {
            known = new IdentityHashMap<>(2 * owners.size());
            for (int i = 0; i < owners.size(); i++) {
                known.put(owners.get(i), related.get(i));
            }
            byOwner = known;
        }
        return known.get(owner);
    }

    /**
     * Stores in the owners what was collected for them, after all rows were read; relationships that the program has changed are left
     * alone.
     *
     * @throws JalchemyException if there are several rows for a reference
     */
    void finish() {
        rows.finish();
        for (int i = 0; i < owners.size(); i++) {
            Object owner = owners.get(i);
            InstanceState state = InstanceState.require(owner);
            RelatedValue all = related.get(i);
            all.check(state);
            if (!state.isChanged(property.number())) {
                all.store(owner, state);
            }
        }
    }

    void follow(LoadSource source) {
        rows.follow(source);
    }
}
