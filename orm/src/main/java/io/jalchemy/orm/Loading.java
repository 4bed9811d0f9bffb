package io.jalchemy.orm;

import io.jalchemy.orm.metadata.AliasedTarget;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.orm.metadata.LoadOption;
import io.jalchemy.orm.metadata.LoadOption.Kind;
import io.jalchemy.orm.metadata.RelationshipAttribute;
import io.jalchemy.sql.tree.Attribute;
import java.util.List;

/**
 * What a statement says of how related objects and columns are loaded.
 *
 * <pre>{@code
 * select(USER).options(selectInLoad(USER.posts).with(joinedLoad(POST.tags)))
 * }</pre>
 *
 * Like the loader options of SQLAlchemy 2.0. What an option says goes before what the mapping says.
 */
public final class Loading {

    private Loading() {}

    /** With the objects, by one more statement for all of them. */
    public static LoadOption selectInLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.SELECTIN, relationship);
    }

    /**
     * Returns an option by which it is loaded with the objects, by one more statement that joins it to the statement of the objects as
     * a subquery, however many those are. The second statement finds the same objects only if LIMIT and OFFSET come with an
     * {@code orderBy} by unique columns. It cannot be streamed. Where the statement locks rows, their keys are listed as by
     * {@link #selectInLoad}.
     *
     * @param relationship not null
     */
    public static LoadOption subqueryLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.SUBQUERY, relationship);
    }

    /** With the objects, by an outer join. A LIMIT still counts the objects. */
    public static LoadOption joinedLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.JOINED, relationship);
    }

    /** With the objects, by an inner join: objects without a partner are left out. */
    public static LoadOption innerJoinedLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.INNER_JOINED, relationship);
    }

    /** When it is touched, whatever the mapping says. */
    public static LoadOption lazyLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.LAZY, relationship);
    }

    /**
     * Never: reading it is an error, also where the session has what it refers to. What the library itself reads (a flush, cascades,
     * {@code delete}, {@code merge}) is loaded all the same.
     */
    public static LoadOption raiseLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.RAISE, relationship);
    }

    /** Like {@link #raiseLoad}, but only where it would take a statement: a reference whose object the session has can be read. */
    public static LoadOption raiseOnSqlLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.RAISE_ON_SQL, relationship);
    }

    /**
     * Returns an option by which it is never loaded for the program, to which it looks empty but for what the program adds. What the
     * library itself reads (a flush, cascades, {@code delete}, {@code merge}, an assignment of the whole) is loaded all the same.
     */
    public static LoadOption noLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.NOLOAD, relationship);
    }

    /** From the columns of a join that the statement has. */
    public static LoadOption containsEager(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.CONTAINS_EAGER, relationship);
    }

    /** From the columns of a join that the statement has, under an alias: {@code containsEager(POST.author.of(boss))}. */
    public static LoadOption containsEager(AliasedTarget target) {
        return new LoadOption(
                Kind.CONTAINS_EAGER, target.relationship(), (EntityPath<?, ?>) target.alias(), List.of(), List.of());
    }

    /** These columns are loaded when they are touched. */
    public static LoadOption defer(Attribute<?>... attributes) {
        return LoadOption.of(Kind.DEFER, attributes);
    }

    /** These columns are loaded with the object although the mapping defers them. */
    public static LoadOption undefer(Attribute<?>... attributes) {
        return LoadOption.of(Kind.UNDEFER, attributes);
    }

    /** These columns and the key are loaded; others when they are touched. */
    public static LoadOption loadOnly(Attribute<?>... attributes) {
        return LoadOption.of(Kind.LOAD_ONLY, attributes);
    }
}
