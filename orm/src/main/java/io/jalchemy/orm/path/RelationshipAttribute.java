package io.jalchemy.orm.path;

import io.jalchemy.sql.tree.JoinTarget;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that holds entities, in statements: something to join along.
 *
 * @param <T> the entities
 */
public abstract sealed class RelationshipAttribute<T> implements JoinTarget
        permits ReferenceAttribute, CollectionAttribute {

    private final EntityPath<?, ?> source;
    private final String name;

    RelationshipAttribute(EntityPath<?, ?> source, String name) {
        this.source = source;
        this.name = name;
    }

    @Override
    public final EntityPath<?, ?> source() {
        return source;
    }

    @Override
    public final EntityPath<?, ?> target() {
        return EntityPath.targetOf(source, name);
    }

    /** Returns the name of the attribute. */
    public final String name() {
        return name;
    }

    /** Returns this attribute as a target that is joined as {@code alias}. */
    public final AliasedTarget of(EntityPath<? extends T, ?> alias) {
        return new AliasedTarget(this, alias);
    }

    @Override
    public final void describe(Consumer<Object> parts) {
        source.describe(parts);
        parts.accept(name);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof RelationshipAttribute<?> that
                && name.equals(that.name)
                && source.identity().equals(that.source.identity());
    }

    @Override
    public final int hashCode() {
        return source.identity().hashCode() * 31 + name.hashCode();
    }

    /** Returns the name with that of its source, as in {@code User.posts}. */
    @Override
    public final String toString() {
        return source + "." + name;
    }
}
