package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * The relationships that lead from an entity to another.
 *
 * @param root the entity that they start from
 * @param relationships in order; none for the entity itself
 */
record RelationshipPath(Mapper root, List<RelationshipProperty> relationships) {

    /** Copies the list. */
    RelationshipPath {
        relationships = List.copyOf(relationships);
    }

    /** Returns the path to {@code entity} itself. */
    static RelationshipPath from(Mapper entity) {
        return new RelationshipPath(entity, List.of());
    }

    /** Returns this path and then {@code next}. */
    RelationshipPath along(RelationshipProperty next) {
        return along(List.of(next));
    }

    /** Returns this path and then {@code more}. */
    RelationshipPath along(List<RelationshipProperty> more) {
        List<RelationshipProperty> longer = new ArrayList<>(relationships);
        longer.addAll(more);
        return new RelationshipPath(root, longer);
    }

    /** Returns whether the last relationship leads to an entity that was gone through more often than it allows. */
    boolean endsInCircle() {
        int last = relationships.size() - 1;
        Mapper target = relationships.get(last).target().root();
        int times = root.root() == target ? 1 : 0;
        for (RelationshipProperty each : relationships.subList(0, last)) {
            times += each.target().root() == target ? 1 : 0;
        }
        return times > relationships.get(last).model().options().joinDepth();
    }
}
