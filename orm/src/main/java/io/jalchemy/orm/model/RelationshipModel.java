package io.jalchemy.orm.model;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.Passive;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that holds other entities.
 *
 * @param name the attribute's name
 * @param number the number of the relationship in its entity, by which the path finds the target
 * @param kind the kind of the field
 * @param targetType the class of the entities
 * @param backPopulates the attribute on the other side that is kept in step; null for none
 * @param secondary the association table; null for none
 * @param cascade the operations that are applied to the related objects, too; never {@code ALL} or {@code NONE}
 * @param lazy the loading strategy, unless a statement has an option for it
 * @param options the rest
 */
public record RelationshipModel(
        String name,
        int number,
        CollectionKind kind,
        Class<?> targetType,
        @Nullable String backPopulates,
        @Nullable String secondary,
        Set<Cascade> cascade,
        Lazy lazy,
        Options options)
        implements AttributeModel {

    /** Copies the set. */
    public RelationshipModel {
        cascade = Set.copyOf(cascade);
    }

    /** Returns a relationship without special settings: with the cascades SAVE_UPDATE and MERGE, and loaded when it is touched. */
    public static RelationshipModel of(String name, int number, CollectionKind kind, Class<?> targetType) {
        return new RelationshipModel(
                name,
                number,
                kind,
                targetType,
                null,
                null,
                EnumSet.of(Cascade.SAVE_UPDATE, Cascade.MERGE),
                Lazy.SELECT,
                Options.NONE);
    }

    /** Returns a copy that is kept in step with {@code attribute} of the other side. */
    public RelationshipModel backPopulates(String attribute) {
        return new RelationshipModel(name, number, kind, targetType, attribute, secondary, cascade, lazy, options);
    }

    /** Returns a copy whose association table is {@code table}. */
    public RelationshipModel secondary(String table) {
        return new RelationshipModel(name, number, kind, targetType, backPopulates, table, cascade, lazy, options);
    }

    /** Returns a copy with these cascades and no others; {@code ALL} stands for all but DELETE_ORPHAN. */
    public RelationshipModel cascade(Cascade... cascades) {
        EnumSet<Cascade> all = EnumSet.noneOf(Cascade.class);
        for (Cascade each : cascades) {
            if (each == Cascade.ALL) {
                all.addAll(EnumSet.complementOf(EnumSet.of(Cascade.DELETE_ORPHAN, Cascade.ALL, Cascade.NONE)));
            } else if (each != Cascade.NONE) {
                all.add(each);
            }
        }
        return new RelationshipModel(name, number, kind, targetType, backPopulates, secondary, all, lazy, options);
    }

    /** Returns a copy with another loading strategy. */
    public RelationshipModel lazy(Lazy other) {
        return new RelationshipModel(name, number, kind, targetType, backPopulates, secondary, cascade, other, options);
    }

    /** Returns a copy with other options. */
    public RelationshipModel options(Options other) {
        return new RelationshipModel(name, number, kind, targetType, backPopulates, secondary, cascade, lazy, other);
    }

    /** Returns whether it is a collection that never holds its elements: they are read by queries, if at all. */
    public boolean isQueried() {
        return lazy == Lazy.DYNAMIC || lazy == Lazy.WRITE_ONLY;
    }

    /** Returns whether {@code one} cascades to the related objects. */
    public boolean cascades(Cascade one) {
        return cascade.contains(one);
    }

    /**
     * The settings that few relationships have.
     *
     * @param foreignKeys the attributes that carry the key; empty for the one foreign key there is
     * @param remoteSide in a self-reference, the attributes of the other side
     * @param join whether the entity's path gives the condition
     * @param secondaryJoin whether the path gives the one between the association table and the other side
     * @param orderBy {@code "createdAt desc"}
     * @param passiveDeletes the rows that a delete leaves to the database
     * @param passiveUpdates whether a change of the key is left to the database
     * @param postUpdate whether the foreign key is set by an UPDATE of its own
     * @param viewOnly whether changes of the field are not written
     * @param singleParent whether a related object may have one parent only
     * @param innerJoin whether eager joins are inner joins
     * @param joinDepth how often joins follow the relationship to the same entity again; 0 for never
     * @param lazyBatchSize 0 for the factory's
     * @param mapKey the attribute that keys a map; null for none
     * @param activeHistory whether the old value is loaded before a new one is set
     * @param overlaps names of relationships that write the same columns on purpose
     * @param sortComparator the order of a sorted set; null for the natural one
     */
    public record Options(
            List<String> foreignKeys,
            List<String> remoteSide,
            boolean join,
            boolean secondaryJoin,
            List<String> orderBy,
            Passive passiveDeletes,
            boolean passiveUpdates,
            boolean postUpdate,
            boolean viewOnly,
            boolean singleParent,
            boolean innerJoin,
            int joinDepth,
            int lazyBatchSize,
            @Nullable String mapKey,
            boolean activeHistory,
            List<String> overlaps,
            @Nullable Comparator<?> sortComparator) {

        /** The options of a relationship without special settings. */
        public static final Options NONE = new Options(
                List.of(),
                List.of(),
                false,
                false,
                List.of(),
                Passive.FALSE,
                true,
                false,
                false,
                false,
                false,
                0,
                0,
                null,
                false,
                List.of(),
                null);

        /** Copies the lists. */
        public Options {
            foreignKeys = List.copyOf(foreignKeys);
            remoteSide = List.copyOf(remoteSide);
            orderBy = List.copyOf(orderBy);
            overlaps = List.copyOf(overlaps);
        }
    }
}
