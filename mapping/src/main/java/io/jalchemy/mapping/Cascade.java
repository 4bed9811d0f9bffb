package io.jalchemy.mapping;

/** The operations on an object that are carried out on its related objects, too. */
public enum Cascade {
    /** Related objects are added to the session with it. */
    SAVE_UPDATE,
    /** Related objects are merged with it. */
    MERGE,
    /** Related objects are deleted with it. */
    DELETE,
    /**
     * Related objects are deleted when they are removed from it. Requires {@link #DELETE}; where several objects could refer to one of them
     * (many-to-one, many-to-many) it requires {@code singleParent}, too. Otherwise javac reports an error.
     */
    DELETE_ORPHAN,
    /** Related objects are expunged with it. */
    EXPUNGE,
    /** Related objects are refreshed and expired with it. */
    REFRESH_EXPIRE,
    /** All operations except {@link #DELETE_ORPHAN}. */
    ALL,
    /** No operation. */
    NONE
}
