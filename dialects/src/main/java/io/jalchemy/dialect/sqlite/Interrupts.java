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

/** Interrupts statements that take too long, by one thread for all, which is started with the first and ends when it is idle. */
final class Interrupts {

    private static final long IDLE_SECONDS = 30;
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Statement statement;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean done;

    /** Why it could not be interrupted. */
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

    /** Has {@code statement} be interrupted after {@code time}, unless what is returned has been closed. */
    static TimeLimit after(Statement statement, Duration time) {
        Interrupts interrupts = new Interrupts(statement);
        Future<?> task = TIMER.schedule(interrupts::interrupt, time.toNanos(), TimeUnit.NANOSECONDS);
        return () -> {
            task.cancel(false);
            interrupts.end();
        };
    }

    /** The connection's next statement must not be hit. */
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
