package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.flush.FlushReason;
import io.jalchemy.orm.load.CollectionSelect;
import io.jalchemy.orm.load.Rows;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.CollectionQueries;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends the queries of collections that never hold their elements, as statements of the program in its session. */
final class SessionCollectionQueries implements CollectionQueries {

    private final UnitOfWork work;

    /** Makes an object that sends queries in the session of {@code work}. */
    SessionCollectionQueries(UnitOfWork work) {
        this.work = work;
    }

    @Override
    public void flush() {
        work.inside(() -> {
            work.autoflush(FlushReason.STATEMENT);
            return null;
        });
    }

    @Override
    public @Nullable Boolean isKnownToHold(InstanceState state, Object owner, int number, Object element) {
        RelationshipProperty property = property(state, number);
        InstanceState other = InstanceState.require(element);
        if (property.direction() != Direction.ONE_TO_MANY
                || property.model().options().join()
                || state.lifecycle() != Lifecycle.PERSISTENT
                || other.lifecycle() != Lifecycle.PERSISTENT) {
            return null;
        }
        boolean same = true;
        for (SyncPair pair : property.pairs()) {
            if (!isClean(state, pair.source()) || !isClean(other, pair.target())) {
                return null;
            }
            SqlType<?> type =
                    property.target().requireColumn(pair.target()).column().type();
            Object key = type.key(state.value(owner, pair.source()));
            same &= key != null && key.equals(type.key(other.value(element, pair.target())));
        }
        return same;
    }

    private static boolean isClean(InstanceState state, int number) {
        return state.isReadable(number) && !state.isChanged(number);
    }

    private RelationshipProperty property(InstanceState state, int number) {
        return Objects.requireNonNull(work.objects().mapper(state).relationship(number), "a collection of the mapper");
    }

    /** Returns the query of what {@code owner} has, after the columns of it that the query needs were loaded. */
    private CollectionSelect select(InstanceState state, Object owner, int number) {
        RelationshipProperty property = property(state, number);
        for (int own : CollectionSelect.ownNumbers(property)) {
            work.objects().read(state, owner, own);
        }
        return new CollectionSelect(property, owner);
    }

    private List<Object> read(SelectNode select) {
        work.connection();
        Rows rows = work.queries().read(work, select);
        List<Object> all = new ArrayList<>();
        rows.forEachValue(all::add);
        return all;
    }

    @Override
    public List<Object> elements(InstanceState state, Object owner, int number) {
        return work.inside(() -> read(select(state, owner, number).elements()));
    }

    @Override
    public long count(InstanceState state, Object owner, int number) {
        return work.inside(
                () -> (Long) read(select(state, owner, number).count()).get(0));
    }

    @Override
    public boolean isEmpty(InstanceState state, Object owner, int number) {
        return work.inside(() -> read(select(state, owner, number).any()).isEmpty());
    }

    @Override
    public boolean containsAll(InstanceState state, Object owner, int number, Collection<?> wanted) {
        Set<Object> keys = new HashSet<>();
        for (Object each : wanted) {
            Object key = InstanceState.require(each).key();
            if (key == null) {
                return false; // it has no row
            }
            keys.add(key);
        }
        return among(state, owner, number, keys).containsAll(keys);
    }

    @Override
    public Set<Object> among(InstanceState state, Object owner, int number, Collection<?> wanted) {
        Set<Object> keys = new HashSet<>();
        for (Object each : wanted) {
            Object key = InstanceState.require(each).key();
            if (key != null) {
                keys.add(key);
            }
        }
        return among(state, owner, number, keys);
    }

    private Set<Object> among(InstanceState state, Object owner, int number, Set<Object> keys) {
        return work.inside(() -> {
            work.connection();
            return keys.isEmpty() ? Set.of() : select(state, owner, number).among(work, List.copyOf(keys));
        });
    }
}
