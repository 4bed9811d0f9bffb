package io.jalchemy.orm.state;

import io.jalchemy.orm.model.RelationshipModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parents that an object was added to and removed from, in relationships with the cascade {@code DELETE_ORPHAN}. They are recorded when
 * the program makes the change, and not found out from the differences at the end.
 *
 * <p>Of a relationship without an entry nothing is known, which is no reason to delete the object: as {@code hasparent} in
 * SQLAlchemy's attributes.
 */
final class OrphanTracker {

    /** The latest change in one relationship; {@code parent} is null if the object was removed from its parent. */
    private record Entry(
            RelationshipModel relationship, @Nullable InstanceState parent) {}

    private final List<Entry> entries = new ArrayList<>(1);

    /** Remembers that the object was added to {@code parent} in {@code relationship}. */
    void joined(RelationshipModel relationship, InstanceState parent) {
        put(relationship, parent);
    }

    /** Remembers that the object was removed from {@code parent}, unless it was added to another parent after that one. */
    @SuppressWarnings("ReferenceEquality") // an object has one state
    void left(RelationshipModel relationship, InstanceState parent) {
        Entry latest = latest(relationship);
        if (latest == null || latest.parent() == null || latest.parent() == parent) {
            put(relationship, null);
        }
    }

    /**
     * Returns the parent that the object was added to last in {@code relationship}; null if that is not known, or it was removed from it.
     */
    @Nullable
    InstanceState parent(RelationshipModel relationship) {
        Entry latest = latest(relationship);
        return latest == null ? null : latest.parent();
    }

    /** Forgets what is known of {@code relationship}. */
    @SuppressWarnings("ReferenceEquality") // a class has one model of each of its relationships
    void forget(RelationshipModel relationship) {
        entries.removeIf(each -> each.relationship() == relationship);
    }

    /** Returns whether the object was removed from its parent in any relationship, and added to none since. */
    boolean isOrphan() {
        return orphanOf() != null;
    }

    /** Returns the first relationship in which the object was removed from its parent, and added to none since; null for none. */
    @Nullable
    RelationshipModel orphanOf() {
        for (int i = 0; i < entries.size(); i++) {
            Entry each = entries.get(i);
            if (each.parent() == null) {
                return each.relationship();
            }
        }
        return null;
    }

    @SuppressWarnings("ReferenceEquality") // a class has one model of each of its relationships
    private @Nullable Entry latest(RelationshipModel relationship) {
        for (Entry each : entries) {
            if (each.relationship() == relationship) {
                return each;
            }
        }
        return null;
    }

    private void put(RelationshipModel relationship, @Nullable InstanceState parent) {
        forget(relationship);
        entries.add(new Entry(relationship, parent));
    }
}
