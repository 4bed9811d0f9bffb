package io.jalchemy.tests.migrate;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.RawConnection;
import io.jalchemy.engine.spi.NamedLocks;
import java.io.IOException;
import java.sql.SQLException;

/** A process that takes a lock of a database, says so, and keeps it until its input ends, or it is killed. */
public final class LockHolder {

    private LockHolder() {}

    /** Takes the lock {@code arguments[1]} of the database at {@code arguments[0]}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Engine engine = Engine.create(arguments[0]);
                RawConnection connection = engine.rawConnection()) {
            NamedLocks locks = engine.database().namedLocks();
            System.out.println(
                    locks != null && locks.tryLock(connection.jdbc(), arguments[1]) != null ? "held" : "refused");
            System.in.read();
        }
    }
}
