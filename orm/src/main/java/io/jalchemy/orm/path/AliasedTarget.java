package io.jalchemy.orm.path;

import io.jalchemy.sql.tree.JoinTarget;
import java.util.function.Consumer;

/**
 * A relationship to be joined as an alias of its target: {@code join(POST.author.of(boss))}.
 *
 * @param relationship the relationship that is joined along
 * @param alias the alias that stands for the target
 */
public record AliasedTarget(RelationshipAttribute<?> relationship, EntityPath<?, ?> alias) implements JoinTarget {

    @Override
    public EntityPath<?, ?> source() {
        return relationship.source();
    }

    @Override
    public EntityPath<?, ?> target() {
        return alias;
    }

    @Override
    public void describe(Consumer<Object> parts) {
        relationship.describe(parts);
        alias.describe(parts);
    }
}
