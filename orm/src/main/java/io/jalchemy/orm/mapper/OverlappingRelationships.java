package io.jalchemy.orm.mapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of relationships that write one foreign-key column without being two sides of each other: a change of the one is not visible in the
 * other, and a flush can write only one of them. {@code overlaps} names the other and silences that pair alone.
 */
final class OverlappingRelationships {

    private static final Logger LOG = LoggerFactory.getLogger("io.jalchemy.orm");

    private OverlappingRelationships() {}

    static void warn(Collection<Mapper> mappers) {
        Map<String, List<RelationshipProperty>> writers = new HashMap<>();
        for (Mapper mapper : mappers) {
            for (RelationshipProperty property : mapper.writtenRelationships()) {
                if (property.owner() == mapper) {
                    warn(property, writers);
                }
            }
        }
    }

    private static void warn(RelationshipProperty property, Map<String, List<RelationshipProperty>> writers) {
        List<RelationshipProperty> told = new ArrayList<>();
        for (String column : columns(property)) {
            List<RelationshipProperty> others = writers.get(column);
            if (others == null) {
                others = new ArrayList<>(2);
                writers.put(column, others);
            }
            for (RelationshipProperty other : others) {
                if (!told.contains(other) && !areSides(property, other) && !isSaid(property, other)) {
                    told.add(other);
                    LOG.warn(
                            "{} and {} both write {}. If they are two sides of one relationship, name each the other with"
                                    + " backPopulates; if one of them is only read, say viewOnly = true; if both write it"
                                    + " on purpose, say overlaps = \"{}\". [OVERLAPS]",
                            other,
                            property,
                            column,
                            other.name());
                }
            }
            others.add(property);
        }
    }

    /** Returns the columns, with their tables, that a flush writes because of {@code property}. */
    private static List<String> columns(RelationshipProperty property) {
        List<String> columns = new ArrayList<>();
        if (property.secondary() != null) {
            for (List<SyncPair> pairs : List.of(property.pairs(), property.remotePairs())) {
                for (SyncPair pair : pairs) {
                    columns.add(property.secondary() + "." + pair.secondaryColumn());
                }
            }
            return columns;
        }
        Mapper holder = property.direction() == Direction.MANY_TO_ONE ? property.owner() : property.target();
        for (SyncPair pair : property.pairs()) {
            columns.add(holder.requireColumn(pair.target()).column().toString());
        }
        return columns;
    }

    private static boolean areSides(RelationshipProperty one, RelationshipProperty other) {
        return isSide(one, other) || isSide(other, one);
    }

    private static boolean isSide(RelationshipProperty one, RelationshipProperty other) {
        return other.name().equals(one.model().backPopulates())
                && (other.owner().isOrHas(one.target()) || one.target().isOrHas(other.owner()));
    }

    private static boolean isSaid(RelationshipProperty one, RelationshipProperty other) {
        return names(one, other) || names(other, one);
    }

    /** Returns whether {@code one} names {@code other}, by its name alone or with its entity's. */
    private static boolean names(RelationshipProperty one, RelationshipProperty other) {
        List<String> said = one.model().options().overlaps();
        return said.contains(other.name()) || said.contains(other.toString());
    }
}
