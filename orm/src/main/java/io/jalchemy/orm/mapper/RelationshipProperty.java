package io.jalchemy.orm.mapper;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Passive;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship attribute in one registry: its direction, and the pairs of columns that it synchronizes.
 *
 * @param number the attribute's number
 * @param model the relationship as the entity class declares it
 * @param owner the mapper of the class that declares it
 * @param target the mapper of the related entity
 * @param direction the direction, which follows from the place of the foreign key
 * @param pairs one-to-many: own key to their foreign key; many-to-one: their key to the own foreign key; many-to-many: own key to the
 *     association table
 * @param remotePairs many-to-many: their key to the association table; empty otherwise
 * @param secondary the association table; null for none
 */
public record RelationshipProperty(
        int number,
        RelationshipModel model,
        Mapper owner,
        Mapper target,
        Direction direction,
        List<SyncPair> pairs,
        List<SyncPair> remotePairs,
        @Nullable Table secondary) {

    /** Copies the lists. */
    public RelationshipProperty {
        pairs = List.copyOf(pairs);
        remotePairs = List.copyOf(remotePairs);
    }

    /** Returns the attribute's name. */
    public String name() {
        return model.name();
    }

    /** Returns whether the field holds a collection. */
    public boolean isCollection() {
        return model.kind().isCollection();
    }

    /** Returns whether {@code cascade} applies to the related objects. */
    public boolean cascades(Cascade cascade) {
        return model.cascades(cascade);
    }

    /** Returns whether related rows that are not loaded are left to the database when the parent is deleted. */
    public boolean passiveDeletes() {
        return model.options().passiveDeletes() != Passive.FALSE;
    }

    /** Returns whether it is a collection that never holds its elements: they are read by queries, if at all. */
    public boolean isQueried() {
        return model.isQueried();
    }

    /** Returns whether the relationship is never written. */
    public boolean isViewOnly() {
        return model.options().viewOnly();
    }

    /**
     * Returns the number of the attribute in which the objects of a one-to-many refer back to their owner: it is known without a statement
     * when they are loaded. -1 if there is none, or if the condition is not the foreign key alone.
     */
    public int reverse() {
        String name = model.backPopulates();
        boolean tells = direction == Direction.ONE_TO_MANY && !model.options().join();
        return name == null || !tells ? -1 : target.type().index(name);
    }

    /** Returns the relationship of the other side that is kept in sync with this one; null for none. */
    public @Nullable RelationshipProperty otherSide() {
        String name = model.backPopulates();
        int other = name == null ? -1 : target.type().index(name);
        return other < 0 ? null : target.relationship(other);
    }

    /** Returns a hash of the owner and the number alone, because flushes call this often and the rest follows from them. */
    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + number;
    }

    /** Returns the name with the entity's: {@code User.posts}. */
    @Override
    public String toString() {
        return owner.model().name() + "." + name();
    }
}
