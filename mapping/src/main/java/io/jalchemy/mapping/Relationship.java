package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that holds other entities: one, or a collection of them. The direction comes from where the foreign key is.
 *
 * <p>Like {@code relationship()} in SQLAlchemy 2.0.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Relationship {

    /** The attribute on the other side that is kept in step. Default: none. */
    String backPopulates() default "";

    /** The association table of a many-to-many. */
    String secondary() default "";

    /** What is done to the related objects, too. */
    Cascade[] cascade() default {Cascade.SAVE_UPDATE, Cascade.MERGE};

    /** When the related objects are loaded. */
    Lazy lazy() default Lazy.SELECT;

    /** The attributes that carry the key: {@code "authorId"}, or {@code "Post.authorId"}. Default: the one foreign key. */
    String[] foreignKeys() default {};

    /** In a self-reference, the attributes of the other side: {@code "id"} makes it many-to-one. */
    String[] remoteSide() default {};

    /** A static method of the class that gives the condition: {@code static Condition published(UserPath user, PostPath post)}. */
    String join() default "";

    /** The same between the association table and the other side. Not there yet: javac refuses it. */
    String secondaryJoin() default "";

    /** In which order a collection is loaded: {@code "createdAt desc", "id"}; attributes, each with {@code asc} or {@code desc}. */
    String[] orderBy() default {};

    /** Which rows a delete leaves to the database. */
    Passive passiveDeletes() default Passive.FALSE;

    /**
     * Whether a key that changes is left to the database, whose foreign keys say {@code ON UPDATE CASCADE}. If it is false, the
     * flush writes the new key into the rows that refer to it: it loads those that are not loaded, and sends an UPDATE for each
     * after the one of their parent. In a many-to-many these are rows of the association table.
     *
     * <p>In between, rows refer to a key that is not there any more. So it needs foreign keys that are checked at the end of the
     * transaction ({@code DEFERRABLE INITIALLY DEFERRED}: {@code deferrable = true, initially = "DEFERRED"} in {@link ForeignKey}),
     * or no foreign keys. Where the mapping says {@link OnUpdate#CASCADE}, the database writes the key whatever is said here.
     *
     * <p>It belongs to the side that does not hold the foreign key; javac and {@code Registry.of} refuse it on a many-to-one.
     */
    boolean passiveUpdates() default true;

    /** Whether the foreign key is set by a statement of its own, which unties rows that refer to each other. */
    boolean postUpdate() default false;

    /** Whether the field is only read. */
    boolean viewOnly() default false;

    /**
     * Whether what it holds may have one parent only: a second one is refused at the assignment. Needs {@link
     * #backPopulates()}. What is put in from the other side is a move and not refused.
     */
    boolean singleParent() default false;

    /** Whether eager joins leave out objects without a partner, those of {@code joinedLoad} included. */
    boolean innerJoin() default false;

    /** How often joins go through the same entity again. Needs {@code lazy = Lazy.JOINED}. */
    int joinDepth() default 0;

    /** The attribute that keys a {@code Map}. Maps are not there yet: javac refuses them. */
    String mapKey() default "";

    /** Whether the old value is loaded before a new one is set. */
    boolean activeHistory() default false;

    /**
     * Names of relationships that write the same columns on purpose, {@code "posts"} or {@code "User.posts"}. Otherwise {@code
     * Registry.of} warns of each pair that is not two sides of one relationship.
     */
    String[] overlaps() default {};

    /** Most neighbours that are loaded with an object. Default: the factory's. */
    int lazyBatchSize() default 0;
}
