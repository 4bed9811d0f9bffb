package io.jalchemy.mapping;

/** When related objects are loaded. */
public enum Lazy {
    /** When they are touched; for neighbours of the same result at once. */
    SELECT,
    /** With the object, by a join. */
    JOINED,
    /** After the object, by a query that repeats the first. */
    SUBQUERY,
    /** After the object, by a query for all the keys at once. */
    SELECTIN,
    /** After the object, one by one. */
    IMMEDIATE,
    /** Never: touching them is an error. */
    RAISE,
    /** Touching them is an error where a statement would be needed. */
    RAISE_ON_SQL,
    /** Never for the program, to which they look empty; what the library needs of them, to delete the owner, say, it loads. */
    NOLOAD,
    /** They are a query. */
    DYNAMIC,
    /** They are never read, only written. */
    WRITE_ONLY
}
