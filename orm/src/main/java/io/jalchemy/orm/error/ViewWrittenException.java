package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Table;

/** An object or a statement was about to write rows of an entity whose table is a view. Nothing was sent. */
public final class ViewWrittenException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** Makes the error for rows of {@code entity}, which cannot be written since {@code table} is a view. */
    public ViewWrittenException(String entity, Table table) {
        super(
                "VIEW_WRITTEN",
                entity + " is only read: " + table
                        + " is a view (@Entity(view = true)). Change the rows that the view shows,"
                        + " or take view = true away if the database can write through it.");
    }
}
