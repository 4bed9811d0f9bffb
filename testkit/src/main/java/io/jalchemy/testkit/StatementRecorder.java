package io.jalchemy.testkit;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.ListenerRegistration;
import io.jalchemy.engine.event.StatementFailed;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.event.StatementSucceeded;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/**
 * Records the statements of an engine, and asserts what they are.
 *
 * <pre>{@code
 * User ed = new User("ed");
 * ed.getPosts().add(new Post("Hello"));
 * session.add(ed);
 * try (StatementRecorder statements = StatementRecorder.of(engine)) {
 *     session.flush();
 *     statements.assertSent("INSERT INTO users", "INSERT INTO posts");
 * }
 * }</pre>
 *
 * <p>Safe to share between threads. Closing it ends the recording.
 */
public final class StatementRecorder implements AutoCloseable {

    private final List<StatementSucceeded> succeeded = new ArrayList<>();
    private final List<StatementStarted> sent = new ArrayList<>();
    private final ListenerRegistration registration;

    private StatementRecorder(Engine engine) {
        this.registration = engine.listen(new EngineListener() {

            @Override
            public void statementSucceeded(StatementSucceeded event) {
                add(event);
            }

            @Override
            public void statementFailed(StatementFailed event) {
                if (event.sent()) {
                    add(event.started());
                }
            }
        });
    }

    /** Begins to record statements of {@code engine}. */
    public static StatementRecorder of(Engine engine) {
        return new StatementRecorder(engine);
    }

    private synchronized void add(StatementSucceeded event) {
        succeeded.add(event);
        add(event.started());
    }

    private synchronized void add(StatementStarted event) {
        sent.add(event);
    }

    /** Returns the statements that were sent, those that failed included, in the order in which they ended. */
    public synchronized List<StatementStarted> statements() {
        return List.copyOf(sent);
    }

    /** Returns the texts of the statements. */
    public List<String> texts() {
        return statements().stream().map(StatementStarted::sql).toList();
    }

    /** Returns who asked for the statements. */
    public List<String> origins() {
        return statements().stream().map(StatementStarted::origin).toList();
    }

    /** Returns how many statements were sent. */
    public synchronized int count() {
        return sent.size();
    }

    /** Returns how many rows statements gave or changed, as far as that is known. */
    public synchronized long rows() {
        return succeeded.stream().mapToLong(each -> Math.max(0, each.rows())).sum();
    }

    /** Forgets what was recorded. */
    public synchronized void clear() {
        sent.clear();
        succeeded.clear();
    }

    /** Asserts that {@code count} statements were sent. */
    public void assertCount(int count) {
        Assertions.assertThat(texts()).hasSize(count);
    }

    /** Asserts that the statements are as many as {@code beginnings}, and that each begins so. */
    public void assertSent(String... beginnings) {
        List<String> texts = texts();
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean begins = i < beginnings.length && texts.get(i).startsWith(beginnings[i]);
            cut.add(begins ? beginnings[i] : texts.get(i));
        }
        Assertions.assertThat(cut).as("statements").containsExactly(beginnings);
    }

    @Override
    public void close() {
        registration.close();
    }
}
