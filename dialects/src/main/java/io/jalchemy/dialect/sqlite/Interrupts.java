package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.spi.Database.TimeLimit;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Interrupts statements that take too long, by one thread for all, which starts with the first one and ends when it is idle. */
final class Interrupts {

    private static final long IDLE_SECONDS = 30;
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Statement statement;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean done;

    /** The failure to interrupt the statement; null if there was none. */
    private @Nullable SQLException failure;

    private Interrupts(Statement statement) {
        this.statement = statement;
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "jalchemy-sqlite-timeouts");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    /**
     * Interrupts {@code statement} after {@code time}, unless the limit that is returned was closed before. Closing it throws what
     * interrupting failed with.
     */
    static TimeLimit after(Statement statement, Duration time) {
        Interrupts interrupts = new Interrupts(statement);
        Future<?> task = TIMER.schedule(interrupts::interrupt, time.toNanos(), TimeUnit.NANOSECONDS);
        return () -> {
            task.cancel(false);
            interrupts.end();
        };
    }

    /** Cancels the statement unless its limit was closed, under the lock, so that the connection's next statement is not hit. */
    private void interrupt() {
        lock.lock();
        try {
            if (!done) {
                statement.cancel();
            }
        } catch (SQLException e) {
            failure = e;
        } finally {
            lock.unlock();
        }
    }

    private void end() throws SQLException {
        lock.lock();
        try {
            done = true;
            if (failure != null) {
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }
}
