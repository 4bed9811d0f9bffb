package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The source of objects: the SELECT that {@link SubquerySelect} makes a subquery of, and the relationships that lead from an entity of it
 * to them.
 */
final class LoadSource {

    /** The source of what no SELECT gave; nothing is loaded from it by subquery. */
    static final LoadSource NONE = of(() -> {
        throw new IllegalStateException("rows of no SELECT");
    });

    private final Supplier<SelectNode> statement;
    private final @Nullable EntityPath<?, ?> root;
    private final @Nullable RelationshipPath path;

    private LoadSource(
            Supplier<SelectNode> statement, @Nullable EntityPath<?, ?> root, @Nullable RelationshipPath path) {
        this.statement = statement;
        this.root = root;
        this.path = path;
    }

    /**
     * Returns the source of what a statement selects.
     *
     * @param statement gives it, with its values, if it is asked for
     */
    static LoadSource of(Supplier<SelectNode> statement) {
        return new LoadSource(statement, null, null);
    }

    /** Returns the source of what {@code query} selects; from a query that is put together nothing is loaded by subquery. */
    static LoadSource of(QueryNode query) {
        return query instanceof SelectNode select ? of(() -> select) : NONE;
    }

    /** Returns the source of {@code entity}, which the statement selects; this if it leads to an entity already. */
    LoadSource from(EntityPath<?, ?> entity, Mapper mapper) {
        return root == null ? new LoadSource(statement, entity, RelationshipPath.from(mapper)) : this;
    }

    /** Returns the source of what the relationships of {@code more} lead to from here. */
    LoadSource along(RelationshipPath more) {
        return new LoadSource(statement, root, path().along(more.relationships()));
    }

    /** Returns the SELECT, as the program or the library sent it. */
    SelectNode statement() {
        return statement.get();
    }

    /** Returns the entity of the SELECT that the path begins at. */
    EntityPath<?, ?> root() {
        return Objects.requireNonNull(root, "objects came from an entity");
    }

    /** Returns the relationships that lead here. */
    RelationshipPath path() {
        return Objects.requireNonNull(path, "objects came from an entity");
    }
}
