package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Comparator;

/**
 * Maps a field that holds another entity or a collection of entities. The direction follows from the place of the foreign key.
 *
 * <p>Like {@code relationship()} in SQLAlchemy 2.0.
 *
 * <pre>{@code
 * @Entity(table = "authors")
 * class Author {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     @Relationship(
 *             backPopulates = "author",
 *             cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
 *     private List<Book> books; // one-to-many
 * }
 *
 * @Entity(table = "books")
 * class Book {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     @ForeignKey("authors.id")
 *     private Long authorId;
 *
 *     @Relationship(backPopulates = "books")
 *     private Author author; // many-to-one
 *
 *     @Relationship(secondary = "book_genres")
 *     private Set<Genre> genres; // many-to-many; the table book_genres follows from it
 * }
 *
 * @Entity(table = "genres")
 * class Genre {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD}) // on a method it is refused, and says that fields are mapped
public @interface Relationship {

    /** Names the attribute on the other side that is kept in sync. The default is none. */
    String backPopulates() default "";

    /** Names the association table of a many-to-many. The default is none. */
    String secondary() default "";

    /** Lists the operations that cascade to the related objects. The default is {@link Cascade#SAVE_UPDATE} and {@link Cascade#MERGE}. */
    Cascade[] cascade() default {Cascade.SAVE_UPDATE, Cascade.MERGE};

    /** Selects the loading strategy. The default is {@link Lazy#SELECT}. */
    Lazy lazy() default Lazy.SELECT;

    /**
     * Lists the attributes that hold the foreign key: {@code "authorId"}, or {@code "Post.authorId"}. The default is the one foreign key
     * between the two tables.
     */
    String[] foreignKeys() default {};

    /** Lists the attributes of the remote side of a self-reference: {@code "id"} makes it many-to-one. The default is none. */
    String[] remoteSide() default {};

    /**
     * Names a static method of the class that returns the join condition: {@code static Condition published(UserPath user, PostPath post)}.
     * By default the foreign key determines the condition.
     */
    String join() default "";

    /**
     * Names a static method that returns the condition between the association table and the other side. It is not supported yet: javac
     * reports an error.
     */
    String secondaryJoin() default "";

    /**
     * Sets the order in which a collection is loaded: attributes, each with {@code asc} or {@code desc}, such as {@code "createdAt desc",
     * "id"}. The default is no order.
     */
    String[] orderBy() default {};

    /** Sets which rows a delete leaves to the database. The default is none. */
    Passive passiveDeletes() default Passive.FALSE;

    /**
     * Leaves the change of a key to the database, whose foreign keys are declared {@code ON UPDATE CASCADE}; this is the default. If it is
     * false, the flush writes the new key into the rows that refer to it: it loads those that are not loaded, and sends an UPDATE for each
     * after the one of their parent. In a many-to-many these are rows of the association table.
     *
     * <p>In between, rows refer to a key that is not there any more. So it needs foreign keys that are checked at the end of the
     * transaction ({@code DEFERRABLE INITIALLY DEFERRED}: {@code deferrable = true, initially = "DEFERRED"} in {@link ForeignKey}), or no
     * foreign keys. Where the mapping says {@link OnUpdate#CASCADE}, the database writes the key whatever is said here.
     *
     * <p>It belongs to the side that does not hold the foreign key; javac and {@code Registry.of} refuse it on a many-to-one.
     */
    boolean passiveUpdates() default true;

    /**
     * Sets the foreign key by an UPDATE of its own, after the INSERT or before the DELETE, so that rows can refer to each other. The
     * default is false.
     */
    boolean postUpdate() default false;

    /** Makes the relationship read-only: changes of the field are not written. The default is false. */
    boolean viewOnly() default false;

    /**
     * Restricts a related object to one parent: assigning it to a second one is an error. It requires {@link #backPopulates()}; an
     * assignment from the other side is a move and no error. The default is false.
     */
    boolean singleParent() default false;

    /**
     * Makes eager joins inner joins, which leave out objects without a partner, those of {@code joinedLoad} included. The default is false.
     */
    boolean innerJoin() default false;

    /**
     * Sets how often joins follow a relationship to the same entity again. It requires {@code lazy = Lazy.JOINED} or {@code
     * Lazy.SUBQUERY}. The default is 0.
     */
    int joinDepth() default 0;

    /**
     * Names the attribute of the elements that is the key of a {@code Map}: a column whose type is that of the map's keys. Each
     * {@code Map} needs it.
     *
     * <p>An element has the key that its attribute has when the map is used for the first time after the element came; what is
     * assigned to the attribute later does not move it until the map is loaded again. {@code put} refuses a key that is not the
     * element's own. An element that came from the other side before it had a key, or under a key that is taken, is kept, and
     * written by a flush, but the map cannot be used until that is mended.
     */
    String mapKey() default "";

    /**
     * Names the class that orders a {@code SortedSet} or {@code NavigableSet}: a {@link Comparator} with a constructor without
     * parameters. The default is the natural order of the elements, which implement {@link Comparable}.
     *
     * <p>An element gets its place when the set is used for the first time after the element came; what is assigned to it later
     * does not move it until the set is loaded again. So elements are best ordered by what does not change, and is not made by a
     * flush. Two elements that compare as equal cannot be in one set: adding the second does nothing, as in every {@code
     * SortedSet}, and a set of which two such rows are loaded cannot be used.
     */
    Class<? extends Comparator<?>> sortComparator() default NaturalOrder.class;

    /** Loads the old value before a new one is set. The default is false. */
    boolean activeHistory() default false;

    /**
     * Lists relationships that write the same columns on purpose, {@code "posts"} or {@code "User.posts"}. Otherwise {@code Registry.of}
     * warns of each pair that is not two sides of one relationship.
     */
    String[] overlaps() default {};

    /**
     * Limits the number of neighbouring objects for which related objects are loaded in one query. The default is the session factory's.
     */
    int lazyBatchSize() default 0;
}
