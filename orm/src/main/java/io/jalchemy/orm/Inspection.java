package io.jalchemy.orm;

import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.path.RelationshipAttribute;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.orm.unitofwork.UnitOfWork;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.tree.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of one object as the library knows it; {@code inspect(object)} in SQLAlchemy. No method loads anything.
 *
 * <p>Tools that read fields without the accessors can find out which of them have been loaded:
 *
 * <pre>{@code
 * if (!Inspection.of(user).isLoaded("posts")) {
 *     session.refresh(user);
 * }
 * }</pre>
 */
public final class Inspection {

    private final InstanceState state;

    private Inspection(InstanceState state) {
        this.state = state;
    }

    /**
     * Returns the inspection of {@code object}, which shows the object's state at each call.
     *
     * @throws JalchemyException if it is no entity
     */
    public static Inspection of(Object object) {
        return new Inspection(InstanceState.require(object));
    }

    /** Returns whether the object is in no session and has no known row. */
    public boolean isTransient() {
        return state.lifecycle() == Lifecycle.TRANSIENT;
    }

    /** Returns whether the object is new in its session, so that the next flush inserts it. */
    public boolean isPending() {
        return state.lifecycle() == Lifecycle.PENDING;
    }

    /** Returns whether the object is in a session and has a row. */
    public boolean isPersistent() {
        return state.lifecycle() == Lifecycle.PERSISTENT;
    }

    /** Returns whether the object's row was deleted by a flush of the current transaction. */
    public boolean isDeleted() {
        return state.lifecycle() == Lifecycle.DELETED;
    }

    /** Returns whether the object was in a session and is in none now. */
    public boolean isDetached() {
        return state.lifecycle() == Lifecycle.DETACHED || state.lifecycle() == Lifecycle.DELETED_DETACHED;
    }

    /** Returns the key of the object's row, a list if the key has several parts; null before the object has a key. */
    public @Nullable Object key() {
        Object key = state.key();
        if (key == null) {
            return null;
        }
        List<?> parts = key instanceof List<?> several ? several : List.of(key);
        List<Object> values = new ArrayList<>(parts.size());
        for (int number = 0; values.size() < parts.size(); number++) {
            ColumnModel column = state.layout().column(number);
            if (column != null && column.column().isPrimaryKey()) {
                Object part = parts.get(values.size());
                values.add(Objects.requireNonNull(column.column().type().stored(part), "a key has no null"));
            }
        }
        return values.size() == 1 ? values.get(0) : values;
    }

    /**
     * Returns whether {@code attribute} can be read without a statement.
     *
     * @throws JalchemyException if the class has no such attribute
     */
    public boolean isLoaded(String attribute) {
        return state.isReadable(number(attribute));
    }

    private int number(String attribute) {
        int number = state.layout().index(attribute);
        if (number < 0) {
            throw new JalchemyException(
                    "UNKNOWN_ATTRIBUTE",
                    state.layout().model().name() + " has no attribute \"" + attribute + "\"."
                            + Nearest.proposal(attribute, state.layout().type().attributes()));
        }
        return number;
    }

    /**
     * Returns the changes of a column since the object was last flushed. Sends nothing.
     *
     * @throws JalchemyException if the class has no such attribute
     */
    public <T extends @Nullable Object> AttributeHistory<T> history(Attribute<T> attribute) {
        return history(attribute.name());
    }

    /**
     * Returns the changes of a reference or a collection since the object was last flushed. Sends nothing.
     *
     * @throws JalchemyException if the class has no such attribute
     */
    public <T extends @Nullable Object> AttributeHistory<T> history(RelationshipAttribute<T> attribute) {
        return history(attribute.name());
    }

    private <T extends @Nullable Object> AttributeHistory<T> history(String attribute) {
        int number = number(attribute);
        boolean computed = state.loader() instanceof UnitOfWork work
                && work.expressions(state).containsKey(number);
        return AttributeHistory.of(state, number, computed);
    }

    /**
     * Returns whether an attribute of the object differs from its row. An attribute that was set to another value and back again does
     * not differ; one that was set without having been loaded does. An object without a row is modified if any attribute was set. Sends
     * nothing.
     */
    public boolean isModified() {
        return state.isNetModified()
                || (state.loader() instanceof UnitOfWork work
                        && !work.expressions(state).isEmpty());
    }

    /**
     * Returns the names of the attributes that are not loaded: reading one may take a statement, and may be an error if the object is
     * detached.
     */
    public Set<String> unloaded() {
        Set<String> all = new LinkedHashSet<>();
        for (int number = 0; number < state.layout().size(); number++) {
            if (!state.isReadable(number)) {
                all.add(state.layout().name(number));
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return state + " (" + state.lifecycle() + ")";
    }
}
