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
    /** The attribute is a query over the related objects. */
    DYNAMIC,
    /** The related objects are never read, only written. */
    WRITE_ONLY
}
