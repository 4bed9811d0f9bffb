package io.jalchemy.engine;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Makes a pool keep its only connection, and the database that lives in it, whatever a statement fails with, an interrupt for example. */
final class KeptConnection implements SQLExceptionOverride {

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException error) {
        return SQLExceptionOverride.Override.DO_NOT_EVICT;
    }
}
