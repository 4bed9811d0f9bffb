package io.jalchemy.orm.state;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reads of collections that never hold their elements, sent by the session of their owner. Each is a statement of the program: changes
 * are flushed before.
 */
public interface CollectionQueries {

    /** Flushes the changes of the session, as before a statement of the program. */
    void flush();

    /**
     * Returns whether collection {@code number} of {@code owner} has {@code element}, as far as the foreign key that is loaded says; null if
     * that is not known without a query.
     */
    @Nullable
    Boolean isKnownToHold(InstanceState state, Object owner, int number, Object element);

    /** Returns the elements of collection {@code number} of {@code owner}, in the order of the relationship. */
    List<Object> elements(InstanceState state, Object owner, int number);

    /** Returns how many elements collection {@code number} of {@code owner} has. */
    long count(InstanceState state, Object owner, int number);

    /** Returns whether collection {@code number} of {@code owner} has no element. */
    boolean isEmpty(InstanceState state, Object owner, int number);

    /** Returns the keys of those of {@code wanted} that are in collection {@code number} of {@code owner}, as the rows say. */
    Set<Object> among(InstanceState state, Object owner, int number, Collection<?> wanted);

    /** Returns whether collection {@code number} of {@code owner} has all of {@code wanted}, which are entities of its type. */
    boolean containsAll(InstanceState state, Object owner, int number, Collection<?> wanted);
}
