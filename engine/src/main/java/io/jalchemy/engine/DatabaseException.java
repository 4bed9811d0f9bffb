package io.jalchemy.engine;

import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database refused a statement, or could not be reached. */
public final class DatabaseException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final @Nullable String statement;
    private final SQLException sqlException;

    /**
     * Makes an exception.
     *
     * @param statement the text that was sent; null if none was
     */
    public DatabaseException(ErrorKind kind, @Nullable String statement, SQLException cause) {
        super(kind.name(), cause.getMessage() + (statement == null ? "" : " In: " + statement), cause);
        this.kind = kind;
        this.statement = statement;
        this.sqlException = cause;
    }

    /** What kind of error it is. */
    public ErrorKind kind() {
        return kind;
    }

    /** The text that was sent; null if none was. */
    public @Nullable String statement() {
        return statement;
    }

    /** What the driver threw. */
    public SQLException sqlException() {
        return sqlException;
    }
}
