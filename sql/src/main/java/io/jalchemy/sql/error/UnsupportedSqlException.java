package io.jalchemy.sql.error;

/** A statement needs a feature that the database does not have. Nothing was sent. */
public final class UnsupportedSqlException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param feature the missing feature's stable word
     * @param what the construct, as a user names it: {@code "OFFSET without LIMIT"}
     * @param dialect the database's name
     * @param fix what to do instead, a sentence
     */
    public UnsupportedSqlException(String feature, String what, String dialect, String fix) {
        super(feature, what + " is not supported by " + dialect + ". " + fix);
    }
}
