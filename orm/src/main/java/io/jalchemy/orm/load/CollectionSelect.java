package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.path.CollectionAttribute;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.ParentCondition;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.HeldValue;
import io.jalchemy.sql.tree.Paging;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.type.Types;
import java.util.List;
import java.util.Set;

/** The queries of what one object has in a collection that never holds its elements. */
public final class CollectionSelect {

    private final RelationshipProperty property;
    private final EntityPath<?, ?> target;
    private final List<Condition> where;

    /** Makes queries of what {@code owner} has in {@code property}. */
    public CollectionSelect(RelationshipProperty property, Object owner) {
        this.property = property;
        this.target = property.target().path();
        CollectionAttribute<?> attribute =
                new CollectionAttribute<>(property.owner().path(), property.name());
        this.where = List.of(new ParentCondition(attribute, target, new HeldValue(owner)));
    }

    /** Returns the columns of owners whose values the queries contain. */
    public static int[] ownNumbers(RelationshipProperty property) {
        return RelatedSelect.ownNumbers(property);
    }

    /** Returns the query of the elements, in the order of the relationship. */
    public SelectNode elements() {
        return SelectNode.of(List.of(target)).where(where).orderBy(RelatedSelect.ordering(property));
    }

    /** Returns the query of how many elements there are. */
    public SelectNode count() {
        return SelectNode.of(List.of(Sql.count())).withFrom(List.of(target)).where(where);
    }

    /** Returns a query that has one row if there is any element, and none if there is not. */
    public SelectNode any() {
        return SelectNode.of(List.of(new SqlText<>("1", Types.INTEGER)))
                .withFrom(List.of(target))
                .where(where)
                .withPaging(Paging.NONE.withLimit(new Bind<>(1L, Types.BIGINT)));
    }

    /** Returns those of {@code keys} that are keys of elements. */
    public Set<Object> among(LoadContext context, List<Object> keys) {
        return context.queries().matching(context, target, where, keys);
    }
}
