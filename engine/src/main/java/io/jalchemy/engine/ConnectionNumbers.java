package io.jalchemy.engine;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Small numbers for JDBC connections, which stay the same while a connection is open. A pool often lends a new wrapper each time, so the
 * connection inside it is numbered where it can be unwrapped. Connections are referred to weakly. Safe to share between threads.
 */
final class ConnectionNumbers {

    private record Numbered(WeakReference<Connection> connection, long number) {}

    private final List<Numbered> known = new ArrayList<>();
    private long last;

    /** Returns the connection inside {@code lent}; {@code lent} itself if it cannot be unwrapped. */
    static Connection inside(Connection lent) {
        try {
            Connection found = lent.unwrap(Connection.class);
            return found == null ? lent : found;
        } catch (SQLException | RuntimeException | LinkageError e) { // it hides what is inside
            return lent;
        }
    }

    /** Returns the number of {@code lent}, a new one if it has none. */
    synchronized long of(Connection lent) {
        Connection connection = inside(lent);
        long number = find(connection);
        return number == 0 ? add(connection) : number;
    }

    /** Numbers {@code lent} if it has no number, and returns the number; 0 if it has one already. */
    synchronized long ofNew(Connection lent) {
        Connection connection = inside(lent);
        return find(connection) == 0 ? add(connection) : 0;
    }

    private long find(Connection connection) {
        for (Numbered each : known) {
            if (each.connection().get() == connection) {
                return each.number();
            }
        }
        return 0;
    }

    private long add(Connection connection) {
        known.add(new Numbered(new WeakReference<>(connection), ++last));
        return last;
    }

    /** Forgets connections that are closed or were garbage-collected; returns their numbers. */
    synchronized List<Long> takeClosed() {
        List<Long> closed = new ArrayList<>(0);
        for (Iterator<Numbered> each = known.iterator(); each.hasNext(); ) {
            Numbered numbered = each.next();
            if (isClosed(numbered.connection().get())) {
                each.remove();
                closed.add(numbered.number());
            }
        }
        return closed;
    }

    private static boolean isClosed(@Nullable Connection connection) {
        try {
            return connection == null || connection.isClosed();
        } catch (SQLException | RuntimeException | LinkageError e) {
            return true; // nobody can use it
        }
    }
}
