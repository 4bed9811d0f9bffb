package io.jalchemy.engine.row;

import java.sql.SQLException;

/** Reads rows. */
@FunctionalInterface
public interface RowReader {

    /** Reads the rows that it wants; what they come from is closed afterwards, unless they are {@link OpenRows}. */
    void read(RowCursor cursor) throws SQLException;
}
