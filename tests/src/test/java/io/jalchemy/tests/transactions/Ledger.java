package io.jalchemy.tests.transactions;

import static io.jalchemy.tests.ledger.AccountPath.ACCOUNT;
import static io.jalchemy.tests.ledger.LabelPath.LABEL;
import static io.jalchemy.tests.ledger.LongCountPath.LONG_COUNT;
import static io.jalchemy.tests.ledger.LongObjectCountPath.LONG_OBJECT_COUNT;
import static io.jalchemy.tests.ledger.PostingPath.POSTING;
import static io.jalchemy.tests.ledger.ShortCountPath.SHORT_COUNT;
import static io.jalchemy.tests.ledger.ShortObjectCountPath.SHORT_OBJECT_COUNT;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of the ledger's entities, sessions on them, and what is in them, asked past the library. */
final class Ledger {

    final Engine engine;
    final SessionFactory sessions;

    Ledger(Engine engine) {
        this.engine = engine;
        this.sessions = SessionFactory.of(
                engine,
                Registry.of(ACCOUNT, POSTING, LABEL, LONG_COUNT, LONG_OBJECT_COUNT, SHORT_COUNT, SHORT_OBJECT_COUNT));
        sessions.registry().metadata().createAll(engine);
    }

    /** What the only row and column of a query has. */
    @Nullable
    String text(String sql) {
        return texts(sql).get(0);
    }

    /** What the only column of a query has. */
    List<@Nullable String> texts(String sql) {
        List<@Nullable String> found = new ArrayList<>();
        engine.begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return found;
    }

    /** What the only row and column of a query has. */
    long number(String sql) {
        return Long.parseLong(String.valueOf(text(sql)));
    }

    /** Executes {@code sql} in a transaction of its own. */
    void execute(String sql) {
        engine.begin(connection -> connection.executeText(sql));
    }
}
