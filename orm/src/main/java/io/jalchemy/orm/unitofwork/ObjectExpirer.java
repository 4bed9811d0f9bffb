package io.jalchemy.orm.unitofwork;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.error.NotInSessionException;
import io.jalchemy.orm.error.ObjectDeletedException;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Refreshes, expires and expunges an object of a session, and the objects that the cascades reach from it. */
public final class ObjectExpirer {

    private final UnitOfWork work;

    /** Makes an expirer of the objects of {@code work}. */
    public ObjectExpirer(UnitOfWork work) {
        this.work = work;
    }

    /**
     * Removes an object from the session, and those that the cascade EXPUNGE reaches from it. What was not flushed stays with them.
     *
     * @throws NotInSessionException if {@code object} is not in the session
     */
    public void expunge(Object object) {
        Deque<Object> todo = new ArrayDeque<>(List.of(object));
        Set<InstanceState> seen = new LinkedHashSet<>();
        while (!todo.isEmpty()) {
            Object each = todo.pop();
            InstanceState state = InstanceState.require(each);
            if (!seen.add(state) || (state.loader() != work && each != object)) {
                continue;
            }
            work.objects().checkHere(state);
            todo.addAll(work.objects().cascade(state, each, Cascade.EXPUNGE));
            if (state.lifecycle() == Lifecycle.PENDING) {
                work.objects().expel(state);
            } else {
                work.objects().detach(state);
            }
        }
    }

    /**
     * Drops the changes of an object, and of those that the cascade REFRESH_EXPIRE reaches from it, flushes those of others if
     * auto-flush is on, and reads the columns of the objects again.
     *
     * @throws NotInSessionException if one of them is not in the session, or has no row yet; nothing was sent
     * @throws ObjectDeletedException if one of them has no row any more
     */
    public void refresh(Object object) {
        List<Object> all = reached(object);
        for (Object each : all) {
            work.objects().forget(checkHasRow(each), each);
        }
        work.autoflush();
        for (Object each : all) {
            InstanceState state = InstanceState.require(each);
            if (state.lifecycle() != Lifecycle.PERSISTENT) {
                throw new ObjectDeletedException(state.toString(), true); // by the flush
            }
            Mapper mapper = work.objects().mapper(state);
            Object key = Objects.requireNonNull(state.key(), "checked before");
            state.expireAll(new long[(mapper.size() + 63) / 64]);
            if (!work.queries().reload(work, mapper, key)) {
                throw new ObjectDeletedException(state.toString(), false);
            }
        }
    }

    /**
     * Drops the changes of an object, and of those that the cascade REFRESH_EXPIRE reaches from it, and expires them. New objects
     * that the cascade reaches leave the session.
     *
     * @throws NotInSessionException if one of them is not in the session, or {@code object} has no row yet
     */
    public void expire(Object object) {
        List<Object> expired = reached(object);
        for (Object each : expired) {
            InstanceState state = checkHasRow(each);
            for (Object related : work.objects().cascade(state, each, Cascade.REFRESH_EXPIRE)) {
                InstanceState other = InstanceState.require(related);
                if (other.lifecycle() == Lifecycle.PENDING && other.loader() == work) {
                    work.objects().expelOrphan(other);
                }
            }
        }
        expired.forEach(each -> work.objects().forget(InstanceState.require(each), each));
    }

    /** Drops the changes of all objects of the session that have rows, and expires them. */
    public void expireAll() {
        for (InstanceState state : work.identities().states()) {
            Object object = state.object();
            if (object != null) {
                work.objects().forget(state, object);
            }
        }
    }

    private InstanceState checkHasRow(Object object) {
        InstanceState state = work.objects().checkHere(InstanceState.require(object));
        if (state.key() == null) {
            throw new NotInSessionException(state + " has no row yet. Flush first.");
        }
        return state;
    }

    /** Returns {@code object}, and the persistent objects that the cascade REFRESH_EXPIRE reaches from it. */
    private List<Object> reached(Object object) {
        List<Object> all = new ArrayList<>();
        Set<InstanceState> seen = new LinkedHashSet<>();
        Deque<Object> todo = new ArrayDeque<>(List.of(object));
        while (!todo.isEmpty()) {
            Object each = todo.pop();
            InstanceState state = InstanceState.require(each);
            if (seen.add(state)) {
                all.add(each);
                work.objects().cascade(state, each, Cascade.REFRESH_EXPIRE).stream()
                        .filter(related -> InstanceState.require(related).lifecycle() == Lifecycle.PERSISTENT)
                        .forEach(todo::add);
            }
        }
        return all;
    }
}
