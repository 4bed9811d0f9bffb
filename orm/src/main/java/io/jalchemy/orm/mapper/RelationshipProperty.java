package io.jalchemy.orm.mapper;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Passive;
import io.jalchemy.orm.metadata.RelationshipModel;
import io.jalchemy.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that holds entities, in one registry: where the foreign key is and which columns it ties.
 *
 * @param number the attribute's number
 * @param owner the mapper of the class that declares it
 * @param target the mapper of what it holds
 * @param pairs one-to-many: own key to their foreign key; many-to-one: their key to the own foreign key; many-to-many: own key
 *     to the association table
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

    /** The attribute's name. */
    public String name() {
        return model.name();
    }

    /** Whether the field holds several. */
    public boolean isCollection() {
        return model.kind().isCollection();
    }

    /** Whether {@code cascade} is done to what it holds, too. */
    public boolean cascades(Cascade cascade) {
        return model.cascades(cascade);
    }

    /** Whether rows that are not loaded are left to the database. */
    public boolean passiveDeletes() {
        return model.options().passiveDeletes() != Passive.FALSE;
    }

    /** Whether nothing of it is ever written. */
    public boolean isViewOnly() {
        return model.options().viewOnly();
    }

    /**
     * The number of the attribute in which what a one-to-many holds refers back to its owner: known without a statement when the
     * many are loaded. -1 if there is none, or if another condition than the foreign key ties the two.
     */
    public int reverse() {
        String name = model.backPopulates();
        boolean tells = direction == Direction.ONE_TO_MANY && !model.options().join();
        return name == null || !tells ? -1 : target.type().index(name);
    }

    /** Returns the relationship of the other side that is kept in step with this one; null for none. */
    public @Nullable RelationshipProperty otherSide() {
        String name = model.backPopulates();
        int other = name == null ? -1 : target.type().index(name);
        return other < 0 ? null : target.relationship(other);
    }

    /** Of the class and the attribute alone: flushes ask for it often, and the rest follows from these. */
    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + number;
    }

    /** {@code User.posts}. */
    @Override
    public String toString() {
        return owner.model().name() + "." + name();
    }
}
