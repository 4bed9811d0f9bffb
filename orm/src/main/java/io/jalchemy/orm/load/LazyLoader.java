package io.jalchemy.orm.load;

import io.jalchemy.orm.error.ObjectDeletedException;
import io.jalchemy.orm.error.UnloadedAttributeException;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.path.LoadOption.Kind;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads what is touched, for the neighbours of the object, too. */
public final class LazyLoader {

    private final LoadContext context;

    /** Makes a loader for the objects of {@code context}. */
    public LazyLoader(LoadContext context) {
        this.context = context;
    }

    /**
     * Loads attribute {@code number}, which is unloaded or has expired.
     *
     * @throws UnloadedAttributeException if that is not to be done lazily
     * @throws ObjectDeletedException if the row is gone
     */
    public void load(InstanceState state, Object owner, int number) {
        load(state, owner, number, true);
    }

    /**
     * Loads attribute {@code number} of an object, and of neighbours that were loaded together with it.
     *
     * @param byProgram whether the program reads the attribute: what the library itself reads is loaded whatever is said of lazy
     *     loading
     */
    public void load(InstanceState state, Object owner, int number, boolean byProgram) {
        if (state.layout().isQueried(number)) {
            state.lookEmpty(owner, number); // its methods send queries
            return;
        }
        if (take(state, owner, number)) {
            return;
        }
        Mapper mapper = context.queries().mappers().mapper(state.layout().path());
        RelationshipProperty property = mapper.relationship(number);
        if (state.lifecycle() != Lifecycle.PERSISTENT) {
            withoutRow(state, owner, number, property);
        } else if (property == null) {
            List<InstanceState> states = neighbours(state, number, context.lazyBatchSize());
            if (context.observesLoads()) {
                context.observeLoad(
                        state, number, states.size(), () -> new ColumnLoader(context).load(state, number, states));
            } else {
                new ColumnLoader(context).load(state, number, states);
            }
        } else {
            related(state, owner, property, byProgram);
        }
    }

    /**
     * Takes over what was loaded ahead for attribute {@code number}, and returns whether there was anything and the session has not written
     * since.
     */
    private boolean take(InstanceState state, Object owner, int number) {
        if (state.isPrefetched(number, context.epoch())) {
            state.takePrefetched(owner, number);
            return true;
        }
        if (state.isPrefetched(number) && state.group() instanceof LoadGroup group) {
            group.loadedInVain();
        }
        return false;
    }

    private static void withoutRow(
            InstanceState state, Object owner, int number, @Nullable RelationshipProperty property) {
        boolean deleted = state.lifecycle() == Lifecycle.DELETED;
        if (property == null || deleted) {
            throw new ObjectDeletedException(state.toString(), deleted);
        }
        if (property.isCollection()) {
            state.loadCollection(owner, number, new ArrayList<>());
        } else {
            state.load(owner, number, null);
        }
    }

    private void related(InstanceState state, Object owner, RelationshipProperty property, boolean byProgram) {
        int number = property.number();
        EntityOptions options = LoadGroup.options(state);
        Kind kind = options.kind(property);
        if (byProgram && kind == Kind.NOLOAD) {
            state.lookEmpty(owner, number);
            return;
        }
        if (byProgram && kind == Kind.RAISE) {
            throw new UnloadedAttributeException(state.layout().model().name(), property.name());
        }
        RelatedSelect how = context.queries().related(options, property);
        for (int own : how.ownNumbers) {
            readable(state, owner, own);
        }
        if (!property.isCollection()) {
            Object known = how.known(context.identities(), how.key(owner, state));
            if (known != RelatedSelect.NOT_KNOWN) {
                state.load(owner, number, known);
                return;
            }
        }
        if (byProgram && kind == Kind.RAISE_ON_SQL) {
            throw new UnloadedAttributeException(state.layout().model().name(), property.name());
        }
        context.autoflush(property);
        if (state.isReadable(number) || take(state, owner, number)) {
            return;
        }
        int size = property.model().options().lazyBatchSize();
        int most = kind == Kind.NOLOAD ? 1 : size == 0 ? context.lazyBatchSize() : size;
        List<InstanceState> neighbours = neighbours(state, number, most);
        List<Object> owners = new ArrayList<>(neighbours.size());
        for (InstanceState each : neighbours) {
            Object object = each.object();
            if (object != null && (each == state || areKnown(each, object, how.ownNumbers))) {
                owners.add(object);
            }
        }
        RelatedLoader loader = new RelatedLoader(context, how).lazily();
        if (context.observesLoads()) {
            context.observeLoad(state, number, owners.size(), () -> loader.load(owners, state));
        } else {
            loader.load(owners, state);
        }
    }

    private void readable(InstanceState state, Object owner, int number) {
        if (!state.isReadable(number)) {
            load(state, owner, number);
        }
    }

    /**
     * Returns whether the columns {@code numbers} of a neighbour, by which its related objects are found, are known without a statement and
     * not changed. What was loaded ahead for them is taken.
     */
    private boolean areKnown(InstanceState state, Object owner, int[] numbers) {
        for (int number : numbers) {
            if (state.isChanged(number)) {
                return false;
            }
            if (!state.isReadable(number)) {
                if (!state.isPrefetched(number, context.epoch())) {
                    return false;
                }
                state.takePrefetched(owner, number);
            }
        }
        return true;
    }

    /**
     * Returns {@code state}, and the persistent ones of its group that are of the same class and have not loaded {@code number} either;
     * {@code most} bounds how many of the group are looked at.
     */
    private List<InstanceState> neighbours(InstanceState state, int number, int most) {
        List<InstanceState> all = new ArrayList<>();
        all.add(state);
        if (state.group() instanceof LoadGroup group) {
            for (InstanceState each : group.neighbours(state, most)) {
                if (each != state
                        && each.object() != null
                        && each.loader() == state.loader()
                        && each.layout() == state.layout()
                        && each.lifecycle() == Lifecycle.PERSISTENT
                        && !each.isReadable(number)
                        && !each.isPrefetched(number, context.epoch())) {
                    all.add(each);
                }
            }
        }
        return all;
    }

    /**
     * Loads {@code property} of {@code owners}, which is not loaded, for good: by what their rows have, whatever the program has
     * assigned to the columns since.
     *
     * @param asRowsSay whether also those objects are found which the program has given another owner, or none, that their rows
     *     do not know of yet
     */
    public void loadNow(RelationshipProperty property, List<Object> owners, boolean asRowsSay) {
        RelatedSelect how = context.queries().related(EntityOptions.NONE, property);
        List<InstanceState> states = new ArrayList<>(owners.size());
        boolean changed = false;
        for (Object owner : owners) {
            InstanceState state = InstanceState.require(owner);
            states.add(state);
            for (int own : how.ownNumbers) {
                readable(state, owner, own);
                changed |= state.isChanged(own);
            }
        }
        List<@Nullable Object> keys = changed ? new CommittedKeys(context, how).of(states) : null;
        RelatedLoader loader = new RelatedLoader(context, how);
        (asRowsSay ? loader.asRowsSay() : loader).load(owners, keys, null);
    }

    /**
     * Returns the entities that {@code property}, a reference which the program has assigned without having loaded it, refers to in the
     * rows of {@code states}; null for none. They are objects of the session; nothing is stored in the owners.
     */
    public List<@Nullable Object> previous(RelationshipProperty property, List<InstanceState> states) {
        RelatedSelect how = context.queries().related(EntityOptions.NONE, property);
        return new RelatedLoader(context, how).asRowsSay().find(states, new CommittedKeys(context, how).of(states));
    }

    /**
     * Returns the entity that reference {@code number} refers to in its row, if that is known without a statement; null if not. A foreign
     * key that has expired or that the program has assigned does not count.
     */
    public @Nullable Object known(InstanceState state, Object owner, int number) {
        RelationshipProperty property = reference(state, number);
        if (property == null) {
            return null;
        }
        if (state.isPrefetched(number, context.epoch())) {
            return state.value(owner, number);
        }
        RelatedSelect how = context.queries().related(EntityOptions.NONE, property);
        for (int own : how.ownNumbers) {
            if (!state.isReadable(own) || state.isChanged(own)) {
                return null;
            }
        }
        return found(how, state, owner);
    }

    /**
     * Returns the entity that reference {@code number} referred to when its foreign key was loaded, which may have expired since, if the
     * session has that object; null if not.
     */
    public @Nullable Object lastKnown(InstanceState state, Object owner, int number) {
        RelationshipProperty property = reference(state, number);
        return property == null ? null : found(context.queries().related(EntityOptions.NONE, property), state, owner);
    }

    private @Nullable RelationshipProperty reference(InstanceState state, int number) {
        Mapper mapper = context.queries().mappers().mapper(state.layout().path());
        RelationshipProperty property = mapper.relationship(number);
        return property == null || property.isCollection() ? null : property;
    }

    private @Nullable Object found(RelatedSelect how, InstanceState state, Object owner) {
        Object known = how.known(context.identities(), how.key(owner, state));
        return known == RelatedSelect.NOT_KNOWN ? null : known;
    }

    /**
     * Reads values of rows of one table as the database has them; objects do not get them.
     *
     * @param keyColumns the columns that rows are found by
     * @param columns the columns that are read
     * @param keys of the rows; of several parts, lists
     * @return the values of each row that is there, in the order of {@code columns}, by its key
     */
    public Map<Object, List<@Nullable Object>> committed(
            List<Column<?>> keyColumns, List<Column<?>> columns, List<Object> keys) {
        return new CommittedColumns(context, keyColumns, columns).read(keys);
    }
}
