package io.jalchemy.orm;

import io.jalchemy.orm.path.AliasedTarget;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.orm.path.LoadOption.Kind;
import io.jalchemy.orm.path.RelationshipAttribute;
import io.jalchemy.sql.tree.Attribute;
import java.util.List;

/**
 * Options of a statement that select the loading strategies of related objects and columns.
 *
 * <pre>{@code
 * List<User> users = session.scalars(select(USER)
 *                 .options(
 *                         selectInLoad(USER.posts).with(joinedLoad(POST.tags), defer(POST.changedAt)),
 *                         loadOnly(USER.name)))
 *         .all();
 * }</pre>
 *
 * Like the loader options of SQLAlchemy 2.0. An option overrides the mapping.
 */
public final class Loading {

    private Loading() {}

    /** Returns an option that loads the relationship with the objects, by one more statement for all of them. */
    public static LoadOption selectInLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.SELECTIN, relationship);
    }

    /**
     * Returns an option that loads the relationship with the objects, by one more statement that joins it to the statement of the
     * objects as a subquery, however many objects there are. The second statement finds the same objects only if a query with LIMIT or
     * OFFSET has an {@code orderBy} by unique columns. A query with this option cannot be streamed. Where the statement locks rows,
     * their keys are listed as by {@link #selectInLoad}.
     *
     * @param relationship not null
     */
    public static LoadOption subqueryLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.SUBQUERY, relationship);
    }

    /** Returns an option that loads the relationship with the objects, by an outer join. A LIMIT still counts the objects. */
    public static LoadOption joinedLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.JOINED, relationship);
    }

    /** Returns an option that loads the relationship with the objects, by an inner join: objects without a partner are left out. */
    public static LoadOption innerJoinedLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.INNER_JOINED, relationship);
    }

    /** Returns an option that loads the relationship when it is first read, whatever the mapping says. */
    public static LoadOption lazyLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.LAZY, relationship);
    }

    /**
     * Returns an option that never loads the relationship for the program: reading it is an error, also where the session has the
     * object that it refers to. What the library itself reads (a flush, cascades, {@code delete}, {@code merge}) is loaded all the
     * same.
     */
    public static LoadOption raiseLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.RAISE, relationship);
    }

    /**
     * Returns an option like {@link #raiseLoad}, but reading the relationship is an error only where it would take a statement: a
     * reference whose object the session has can be read.
     */
    public static LoadOption raiseOnSqlLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.RAISE_ON_SQL, relationship);
    }

    /**
     * Returns an option that never loads the relationship for the program, which finds it empty but for what it adds itself. What the
     * library itself reads (a flush, cascades, {@code delete}, {@code merge}, an assignment of the whole) is loaded all the same.
     */
    public static LoadOption noLoad(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.NOLOAD, relationship);
    }

    /** Returns an option that fills the relationship from the columns of a join that the statement has. */
    public static LoadOption containsEager(RelationshipAttribute<?> relationship) {
        return LoadOption.of(Kind.CONTAINS_EAGER, relationship);
    }

    /**
     * Returns an option that fills the relationship from the columns of a join that the statement has, under an alias:
     * {@code containsEager(POST.author.of(boss))}.
     */
    public static LoadOption containsEager(AliasedTarget target) {
        return new LoadOption(
                Kind.CONTAINS_EAGER, target.relationship(), (EntityPath<?, ?>) target.alias(), List.of(), List.of());
    }

    /** Returns an option that loads these columns only when they are read. */
    public static LoadOption defer(Attribute<?>... attributes) {
        return LoadOption.of(Kind.DEFER, attributes);
    }

    /** Returns an option that loads these columns with the object although the mapping defers them. */
    public static LoadOption undefer(Attribute<?>... attributes) {
        return LoadOption.of(Kind.UNDEFER, attributes);
    }

    /** Returns an option that loads these columns and the key with the object, and other columns only when they are read. */
    public static LoadOption loadOnly(Attribute<?>... attributes) {
        return LoadOption.of(Kind.LOAD_ONLY, attributes);
    }
}
