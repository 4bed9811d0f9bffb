package errors;

import static tracker.IssuePath.ISSUE;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Retry;
import io.jalchemy.orm.SessionFactory;
import tracker.Issue;
import tracker.Status;
import tracker.User;

/** Catches what the database refuses, and repeats what failed because of others. */
final class Catching {

    private Catching() {}

    // region kind
    /** Returns false if the name is taken. */
    static boolean register(SessionFactory sessions, String name) {
        try {
            sessions.inTransaction(session -> session.add(new User(name)));
            return true;
        } catch (DatabaseException e) {
            if (e.kind() == ErrorKind.UNIQUE) {
                return false;
            }
            throw e;
        }
    }
    // endregion

    // region retry
    static void close(SessionFactory sessions, long id) {
        sessions.inTransaction(Retry.times(3).onStaleData(), session -> {
            Issue issue = session.getOne(ISSUE, id);
            issue.setStatus(Status.DONE);
        });
    }
    // endregion
}
