package io.jalchemy.engine.result;

import io.jalchemy.sql.error.JalchemyException;

/** A statement that was to give one row gave none. */
public final class NoResultException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    private NoResultException(String what, String mend) {
        super("NO_RESULT", what + mend);
    }

    /** Makes the exception of {@code getOne(entity, key)}, which found no row. */
    public static NoResultException ofKey(String entity, Object key) {
        return new NoResultException(
                "getOne(" + entity + ", " + key + "): there is no row with this key.",
                " If there may be none, use get(…), which returns null, or find(…), which returns an Optional.");
    }

    /** Makes the exception of {@code scalarOne(statement)}, which found no row, or a NULL. */
    public static NoResultException ofScalar(String statement) {
        return new NoResultException(
                statement + " gave no row, or a NULL, where a value was asked for.",
                " Use scalar(…), which returns null, if there may be none.");
    }

    /** Makes an exception that says that {@code what}, the statement, gave no row. */
    public NoResultException(String what) {
        super(
                "NO_RESULT",
                what + " gave no row where one was asked for. Use oneOrEmpty() or first() if there may be none.");
    }
}
