package io.jalchemy.tests.mistakes.runtime;

import static io.jalchemy.tests.mistakes.runtime.MemberPath.MEMBER;
import static io.jalchemy.tests.mistakes.runtime.SeatPath.SEAT;
import static io.jalchemy.tests.mistakes.runtime.TaskPath.TASK;
import static io.jalchemy.tests.mistakes.runtime.VoucherPath.VOUCHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.spi.DatabaseUrl;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.mistakes.runtime.Member.Seat;
import io.jalchemy.tests.mistakes.runtime.Member.Task;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** A database with a member and two tasks, a session on it, and the check of what mistakes are answered. */
final class Scene implements AutoCloseable {

    /** A value that no message may quote. */
    static final String MARKED = "m4rk3d";

    final TestDatabase database;
    final Engine engine;
    final Registry registry = Registry.of(MEMBER, TASK, VOUCHER, SEAT);
    final SessionFactory sessions;
    final Session session;

    private Scene(TestDatabase database) {
        this.database = database;
        this.engine = database.engine();
        registry.metadata().createAll(engine);
        this.sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(made -> {
            Member member = new Member(MARKED);
            member.getTasks().add(new Task("write"));
            member.getTasks().add(new Task("read"));
            made.add(member);
            made.add(new Seat(1, "a"));
        });
        this.session = sessions.open();
    }

    Member member() {
        return session.getOne(MEMBER, 1L);
    }

    boolean isSqlite() {
        return database.kind() == TestDatabase.Kind.SQLITE;
    }

    @Override
    public void close() {
        session.close();
    }

    /** Makes each mistake in a scene of its own, and compares all that is said. */
    static void check(TestDatabase.Kind kind, List<Mistake> mistakes) {
        List<String> wrong = new ArrayList<>();
        for (Mistake mistake : mistakes) {
            String message = kind == TestDatabase.Kind.SQLITE ? mistake.onSqlite() : mistake.onPostgresql();
            if (message != null) {
                try (TestDatabase database = TestDatabase.fresh(kind);
                        Scene scene = new Scene(database)) {
                    Throwable thrown = catchThrowable(() -> mistake.body().run(scene));
                    String url = kind == TestDatabase.Kind.SQLITE ? database.url() : DatabaseUrl.masked(database.url());
                    compare(mistake, message.replace("<URL>", url), thrown, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Adds to {@code wrong} what differs from the message that is expected, and what shows a value. */
    static void compare(Mistake mistake, String message, Throwable thrown, List<String> wrong) {
        String said = thrown == null ? "nothing" : String.valueOf(thrown.getMessage());
        boolean own = thrown instanceof JalchemyException made && made.code().equals(mistake.code());
        if (!own || !said.equals(message + " [" + mistake.code() + "]")) {
            wrong.add(mistake.name() + "\n   expected " + message + "\n   but it was " + thrown);
        }
        if (thrown != null && trace(thrown).contains(MARKED)) {
            wrong.add(mistake.name() + " shows a value:\n" + trace(thrown));
        }
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
