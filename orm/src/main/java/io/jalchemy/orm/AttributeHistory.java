package io.jalchemy.orm;

import io.jalchemy.orm.state.HistoryParts;
import io.jalchemy.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an attribute of one object since the object was last flushed; {@code History} in SQLAlchemy 2.0. An attribute that
 * holds one value has it in one of the lists; a collection has its elements in them. Immutable: a snapshot of the moment at which it
 * was asked for.
 *
 * <p>A part that is not known without a statement is empty and reported as not known: the old value of an attribute that was assigned
 * without being loaded, for example, or the elements of a collection that is not loaded.
 *
 * <pre>{@code
 * AttributeHistory<Post> history = Inspection.of(user).history(USER.posts);
 * history.added().forEach(post -> log.info("new: {}", post.getTitle()));
 * }</pre>
 *
 * @param <T> the type of the values or elements
 */
public final class AttributeHistory<T extends @Nullable Object> {

    private final List<T> added;
    private final List<T> unchanged;
    private final List<T> deleted;
    private final boolean addedKnown;
    private final boolean unchangedKnown;
    private final boolean deletedKnown;

    @SuppressWarnings("unchecked") // they come from an attribute of that type
    private AttributeHistory(@Nullable List<?> added, @Nullable List<?> unchanged, @Nullable List<?> deleted) {
        this.added = added == null ? List.of() : Collections.unmodifiableList(new ArrayList<>((List<T>) added));
        this.unchanged =
                unchanged == null ? List.of() : Collections.unmodifiableList(new ArrayList<>((List<T>) unchanged));
        this.deleted = deleted == null ? List.of() : Collections.unmodifiableList(new ArrayList<>((List<T>) deleted));
        this.addedKnown = added != null;
        this.unchangedKnown = unchanged != null;
        this.deletedKnown = deleted != null;
    }

    /**
     * Returns the history of attribute {@code number}.
     *
     * @param computed whether the next flush has the database compute it
     */
    static <T extends @Nullable Object> AttributeHistory<T> of(InstanceState state, int number, boolean computed) {
        HistoryParts parts = HistoryParts.of(state, number);
        return computed
                ? new AttributeHistory<>(null, List.of(), parts.before())
                : new AttributeHistory<>(parts.added(), parts.unchanged(), parts.deleted());
    }

    /** Returns the values that were set or added; empty if there are none, or if they are not known. */
    public List<T> added() {
        return added;
    }

    /** Returns the values that were there before and still are; empty if there are none, or if they are not known. */
    public List<T> unchanged() {
        return unchanged;
    }

    /** Returns the values that were there before and no longer are; empty if there are none, or if they are not known. */
    public List<T> deleted() {
        return deleted;
    }

    /** Returns whether {@link #added} is known; it is not if the database computes the value at the next flush. */
    public boolean isAddedKnown() {
        return addedKnown;
    }

    /** Returns whether {@link #unchanged} is known; it is not if the attribute is not loaded. */
    public boolean isUnchangedKnown() {
        return unchangedKnown;
    }

    /** Returns whether {@link #deleted} is known; it is not if the attribute was assigned without being loaded. */
    public boolean isDeletedKnown() {
        return deletedKnown;
    }

    /** Returns whether the attribute differs from its row; it counts as different if its old or its new value is not known. */
    public boolean hasChanges() {
        return !added.isEmpty() || !deleted.isEmpty() || !addedKnown || !deletedKnown;
    }

    @Override
    public String toString() {
        return "added " + text(added, addedKnown) + ", unchanged " + text(unchanged, unchangedKnown) + ", deleted "
                + text(deleted, deletedKnown);
    }

    private static String text(List<?> part, boolean known) {
        return known ? part.toString() : "unknown";
    }
}
