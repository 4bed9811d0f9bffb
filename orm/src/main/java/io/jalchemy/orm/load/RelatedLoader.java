package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.compile.StatementKey;
import io.jalchemy.sql.tree.SelectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads one relationship for several objects. */
final class RelatedLoader {

    private final LoadContext context;
    private final RelatedSelect how;
    private final RelationshipProperty property;
    private final PopulateMode filling;
    private boolean asRowsSay;
    private String origin;
    private @Nullable LoadSource source;

    RelatedLoader(LoadContext context, RelatedSelect how) {
        this(context, how, PopulateMode.LACKING);
        this.origin = how.flushOrigin;
    }

    /**
     * Makes a loader of the relationship of {@code how}.
     *
     * @param filling the attributes that objects which the session has already take
     */
    RelatedLoader(LoadContext context, RelatedSelect how, PopulateMode filling) {
        this.filling = filling;
        this.context = context;
        this.how = how;
        this.property = how.property;
        this.origin = how.selectInOrigin;
    }

    /**
     * Makes the loader return objects as the rows say, also those that the program has given another owner, or none, of which the rows do
     * not know yet.
     *
     * @return this loader
     */
    RelatedLoader asRowsSay() {
        asRowsSay = true;
        return this;
    }

    /**
     * Makes the statements appear to listeners as those of a lazy load: the program has touched the attribute.
     *
     * @return this loader
     */
    RelatedLoader lazily() {
        origin = how.lazyOrigin;
        return this;
    }

    /**
     * Makes the loader send one statement, in which that of {@code held} is a subquery.
     *
     * @param held the source of the related objects; all owners come from it
     * @return this loader
     */
    RelatedLoader bySubquery(LoadSource held) {
        source = held;
        origin = how.subqueryOrigin;
        return this;
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

        /** Returns one of the owners whose key has the number {@code key}. */
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
        load(owners, null, touched);
    }

    /**
     * Loads for {@code owners}.
     *
     * @param of the key of each of {@code owners}, null for one that refers to nothing; null for those that the owners have now
     * @param touched the object that gets it for good; others get it as loaded ahead; null for all
     */
    void load(List<Object> owners, @Nullable List<@Nullable Object> of, @Nullable InstanceState touched) {
        KeyIndex keys = new KeyIndex(owners.size(), how.whole != null);
        Owners waiting = new Owners(owners.size());
        for (int i = 0; i < owners.size(); i++) {
            Object owner = owners.get(i);
            InstanceState state = InstanceState.require(owner);
            Object key = of == null ? how.key(owner, state) : of.get(i);
            Object known = key == null || !property.isCollection()
                    ? how.known(context.identities(), key)
                    : RelatedSelect.NOT_KNOWN;
            if (key == null || known != RelatedSelect.NOT_KNOWN) {
                RelatedValue related = new RelatedValue(property);
                if (known != null) {
                    related.add(known, true);
                }
                store(owner, state, related, touched);
            } else {
                waiting.add(keys.number(key), owner);
            }
        }
        @Nullable RelatedValue[] found = readAll(keys, waiting);
        for (int key = 0; key < found.length; key++) {
            store(waiting, key, found[key], touched);
        }
    }

    /**
     * Returns the entities that owners with {@code keys} refer to according to the rows, one for each; null for none. They are not stored
     * in the owners.
     *
     * @param keys the key of each of {@code owners}, null for one that refers to nothing
     */
    List<@Nullable Object> find(List<InstanceState> owners, List<@Nullable Object> keys) {
        KeyIndex index = new KeyIndex(owners.size(), how.whole != null);
        Owners waiting = new Owners(owners.size());
        @Nullable Object[] all = new Object[owners.size()];
        int[] numbers = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            Object key = keys.get(i);
            Object known = how.known(context.identities(), key);
            numbers[i] = known == RelatedSelect.NOT_KNOWN && key != null ? index.number(key) : -1;
            if (numbers[i] < 0) {
                all[i] = known;
            } else {
                waiting.add(numbers[i], Objects.requireNonNull(owners.get(i).object(), "a changed object is held"));
            }
        }
        @Nullable RelatedValue[] found = readAll(index, waiting);
        for (int i = 0; i < all.length; i++) {
            RelatedValue related = numbers[i] < 0 ? null : found[numbers[i]];
            if (related != null) {
                related.check(owners.get(i));
                all[i] = related.one();
            }
        }
        return Arrays.asList(all);
    }

    private @Nullable RelatedValue[] readAll(KeyIndex keys, Owners waiting) {
        int count = keys.keys().size();
        int most = context.queries().mostKeys();
        @Nullable RelatedValue[] found = new RelatedValue[count];
        LoadSource held = source;
        if (held != null) {
            if (count > 0) {
                read(keys, waiting, held, found);
            }
            return found;
        }
        for (int from = 0; from < count; from += most) {
            read(keys, waiting, keys.keys().subList(from, Math.min(count, from + most)), found);
        }
        return found;
    }

    private void read(KeyIndex numbers, Owners owners, List<Object> keys, @Nullable RelatedValue[] found) {
        QueryPlan plan = how.select.plan(keys);
        RelatedRowHandler reading = new RelatedRowHandler(context, how, plan, numbers, owners, found, filling);
        reading.asRowsSay(asRowsSay);
        context.read(origin, plan.compiled(), how.select.values(keys), true, reading);
        reading.follow(LoadSource.of(() -> how.select.statement(keys)));
    }

    private void read(KeyIndex numbers, Owners owners, LoadSource held, @Nullable RelatedValue[] found) {
        SelectNode select = SubquerySelect.of(held, how);
        StatementKey shape = StatementKey.of(select);
        QueryPlan plan = context.queries().plan(context, shape, select);
        RelatedRowHandler reading = new RelatedRowHandler(context, how, plan, numbers, owners, found, filling);
        reading.mayRepeat();
        context.read(origin, plan.compiled(), shape.values(), true, reading);
        reading.follow(held);
    }

    private void store(Owners waiting, int key, @Nullable RelatedValue found, @Nullable InstanceState touched) {
        RelatedValue related = found == null ? new RelatedValue(property) : found;
        for (int at = waiting.first[key]; at >= 0; at = waiting.next[at]) {
            Object owner = waiting.owners[at];
            boolean last = waiting.next[at] < 0;
            store(owner, InstanceState.require(owner), last ? related : related.copy(), touched);
        }
    }

    private void store(Object owner, InstanceState state, RelatedValue related, @Nullable InstanceState touched) {
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
