package io.jalchemy.engine.result;

import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a query gives, read from the database chunk after chunk: never more than one chunk is held.
 *
 * <p>Like a result of SQLAlchemy 2.0 with {@code yield_per}. Rows come once, in order: iterators, {@link #stream()} and {@link
 * #partitions()} all go on from where reading has come to, and give nothing more after the last row. The cursor of the database
 * is closed with the last row, by {@link #close()}, when reading fails, and when the transaction ends that it was opened in;
 * after that, unless all rows were given, asking for more is an error.
 *
 * <pre>{@code
 * try (StreamedResult<User> users = session.stream(select(USER).orderBy(USER.id), 1000)) {
 *     for (User user : users) {
 *         System.out.println(user.getName());
 *     }
 * }
 * }</pre>
 *
 * <p>There is no {@code unique()}: it would have to keep every row. Use {@code distinct()} in the statement. For one thread at a
 * time.
 *
 * @param <R> what each row is
 */
public final class StreamedResult<R> implements Iterable<R>, AutoCloseable {

    /**
     * The source of the rows.
     *
     * @param <R> what each row is
     */
    public interface Chunks<R> extends AutoCloseable {

        /** Reads and returns the next rows, as many as are read at a time; fewer, or none, only at the end. */
        List<R> next();

        /**
         * Checks that rows may still be handed out.
         *
         * @throws JalchemyException if the transaction has ended that they are read in
         */
        void check();

        /** Closes the cursor; does nothing if that was done. */
        @Override
        void close();
    }

    private final String statement;
    private final List<ResultColumn> columns;
    private final Chunks<R> chunks;
    private final int size;
    private List<R> chunk = List.of();
    private int at;
    private boolean last;
    private boolean closed;
    private @Nullable Throwable failure;

    /**
     * Makes a result.
     *
     * @param statement the text that gives it, for messages
     * @param columns the columns that each row is made of
     * @param size the number of rows in a chunk
     */
    public StreamedResult(String statement, List<ResultColumn> columns, Chunks<R> chunks, int size) {
        this.statement = statement;
        this.columns = columns;
        this.chunks = chunks;
        this.size = size;
    }

    /** Returns the columns that each row is made of, in order. */
    public List<ResultColumn> columns() {
        return columns;
    }

    /**
     * Returns an iterator over the rows that are left. Rows of a chunk are held until the next chunk is read.
     *
     * @throws JalchemyException from {@code hasNext()} and {@code next()}, if this was closed, reading has failed before, or the
     *     transaction has ended
     * @throws RuntimeException from {@code hasNext()} and {@code next()}, what reading the next chunk throws, a {@code DatabaseException}
     *     for example; the cursor is closed then
     */
    @Override
    public Iterator<R> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return isThere();
            }

            @Override
            public R next() {
                if (!isThere()) {
                    throw new NoSuchElementException();
                }
                return chunk.get(at++);
            }
        };
    }

    /**
     * Returns a stream of the rows that are left; closing it closes this. It is sequential, and must stay so where rows are objects of a
     * session.
     *
     * <pre>{@code
     * try (Stream<User> users = session.stream(select(USER), 1000).stream()) {
     *     long active = users.filter(User::isActive).count();
     * }
     * }</pre>
     *
     * @throws RuntimeException when it is consumed, as {@link #iterator()} says
     */
    public Stream<R> stream() {
        Spliterator<R> rows = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(rows, false).onClose(this::close);
    }

    /**
     * Returns the rows that are left, chunk by chunk as they are read from the database; no list is empty.
     *
     * <pre>{@code
     * for (List<User> users : session.stream(select(USER), 1000).partitions()) {
     *     log.info("{} more users", users.size());
     * }
     * }</pre>
     *
     * @return to be walked once; its iterator throws as {@link #iterator()} says
     */
    public Iterable<List<R>> partitions() {
        return partitions(size);
    }

    /**
     * Returns the rows that are left, {@code rows} at a time, however many are read at a time; the last list may be shorter, none is empty.
     *
     * @return to be walked once; its iterator throws as {@link #iterator()} says
     * @throws IllegalArgumentException if {@code rows} is less than 1
     */
    public Iterable<List<R>> partitions(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("partitions(" + rows + "): give at least 1. [NEGATIVE]");
        }
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return isThere();
            }

            @Override
            public List<R> next() {
                if (!isThere()) {
                    throw new NoSuchElementException();
                }
                return part(rows);
            }
        };
    }

    private List<R> part(int rows) {
        List<R> part = new ArrayList<>(Math.min(rows, chunk.size() - at));
        while (part.size() < rows && isThere()) {
            int to = Math.min(chunk.size(), at + rows - part.size());
            part.addAll(chunk.subList(at, to));
            at = to;
        }
        return Collections.unmodifiableList(part);
    }

    /**
     * Returns whether there is a row at {@code at}, after reading the next chunk if that is needed. Closes the cursor if there is none.
     *
     * @throws JalchemyException if reading has failed before, or if this or the transaction is closed
     */
    private boolean isThere() {
        if (failure != null) {
            throw new JalchemyException(
                    "STREAM_FAILED",
                    "Reading the rows of " + statement + " has failed before, and ended there. The failure was: "
                            + failure.getMessage(),
                    failure);
        }
        if (closed) {
            throw new JalchemyException(
                    "STREAM_CLOSED",
                    "The streamed result of " + statement + " is closed. Read what is needed before, or execute the"
                            + " query again.");
        }
        if (at == chunk.size() && !last) {
            read();
        }
        if (at == chunk.size()) {
            chunks.close(); // the connection need not know of it any more
            return false;
        }
        chunks.check();
        return true;
    }

    private void read() {
        chunk = List.of(); // what was given is not held while the next rows are read
        at = 0;
        try {
            List<R> next = chunks.next();
            last = next.size() < size;
            chunk = next;
        } catch (RuntimeException | Error e) {
            failure = e;
            closeAfter(e);
            throw e;
        }
    }

    private void closeAfter(Throwable thrown) {
        try {
            chunks.close();
        } catch (RuntimeException e) {
            thrown.addSuppressed(e);
        }
    }

    /** Closes the cursor of the database; rows that were not read are not. Does nothing if it is closed. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            chunk = List.of();
            at = 0;
            last = true;
            chunks.close();
        }
    }

    @Override
    public String toString() {
        return "rows of " + statement + ", " + size + " at a time";
    }
}
