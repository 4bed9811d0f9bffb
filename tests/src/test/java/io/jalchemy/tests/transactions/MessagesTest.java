package io.jalchemy.tests.transactions;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.tests.ledger.AccountPath.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.error.Excerpt;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.HeldValue;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.ledger.Account;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What exceptions say of a database's refusals: which constraint, table and column, and no value of a row. */
class MessagesTest {

    private static final String MARKED = "m4rk3d";
    private static final Table NOTES = Table.of(
            "notes",
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR),
            column("size", BIGINT),
            column("ref", VARCHAR));
    private static final Column<Long> ID = NOTES.c("id", BIGINT);
    private static final Column<String> NAME = NOTES.c("name", VARCHAR);
    private static final Column<Long> SIZE = NOTES.c("size", BIGINT);
    private static final Column<String> REF = NOTES.c("ref", VARCHAR);

    /** Work that fails. */
    @FunctionalInterface
    private interface Failing {
        void on(Connection connection) throws Exception;
    }

    private static void create(Engine engine) {
        engine.begin(connection -> {
            connection.executeText("CREATE TABLE refs (name VARCHAR(20) PRIMARY KEY)");
            connection.executeText("CREATE TABLE notes (id BIGINT PRIMARY KEY,"
                    + " name VARCHAR(20) NOT NULL CONSTRAINT notes_name_key UNIQUE,"
                    + " size BIGINT NOT NULL CONSTRAINT size_positive CHECK (size > 0),"
                    + " ref VARCHAR(20) CONSTRAINT notes_ref_fkey REFERENCES refs (name))");
            connection.execute(insert(NOTES).values(ID.to(1L), NAME.to(MARKED), SIZE.to(1L)));
            connection.execute(insert(NOTES).values(ID.to(2L), NAME.to("other"), SIZE.to(1L)));
        });
    }

    private static Map<String, Failing> failing(TestDatabase database, Engine engine) {
        Map<String, Failing> all = new LinkedHashMap<>();
        all.put("UNIQUE", c -> c.execute(insert(NOTES).values(ID.to(5L), NAME.to(MARKED), SIZE.to(1L))));
        all.put(
                "UNIQUE rows",
                c -> c.execute(
                        insert(NOTES),
                        List.of(
                                Map.of("id", 5, "name", "free", "size", 1),
                                Map.of("id", 6, "name", MARKED, "size", 1))));
        all.put("UNIQUE batch", c -> c.forMapper()
                .insert(
                        new BatchInsert(
                                NOTES,
                                List.of(WrittenColumn.value(ID), WrittenColumn.value(NAME), WrittenColumn.value(SIZE)),
                                List.of()),
                        new Object[][] {{5L, 6L}, {"free", MARKED}, {1L, 1L}},
                        2));
        all.put("UNIQUE batch of updates", c -> c.forMapper()
                .update(
                        new BatchUpdate(NOTES, List.of(WrittenColumn.value(NAME)), List.of(ID)),
                        new Object[][] {{"m4rk3d twice", "m4rk3d twice"}, {1L, 2L}},
                        2));
        all.put("NOT_NULL", c -> c.execute(insert(NOTES).values(ID.to(5L), NAME.to("m4rk3d too"))));
        all.put("CHECK", c -> c.execute(insert(NOTES).values(ID.to(5L), NAME.to("m4rk3d too"), SIZE.to(0L))));
        all.put(
                "FOREIGN_KEY",
                c -> c.execute(insert(NOTES).values(ID.to(5L), NAME.to("free"), SIZE.to(1L), REF.to(MARKED))));
        all.put(
                "SYNTAX",
                c -> c.execute(select(NAME)
                        .from(NOTES)
                        .join(Table.of("missing", column("id", BIGINT)), ID.eq(1L))
                        .where(NAME.eq(MARKED))));
        all.put("READ_ONLY", c -> {
            try (Connection reader = engine.readOnly().connect()) {
                reader.executeText("UPDATE notes SET size = 2 WHERE name LIKE 'm%'");
            }
        });
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            all.put("OTHER", c -> {
                c.executeText(
                        "CREATE TRIGGER t BEFORE UPDATE ON notes BEGIN SELECT RAISE(ABORT, '" + MARKED + "'); END");
                c.execute(update(NOTES).set(SIZE, 7L).where(ID.eq(1L)));
            });
            return all;
        }
        all.put("OTHER", c -> {
            c.executeText("CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS"
                    + " $$ BEGIN RAISE EXCEPTION 'no %', NEW.name; END $$");
            c.executeText("CREATE TRIGGER t BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION f()");
            c.execute(update(NOTES).set(SIZE, 7L).where(ID.eq(1L)));
        });
        all.put("DATA", c -> c.executeText("UPDATE notes SET size = CAST(name AS BIGINT)"));
        all.put(
                "DATA of a value that is too long",
                c -> c.execute(insert(NOTES).values(ID.to(5L), NAME.to(MARKED.repeat(10)), SIZE.to(1L))));
        all.put("TRANSACTION_ABORTED", c -> {
            catchThrowable(() -> c.execute(insert(NOTES).values(ID.to(5L), NAME.to(MARKED), SIZE.to(1L))));
            c.commit();
        });
        all.put("TIMEOUT", c -> {
            c.executeText("SET LOCAL statement_timeout = 20");
            c.executeText("SELECT pg_sleep(10), name FROM notes");
        });
        all.put("LOCK_NOT_AVAILABLE", c -> {
            try (Connection holder = engine.connect()) {
                holder.execute(update(NOTES).set(SIZE, 2L).where(ID.eq(1L)));
                c.executeText("SELECT name FROM notes WHERE id = 1 FOR UPDATE NOWAIT");
            }
        });
        all.put("SERIALIZATION_FAILURE", c -> {
            c.executeText("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            c.execute(select(SIZE).from(NOTES));
            engine.begin(other -> other.execute(update(NOTES).set(SIZE, 3L).where(ID.eq(1L))));
            c.execute(update(NOTES).set(SIZE, 4L).where(NAME.eq(MARKED)));
        });
        all.put("CONNECTION_LOST", c -> {
            c.executeText("SET LOCAL application_name = 'doomed by messages'");
            engine.begin(other -> other.executeText("DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM"
                    + " pg_stat_activity WHERE application_name = 'doomed by messages'; END $$"));
            c.execute(select(SIZE).from(NOTES).where(NAME.eq(MARKED)));
        });
        return all;
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static Throwable thrown(Engine engine, Failing failing) {
        Throwable thrown = catchThrowable(() -> {
            try (Connection connection = engine.connect()) {
                failing.on(connection);
            }
        });
        assertThat(thrown).as("nothing was thrown").isNotNull();
        return thrown;
    }

    @EachDatabase
    void noKind_showsAValue(TestDatabase database) {
        Engine engine = database.engine();
        create(engine);
        Map<ErrorKind, DatabaseException> found = new EnumMap<>(ErrorKind.class);
        failing(database, engine).forEach((name, failing) -> {
            Throwable thrown = thrown(engine, failing);
            assertThat(thrown).as(name).isInstanceOf(DatabaseException.class);
            DatabaseException refused = (DatabaseException) thrown;
            assertThat(refused.kind().name()).as(name + ": " + refused).isEqualTo(name.split(" ")[0]);
            assertThat(trace(refused)).as(name).doesNotContain(MARKED);
            assertThat(refused.getMessage()).hasSizeLessThanOrEqualTo(Excerpt.MAX_LENGTH);
            assertThat(refused.getMessage()).startsWith(refused.kind().meaning());
            if (refused.kind() != ErrorKind.TRANSACTION_ABORTED) {
                assertThat(refused.getCause()).isInstanceOfSatisfying(java.sql.SQLException.class, copy -> {
                    java.sql.SQLException driver = refused.driverException();
                    assertThat(copy == driver).isFalse();
                    assertThat(copy.getSQLState()).isEqualTo(driver.getSQLState());
                    assertThat(copy.getErrorCode()).isEqualTo(driver.getErrorCode());
                    assertThat(copy.getStackTrace()).isEqualTo(driver.getStackTrace());
                });
            }
            found.putIfAbsent(refused.kind(), refused);
        });
        boolean sqlite = database.kind() == TestDatabase.Kind.SQLITE;
        Set<ErrorKind> all = EnumSet.allOf(ErrorKind.class);
        all.remove(ErrorKind.DEADLOCK);
        assertThat(found.keySet()).hasSize(sqlite ? 7 : all.size());
        assertPlace(found, ErrorKind.UNIQUE, sqlite ? null : "notes_name_key", "notes", sqlite ? "name" : null);
        assertPlace(found, ErrorKind.NOT_NULL, null, "notes", "size");
        assertPlace(found, ErrorKind.CHECK, "size_positive", sqlite ? null : "notes", null);
        assertPlace(found, ErrorKind.FOREIGN_KEY, sqlite ? null : "notes_ref_fkey", sqlite ? null : "notes", null);
        assertThat(found.get(ErrorKind.SYNTAX)).hasMessageContaining("near missing");
    }

    private static void assertPlace(
            Map<ErrorKind, DatabaseException> found, ErrorKind kind, String constraint, String table, String column) {
        DatabaseException refused = found.get(kind);
        assertThat(refused.constraint()).as("%s", kind).isEqualTo(constraint);
        assertThat(refused.table()).as("%s", kind).isEqualTo(table);
        assertThat(refused.column()).as("%s", kind).isEqualTo(column);
        for (String part : new String[] {constraint, table, column}) {
            if (part != null) {
                assertThat(refused.getMessage()).contains(" " + part);
            }
        }
    }

    /** A data source that somebody else made has drivers' messages with all details. */
    @EachDatabase
    void noKind_showsAValue_throughADataSourceOfOthers(TestDatabase database) throws Exception {
        create(database.engine());
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            return; // a database in memory has one connection
        }
        try (FaultyDataSource source = new FaultyDataSource(database.url())) {
            Engine engine = Engine.of(source);
            failing(database, engine).forEach((name, failing) -> {
                Throwable thrown = thrown(engine, failing);
                assertThat(trace(thrown)).as(name).doesNotContain(MARKED);
                if (name.startsWith("UNIQUE")) {
                    assertThat(((DatabaseException) thrown).driverException().getMessage())
                            .as("this is what is hidden")
                            .contains(MARKED);
                }
            });
        }
    }

    @EachDatabase
    void noFlush_showsAValue(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        ledger.execute("CREATE UNIQUE INDEX account_names ON accounts (name)");
        ledger.sessions.inTransaction(session -> session.add(new Account(MARKED)));
        for (int rows : new int[] {1, 3}) {
            Throwable thrown = catchThrowable(() -> ledger.sessions.inTransaction(session -> {
                for (int i = 1; i < rows; i++) {
                    session.add(new Account("free " + i));
                }
                session.add(new Account(MARKED));
            }));
            assertThat(thrown).isInstanceOf(DatabaseException.class).hasMessageContaining("accounts");
            assertThat(trace(thrown)).doesNotContain(MARKED);
        }
        ledger.sessions.inTransaction(session -> session.add(new Account("other")));
        Throwable thrown = catchThrowable(() -> ledger.sessions.inTransaction(session -> {
            session.scalars(select(ACCOUNT)).forEach(account -> account.setName(MARKED));
            Throwable first = catchThrowable(session::flush);
            assertThat(first).isInstanceOf(DatabaseException.class);
            session.flush();
        }));
        assertThat(thrown).hasMessageContaining("rollback() first");
        assertThat(trace(thrown)).doesNotContain(MARKED);
    }

    @EachDatabase
    void values_areShownWhereTheyAreAskedFor(TestDatabase database) {
        EngineOptions options = EngineOptions.defaults();
        for (boolean values : new boolean[] {false, true}) {
            Logger logger = (Logger) LoggerFactory.getLogger("io.jalchemy.engine");
            ListAppender<ILoggingEvent> log = new ListAppender<>();
            log.start();
            Level before = logger.getLevel();
            logger.setLevel(Level.INFO);
            logger.addAppender(log);
            try (Engine engine =
                    Engine.create(database.url(), options.echo(true).echoValues(values))) {
                engine.begin(connection -> {
                    connection.executeText("DROP TABLE IF EXISTS notes");
                    connection.executeText("DROP TABLE IF EXISTS refs");
                });
                create(engine);
                Throwable thrown =
                        thrown(engine, c -> c.execute(insert(NOTES).values(ID.to(5L), NAME.to(MARKED), SIZE.to(1L))));
                DatabaseException refused = (DatabaseException) thrown;
                String text = refused.driverException().getMessage();
                assertThat(refused.getMessage().contains(text)).isEqualTo(values);
                assertThat(refused.getCause() == refused.driverException()).isEqualTo(values);
                assertThat(trace(refused).contains(MARKED))
                        .isEqualTo(values && database.kind() == TestDatabase.Kind.POSTGRESQL);
            } finally {
                logger.detachAppender(log);
                logger.setLevel(before);
            }
            List<String> lines =
                    log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
            assertThat(lines).anyMatch(line -> line.contains("INSERT INTO notes"));
            assertThat(lines.stream().anyMatch(line -> line.contains("-- [5, '" + MARKED + "', 1]")))
                    .isEqualTo(values);
        }
    }

    @EachDatabase
    void wrongValue_isNamedByColumnTableAndRow(TestDatabase database) {
        Engine engine = database.engine();
        create(engine);
        Map<String, Failing> all = new LinkedHashMap<>();
        all.put(
                "row 3 of 3",
                c -> c.execute(
                        insert(NOTES),
                        List.of(
                                Map.of("id", 5, "name", "a", "size", 1),
                                Map.of("id", 6, "name", "b", "size", 1),
                                Map.of("id", 7, "name", "c", "size", MARKED))));
        all.put("row 2 of 2", c -> c.forMapper()
                .insert(
                        new BatchInsert(NOTES, List.of(WrittenColumn.value(ID), WrittenColumn.value(SIZE)), List.of()),
                        new Object[][] {{5L, 6L}, {1L, MARKED}},
                        2));
        all.put("row 1 of 2", c -> c.forMapper()
                .update(
                        new BatchUpdate(NOTES, List.of(WrittenColumn.value(SIZE)), List.of(ID)),
                        new Object[][] {{MARKED, 1L}, {1L, 2L}},
                        2));
        all.forEach((row, failing) -> {
            Throwable thrown = thrown(engine, failing);
            assertThat(thrown).isInstanceOf(JalchemyException.class).hasMessageContaining("notes.size in " + row);
            assertThat(trace(thrown)).doesNotContain(MARKED);
        });
    }

    /** A type of texts that takes none, which only shows when one is bound. */
    private static final SqlType<String> PICKY = Types.TEXT.converted(String.class, new Conversion<>() {
        @Override
        public String toDatabase(String value) {
            throw new IllegalStateException("no " + value);
        }

        @Override
        public String toJava(String value) {
            return value;
        }
    });

    private static final Table ODD = Table.of(
            "notes",
            column("id", BIGINT).primaryKey(),
            column("name", PICKY),
            column("size", BIGINT),
            column("price", Types.numeric(4, 2)));
    private static final Column<String> ODD_NAME = ODD.c("name", PICKY);
    private static final Column<Long> ODD_ID = ODD.c("id", BIGINT);
    private static final Column<BigDecimal> PRICE = ODD.c("price", Types.numeric(4, 2));

    @EachDatabase
    @FullFeatures
    void wrongValue_ofOneStatement_isNamedByColumnTableAndRow(TestDatabase database) {
        Engine engine = database.engine();
        create(engine);
        BigDecimal large = new BigDecimal("94753.5");
        List<Map<String, Object>> rows =
                List.of(Map.of("id", 6, "name", "b", "size", 1), Map.of("id", 7, "name", "c", "size", MARKED));
        Map<String, Failing> all = new LinkedHashMap<>();
        all.put("of notes.size in row 2 of 2", c -> c.execute(insert(NOTES).returning(ID), rows));
        all.put(" of notes.size in row 2 of 2", c -> c.forMapper()
                .read(insert(NOTES).returning(ID).node() instanceof InsertNode node ? node : null, rows, r -> {}));
        all.put("of notes.name in row 1 of 1", c -> c.execute(insert(ODD).values(ODD_ID.to(5L), ODD_NAME.to(MARKED))));
        all.put(
                "of notes.name in row 2 of 2",
                c -> c.execute(insert(ODD)
                        .values(ODD_ID.to(5L), ODD_NAME.to((String) null))
                        .values(ODD_ID.to(6L), ODD_NAME.to(MARKED))));
        all.put(
                " of notes.name in row 1 of 1",
                c -> c.execute(
                        insert(ODD).values(ODD_ID.to(5L), ODD_NAME.to(MARKED)).returning(ODD_ID)));
        all.put(
                "of notes.name cannot",
                c -> c.execute(update(ODD).set(ODD_NAME, MARKED).where(ODD_ID.eq(1L))));
        all.put(
                "that is compared with notes.name cannot",
                c -> c.execute(update(ODD).set(ODD_ID, 2L).where(ODD_NAME.eq(MARKED))));
        all.put(
                " that is compared with notes.name cannot",
                c -> c.execute(select(ODD_ID).where(literal(MARKED, PICKY).ne(ODD_NAME))));
        all.put("of notes.price cannot", c -> c.execute(insert(ODD).values(ODD_ID.to(5L), PRICE.to(large))));
        all.put(" of notes.price cannot", c -> c.execute(update(ODD).set(PRICE, large)));
        all.put("of notes.id cannot", c -> c.execute(update(ODD).set(ODD_ID, 947.535)));
        all.forEach((place, failing) -> {
            Throwable thrown = thrown(engine, failing);
            assertThat(thrown)
                    .as(place)
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("The value " + place.strip());
            assertThat(thrown.getMessage()).as("one code").containsOnlyOnce("[");
            assertThat(trace(thrown)).as(place).doesNotContain(MARKED, "94753", "947.535");
        });
    }

    /** Messages name expressions, and those have values. */
    @Test
    void expressionsAndStatements_showNoValue_asTexts() {
        Account account = new Account(MARKED);
        for (Object each : List.of(
                literal(MARKED),
                NAME.eq(MARKED),
                NAME.ne(MARKED).not().and(NAME.isDistinctFrom(MARKED)),
                NAME.in(List.of(MARKED, "other")),
                NAME.between(MARKED, MARKED),
                NAME.to(MARKED),
                Sql.characters(NAME).contains(MARKED),
                Sql.coalesce(NAME, MARKED),
                Sql.caseWhen(NAME.eq(MARKED), MARKED).otherwise(MARKED),
                Sql.tuple(NAME, MARKED).eq(Sql.tuple(MARKED, NAME)),
                ACCOUNT.name.eq(MARKED),
                select(NAME).where(NAME.eq(MARKED)),
                select(NAME).where(NAME.eq(MARKED)).node(),
                select(ACCOUNT).where(ACCOUNT.name.eq(MARKED)).node(),
                update(NOTES).set(NAME, MARKED).where(NAME.eq(MARKED)),
                update(NOTES).set(NAME, MARKED).node(),
                insert(NOTES).values(NAME.to(MARKED)).node(),
                new HeldValue(account))) {
            assertThat(each.toString()).doesNotContain(MARKED).doesNotContain("Account@");
        }
    }

    @EachDatabase
    void longStatement_isCutInTheMessage_andWholeBeside(TestDatabase database) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            names.add("nothing" + i);
        }
        String sql = "SELECT " + String.join(", ", names) + " FROM nowhere";
        DatabaseException refused =
                (DatabaseException) thrown(database.engine(), connection -> connection.executeText(sql));
        assertThat(refused.getMessage())
                .hasSizeLessThanOrEqualTo(Excerpt.MAX_LENGTH)
                .contains("In: SELECT nothing0, nothing1")
                .contains("FROM nowhere [SYNTAX]")
                .containsPattern(" … 2\\d,\\d{3} characters … ");
        assertThat(refused.statement()).isEqualTo(sql);
    }

    @Test
    void everyMessage_hasItsBeginning_itsEnd_andItsCode() {
        for (int length : new int[] {0, 1, 1994, 1995, 1996, 2000, 2001, 50_000}) {
            String message = "<" + "ab".repeat(length).substring(0, length) + ">";
            JalchemyException thrown = new JalchemyException("SOME", message);
            assertThat(thrown.getMessage())
                    .hasSizeLessThanOrEqualTo(Excerpt.MAX_LENGTH)
                    .startsWith("<")
                    .endsWith("> [SOME]");
            assertThat(thrown.wholeMessage()).isEqualTo(message + " [SOME]");
            assertThat(thrown.getMessage().contains(" characters … ")).isEqualTo(message.length() > 1993);
        }
        String emoji = "\uD83D\uDE00".repeat(3000);
        for (int shift = 0; shift < 2; shift++) {
            String cut = Excerpt.of("x".repeat(shift) + emoji, 500);
            assertThat(cut.length()).isLessThanOrEqualTo(500);
            assertThat(cut.codePoints().noneMatch(each -> each >= 0xD800 && each <= 0xDFFF))
                    .as("no half of a pair")
                    .isTrue();
        }
    }
}
