package io.jalchemy.engine;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Has a pool keep a connection after errors by which it would close it, if the program says that they are no lost connection. What the
 * program itself calls a lost connection is discarded by the engine.
 *
 * @param errors the errors as the program judges them
 */
record ClassifiedErrors(DriverErrors errors) implements SQLExceptionOverride {

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException error) {
        return errors.isDeclaredAlive(error)
                ? SQLExceptionOverride.Override.DO_NOT_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
