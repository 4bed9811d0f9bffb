package io.jalchemy.tests.joined;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.sqlite.SqliteDatabase;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.TransactionEvent;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.event.SessionListener;
import io.jalchemy.orm.event.SessionTransactionEnded;
import io.jalchemy.tests.blog.User;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What observers are told of a transaction that somebody else owns: that it is joined, and its end when the owner has ended it. */
class JoinedObserversTest {

    @Test
    void joinedTransaction_isToldWithItsOwner_andAnObserverCannotChangeItsEnd(@TempDir Path folder) throws Exception {
        WatchedDataSource dataSource = new WatchedDataSource("jdbc:sqlite:" + folder.resolve("test.db"));
        Owner owner = new HandWrittenOwner(dataSource);
        List<String> told = new ArrayList<>();
        try (Engine engine = Engine.of(owner.source(), new SqliteDatabase(), EngineOptions.defaults())) {
            Registry registry = Registry.of(USER, POST);
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            engine.listen(new EngineListener() {
                @Override
                public void transaction(TransactionEvent event) {
                    told.add(event.kind() + (event.isJoined() ? " joined" : ""));
                    throw new AssertionError("of an observer");
                }
            });
            sessions.listen(new SessionListener() {
                @Override
                public void transactionEnded(SessionTransactionEnded event) {
                    told.add((event.committed() ? "committed" : "rolled back") + (event.joined() ? " joined" : ""));
                    throw new IllegalStateException("of an observer");
                }
            });
            owner.required(() -> {
                try (Session session = sessions.open()) {
                    session.add(new User("ed"));
                    session.commit();
                    told.add("owner goes on");
                }
                told.add("owner ends");
            });
            assertThat(told)
                    .containsExactly(
                            "BEGIN joined", "COMMIT joined", "owner goes on", "owner ends", "committed joined");
            told.clear();
            assertThatThrownBy(() -> owner.required(() -> {
                        try (Session session = sessions.open()) {
                            session.add(new User("wendy"));
                            session.flush();
                        }
                        throw new IllegalStateException("of the program");
                    }))
                    .hasMessage("of the program");
            assertThat(told).containsExactly("BEGIN joined", "LEAVE joined", "rolled back joined");
            told.clear();
            owner.required(() -> {
                try (Session session = sessions.open()) {
                    session.add(new User("mary"));
                    session.flush();
                    session.rollback();
                    told.add("owner ends");
                }
            });
            assertThat(told).startsWith("BEGIN joined").endsWith("owner ends", "rolled back joined");
            try (Session session = sessions.open()) {
                assertThat(session.scalars(select(USER.name)).all()).containsExactly("ed");
            }
        }
    }
}
