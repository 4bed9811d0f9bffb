package io.jalchemy.mapping;

/** The loading strategies of relationships. */
public enum Lazy {
    /** Loads related objects when they are accessed, for neighbouring objects of the same result in one query. */
    SELECT,
    /** Loads related objects with the object, by a join. */
    JOINED,
    /** Loads related objects after the object, by one query that joins them to the first one as a subquery; not for streams. */
    SUBQUERY,
    /** Loads related objects after the object, by one query for all keys. */
    SELECTIN,
    /** Loads related objects after the object, by one query for each object. */
    IMMEDIATE,
    /** Does not load: accessing the attribute is an error. */
    RAISE,
    /** Does not load: accessing the attribute is an error if a statement would be needed. */
    RAISE_ON_SQL,
    /** Does not load: the attribute appears empty to programs. The library still loads what it needs, for example to delete the owner. */
    NOLOAD,
    /**
     * Never holds the related objects: each read of the collection flushes and sends a query. Adding and removing sends nothing until the
     * flush. The field is a {@code Collection}. While the owner is new, the collection holds what the program has added.
     */
    DYNAMIC,
    /**
     * Never holds and never reads the related objects: adding and removing sends nothing until the flush, and every method that reads throws.
     * Query them with {@code withParent}. The field is a {@code Collection}, which can be assigned as a whole only while the owner is new.
     */
    WRITE_ONLY
}
