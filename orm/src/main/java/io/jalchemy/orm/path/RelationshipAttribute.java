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

    // Not called "source" and "name": javac would say that an attribute of that name, in POST.author.name, is private
    // here.
    private final EntityPath<?, ?> sourcePath;
    private final String attributeName;

    RelationshipAttribute(EntityPath<?, ?> source, String name) {
        this.sourcePath = source;
        this.attributeName = name;
    }

    @Override
    public final EntityPath<?, ?> source() {
        return sourcePath;
    }

    @Override
    public final EntityPath<?, ?> target() {
        return EntityPath.targetOf(sourcePath, attributeName);
    }

    /** Returns the name of the attribute. */
    public final String name() {
        return attributeName;
    }

    /** Returns this attribute as a target that is joined as {@code alias}. */
    public final AliasedTarget of(EntityPath<? extends T, ?> alias) {
        return new AliasedTarget(this, alias);
    }

    @Override
    public final void describe(Consumer<Object> parts) {
        sourcePath.describe(parts);
        parts.accept(attributeName);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof RelationshipAttribute<?> that
                && attributeName.equals(that.attributeName)
                && sourcePath.identity().equals(that.sourcePath.identity());
    }

    @Override
    public final int hashCode() {
        return sourcePath.identity().hashCode() * 31 + attributeName.hashCode();
    }

    /** Returns the name with that of its source, as in {@code User.posts}. */
    @Override
    public final String toString() {
        return sourcePath + "." + attributeName;
    }
}
