package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A FROM whose columns are not known yet: an entity, or an alias of one. Generated path classes are of this class.
 *
 * <p>It has no public methods for other names to collide with; what there is to know of it is told by {@link #aliasOf(Source)}.
 *
 * @param <E> what a row of it becomes
 */
public abstract non-sealed class Source<E> implements FromItem, Selected<E> {

    private final @Nullable AliasName alias;

    /** An entity, or where {@code alias} is not null an alias of it. */
    protected Source(@Nullable AliasName alias) {
        this.alias = alias;
    }

    /** The alias under which {@code source} stands; null for the entity itself. */
    public static @Nullable AliasName aliasOf(Source<?> source) {
        return source.alias;
    }

    /** The same entity under {@code alias}: an object of {@code source}'s own class. */
    @SuppressWarnings("unchecked") // what a source makes of itself is of its class
    public static <S extends Source<?>> S withAlias(S source, AliasName alias) {
        return (S) source.aliased(alias);
    }

    /** What the entity is, aliases apart: equal for the entity and all its aliases. */
    public static Object entityOf(Source<?> source) {
        return source.entity();
    }

    /** The attributes of {@code source} that have columns, in order. */
    public static List<? extends Attribute<?>> attributesOf(Source<?> source) {
        return source.attributes();
    }

    /** Returns the table that all rows of {@code source} are in, for statements without a session; null if it takes more to know them. */
    public static @Nullable TableSource tableOf(Source<?> source) {
        return source.table();
    }

    /** Returns the column of {@link #tableOf} that {@code attribute} is; null if there is none. */
    public static @Nullable ColumnExpression<?> columnOf(Attribute<?> attribute) {
        return attribute.source().column(attribute.name());
    }

    /** Returns the table that all rows are in, for statements without a session; null if it takes more to know them. */
    protected @Nullable TableSource table() {
        return null;
    }

    /** Returns the column of {@link #table} that holds {@code attribute}; null if there is none. */
    protected @Nullable ColumnExpression<?> column(String attribute) {
        return null;
    }

    /** The attributes that have columns, in order: what a subquery that selects this has. */
    protected abstract List<? extends Attribute<?>> attributes();

    /** Makes this source under {@code alias}. */
    protected abstract Source<E> aliased(AliasName alias);

    /** What tells this entity from others. */
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

    /** {@code User}, or {@code User AS boss}. */
    @Override
    public String toString() {
        return alias == null ? String.valueOf(entity()) : entity() + " AS " + alias;
    }
}
