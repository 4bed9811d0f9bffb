package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An item of FROM whose columns are not known yet: an entity, or an alias of one. Generated path classes extend this class.
 *
 * <p>It has no public instance methods, because their names could collide with those of attributes; use static methods such as {@link
 * #aliasOf(Source)}.
 *
 * @param <E> the type of a row of it
 */
public abstract non-sealed class Source<E> implements FromItem, Selected<E> {

    private final @Nullable AliasName alias;

    /**
     * Creates a source for the entity itself, or for an alias of it.
     *
     * @param alias null for the entity itself
     */
    protected Source(@Nullable AliasName alias) {
        this.alias = alias;
    }

    /** Returns the alias of {@code source}; null for the entity itself. */
    public static @Nullable AliasName aliasOf(Source<?> source) {
        return source.alias;
    }

    /** Returns the same entity under {@code alias}, as an object of {@code source}'s own class. */
    @SuppressWarnings("unchecked") // what a source makes of itself is of its class
    public static <S extends Source<?>> S withAlias(S source, AliasName alias) {
        return (S) source.aliased(alias);
    }

    /** Returns the identity of the entity, which is equal for the entity and all its aliases. */
    public static Object entityOf(Source<?> source) {
        return source.entity();
    }

    /** Returns the attributes of {@code source} that have columns, in order. */
    public static List<? extends Attribute<?>> attributesOf(Source<?> source) {
        return source.attributes();
    }

    /**
     * Returns the table that contains all rows of {@code source}, for statements without a session; null if only a session knows the
     * tables.
     */
    public static @Nullable TableSource tableOf(Source<?> source) {
        return source.table();
    }

    /** Returns the column of {@link #tableOf} that {@code attribute} is; null if there is none. */
    public static @Nullable ColumnExpression<?> columnOf(Attribute<?> attribute) {
        return attribute.source().column(attribute.name());
    }

    /** Returns the table that contains all rows, for statements without a session; null if only a session knows the tables. */
    protected @Nullable TableSource table() {
        return null;
    }

    /** Returns the column of {@link #table} that holds {@code attribute}; null if there is none. */
    protected @Nullable ColumnExpression<?> column(String attribute) {
        return null;
    }

    /** Returns the attributes that have columns, in order: the columns of a subquery that selects this source. */
    protected abstract List<? extends Attribute<?>> attributes();

    /** Returns this source under {@code alias}. */
    protected abstract Source<E> aliased(AliasName alias);

    /** Returns the identity of this entity, without the alias. */
    protected abstract Object entity();

    @Override
    public final Object identity() {
        return alias == null ? entity() : alias;
    }

    @Override
    public final void describe(Consumer<@Nullable Object> parts) {
        parts.accept(entity());
        parts.accept(alias);
        parts.accept(alias == null ? null : alias.name());
    }

    /** Returns {@code User}, or {@code User AS boss}. */
    @Override
    public String toString() {
        return alias == null ? String.valueOf(entity()) : entity() + " AS " + alias;
    }
}
