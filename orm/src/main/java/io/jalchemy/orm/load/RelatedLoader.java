package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.InstanceState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads one relationship for several objects. */
final class RelatedLoader {

    private final LoadContext context;
    private final RelatedSelect how;
    private final RelationshipProperty property;
    private final Filling filling;

    RelatedLoader(LoadContext context, RelatedSelect how) {
        this(context, how, Filling.LACKING);
    }

    /**
     * A loader.
     *
     * @param filling what objects take that the session has already
     */
    RelatedLoader(LoadContext context, RelatedSelect how, Filling filling) {
        this.filling = filling;
        this.context = context;
        this.how = how;
        this.property = how.property;
    }

    /** Owners by the number of their key; those of one key follow each other. */
    static final class Owners {
        private final Object[] owners;
        private final int[] next;
        private final int[] first;
        private int size;

        Owners(int most) {
            owners = new Object[most];
            next = new int[most];
            first = new int[most];
            Arrays.fill(first, -1);
        }

        void add(int key, Object owner) {
            owners[size] = owner;
            next[size] = first[key];
            first[key] = size++;
        }

        /** Some owner whose key has that number. */
        Object any(int key) {
            return owners[first[key]];
        }
    }

    /**
     * Loads for {@code owners}.
     *
     * @param touched the object that gets it for good; others get it as loaded ahead; null for all
     */
    void load(List<Object> owners, @Nullable InstanceState touched) {
        KeyIndex keys = new KeyIndex(owners.size(), how.whole != null);
        Owners waiting = new Owners(owners.size());
        for (Object owner : owners) {
            InstanceState state = InstanceState.require(owner);
            Object key = how.key(owner, state);
            Object known = key == null || !property.isCollection()
                    ? how.known(context.identities(), key)
                    : RelatedSelect.NOT_KNOWN;
            if (key == null || known != RelatedSelect.NOT_KNOWN) {
                Related related = new Related(property);
                if (known != null) {
                    related.add(known, true);
                }
                store(owner, state, related, touched);
            } else {
                waiting.add(keys.number(key), owner);
            }
        }
        int count = keys.keys().size();
        int most = context.queries().mostKeys();
        @Nullable Related[] found = new Related[count];
        for (int from = 0; from < count; from += most) {
            int to = Math.min(count, from + most);
            read(keys, waiting, keys.keys().subList(from, to), found);
            for (int key = from; key < to; key++) {
                store(waiting, key, found[key], touched);
            }
        }
    }

    private void read(KeyIndex numbers, Owners owners, List<Object> keys, @Nullable Related[] found) {
        QueryPlan plan = how.select.plan(keys);
        RelatedReading reading = new RelatedReading(context, how, plan, numbers, owners, found, filling);
        context.read(plan.compiled(), how.select.values(keys), true, reading);
        reading.follow();
    }

    private void store(Owners waiting, int key, @Nullable Related found, @Nullable InstanceState touched) {
        Related related = found == null ? new Related(property) : found;
        for (int at = waiting.first[key]; at >= 0; at = waiting.next[at]) {
            Object owner = waiting.owners[at];
            boolean last = waiting.next[at] < 0;
            store(owner, InstanceState.require(owner), last ? related : related.copy(), touched);
        }
    }

    private void store(Object owner, InstanceState state, Related related, @Nullable InstanceState touched) {
        if (state.isReadable(property.number())) {
            return;
        }
        related.check(state);
        if (touched == null || touched == state) {
            related.store(owner, state);
        } else {
            related.storeAhead(owner, state, context.epoch());
        }
    }
}
