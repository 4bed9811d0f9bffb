package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Func.lower;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.BOOLEAN;
import static io.jalchemy.sql.type.Types.DATE;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.ConflictArbiter;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ON CONFLICT: by columns, expressions and conditions of indexes, by constraints of the schema model, and several clauses. */
class UpsertsTest {

    private static final UniqueConstraint NAMED =
            UniqueConstraint.of("town", "street").named("one_house");
    private static final UniqueConstraint UNNAMED = UniqueConstraint.of("plate");
    private static final PrimaryKeyConstraint KEY = PrimaryKeyConstraint.of("id");
    private static final Index LOWER =
            Index.on(Index.Part.expression("lower(email)")).asUnique().named("one_email");
    private static final Index PARTIAL =
            Index.of("phone").asUnique().where("active").named("one_phone");
    private static final Table HOUSES = Table.of(
            "houses",
            column("id", BIGINT).notNull(),
            column("town", VARCHAR),
            column("street", VARCHAR),
            column("plate", VARCHAR),
            column("email", VARCHAR),
            column("phone", VARCHAR),
            column("active", BOOLEAN),
            column("note", VARCHAR),
            column("since", DATE),
            KEY,
            NAMED,
            UNNAMED,
            LOWER,
            PARTIAL);
    private static final Column<Long> ID = HOUSES.c("id", BIGINT);
    private static final Column<String> TOWN = HOUSES.c("town", VARCHAR);
    private static final Column<String> STREET = HOUSES.c("street", VARCHAR);
    private static final Column<String> PLATE = HOUSES.c("plate", VARCHAR);
    private static final Column<String> EMAIL = HOUSES.c("email", VARCHAR);
    private static final Column<String> PHONE = HOUSES.c("phone", VARCHAR);
    private static final Column<Boolean> ACTIVE = HOUSES.c("active", BOOLEAN);
    private static final Column<String> NOTE = HOUSES.c("note", VARCHAR);
    private static final Column<LocalDate> SINCE = HOUSES.c("since", DATE);

    private static void with(TestDatabase database, java.util.function.Consumer<Connection> work) {
        MetaData.of(HOUSES).createAll(database.engine());
        database.engine().begin(connection -> {
            connection.execute(insert(HOUSES).values(row(1, "t", "s", "P", "A@b", "555", true, "old")));
            work.accept(connection);
        });
    }

    private static Assignment[] row(
            long id,
            String town,
            String street,
            String plate,
            String email,
            String phone,
            boolean active,
            String note) {
        return new Assignment[] {
            ID.to(id),
            TOWN.to(town),
            STREET.to(street),
            PLATE.to(plate),
            EMAIL.to(email),
            PHONE.to(phone),
            ACTIVE.to(active),
            NOTE.to(note)
        };
    }

    private static List<Row2<Long, String>> rows(Connection connection) {
        return connection.execute(select(ID, NOTE).from(HOUSES).orderBy(ID)).all();
    }

    /** Executes what fails, so that the transaction goes on afterwards. */
    private static void failing(Connection connection, Insert insert) {
        try (Savepoint savepoint = connection.beginNested()) {
            connection.execute(insert);
            savepoint.commit();
        }
    }

    /** What conflicts with row 1 by one of the table's rules, and by no other. */
    private static Map<ConflictArbiter, Insert> conflicts() {
        Map<ConflictArbiter, Insert> all = new LinkedHashMap<>();
        all.put(NAMED, insert(HOUSES).values(row(2, "t", "s", "Q", "c@d", "666", true, "new")));
        all.put(UNNAMED, insert(HOUSES).values(row(2, "u", "s", "P", "c@d", "666", true, "new")));
        all.put(KEY, insert(HOUSES).values(row(1, "u", "s", "Q", "c@d", "666", true, "new")));
        all.put(LOWER, insert(HOUSES).values(row(2, "u", "s", "Q", "a@B", "666", true, "new")));
        all.put(PARTIAL, insert(HOUSES).values(row(2, "u", "s", "Q", "c@d", "555", true, "new")));
        return all;
    }

    @EachDatabase
    void conflict_byAConstraintOrIndexOfTheModel_isThatOne_andNoOther(TestDatabase database) {
        with(database, connection -> conflicts().forEach((arbiter, insert) -> {
            connection.execute(insert.onConflictOnConstraint(arbiter).doUpdate(NOTE));
            assertThat(rows(connection)).as("%s", arbiter).extracting(Row2::v2).containsExactly("new");
            connection.execute(Sql.update(HOUSES).set(NOTE, "old"));
            connection.execute(insert.onConflictOnConstraint(arbiter).doNothing());
            assertThat(rows(connection)).as("%s", arbiter).extracting(Row2::v2).containsExactly("old");
            conflicts().keySet().stream()
                    .filter(other -> !other.equals(arbiter))
                    .forEach(other -> assertThatThrownBy(() -> failing(
                                    connection,
                                    insert.onConflictOnConstraint(other).doUpdate(NOTE)))
                            .as("%s, where %s fails", other, arbiter)
                            .isInstanceOf(DatabaseException.class)
                            .hasMessageEndingWith("[UNIQUE]"));
        }));
    }

    @EachDatabase
    void conflict_byExpressionAndCondition_findsTheIndex_whateverTheValuesAre(TestDatabase database) {
        Index dated = Index.of("note")
                .asUnique()
                .where(SINCE.ge(LocalDate.of(2026, 1, 31)))
                .named("dated");
        Index named = Index.of("note").asUnique().where(TOWN.eq("it's")).named("named");
        Index among = Index.of("note").asUnique().where(ID.in(List.of(1L, 2L))).named("among");
        Map<Index, Condition> wheres = new LinkedHashMap<>();
        wheres.put(dated, SINCE.ge(LocalDate.of(2026, 1, 31)));
        wheres.put(named, TOWN.eq("it's"));
        wheres.put(among, ID.in(List.of(1L, 2L)));
        wheres.forEach((index, where) -> {
            Table table = Table.of(
                    "h_" + index.name(),
                    column("id", BIGINT).primaryKey(),
                    column("town", VARCHAR),
                    column("note", VARCHAR),
                    column("since", DATE),
                    index);
            MetaData.of(table).createAll(database.engine());
            database.engine().begin(connection -> {
                for (long id = 1; id < 3; id++) {
                    Insert one = insert(table)
                            .values(
                                    table.c("id", BIGINT).to(id),
                                    table.c("town", VARCHAR).to("it's"),
                                    table.c("note", VARCHAR).to("n"),
                                    table.c("since", DATE).to(LocalDate.of(2026, 2, 1)));
                    long changed = connection
                            .execute(one.onConflict(table.c("note", VARCHAR))
                                    .indexWhere(where)
                                    .doNothing())
                            .rowCount();
                    assertThat(changed).as("%s, row %s", index.name(), id).isEqualTo(id == 1 ? 1 : 0);
                    assertThat(connection
                                    .execute(one.onConflictOnConstraint(index).doNothing())
                                    .rowCount())
                            .isZero();
                }
            });
        });
        with(database, connection -> {
            Insert same = insert(HOUSES).values(row(2, "u", "s", "Q", "a@B", "666", true, "new"));
            connection.execute(same.onConflict(lower(Sql.characters(EMAIL))).doUpdate(NOTE));
            assertThat(rows(connection)).extracting(Row2::v2).containsExactly("new");
        });
    }

    @Test
    void values_ofAnIndexCondition_arePartOfTheText_andOfTheCachesKey() {
        Insert one = insert(HOUSES).values(ID.to(1L));
        for (String town : List.of("a", "it's")) {
            String text = "INSERT INTO houses (id) VALUES (?) ON CONFLICT (plate) WHERE town = '"
                    + town.replace("'", "''")
                    + "' AND active DO UPDATE SET note = ? WHERE houses.id < ?";
            Insert upsert = one.onConflict(PLATE)
                    .indexWhere(TOWN.eq(town))
                    .indexWhere(Sql.is(ACTIVE))
                    .where(ID.lt(5L))
                    .doUpdate(NOTE.to("n"));
            assertThatSql(upsert)
                    .on(PostgresqlDialect.INSTANCE, text, 1L, "n", 5L)
                    .on(SqliteDialect.INSTANCE, text, 1L, "n", 5L);
        }
    }

    @EachDatabase
    void values_ofAnIndexCondition_areNotMixedUpByTheCache(TestDatabase database) {
        with(database, connection -> {
            for (Boolean active : new Boolean[] {true, true}) {
                connection.execute(insert(HOUSES)
                        .values(row(2, "u", "s", "Q", "c@d", "555", active, "x"))
                        .onConflict(PHONE)
                        .indexWhere(Sql.is(ACTIVE))
                        .doNothing());
            }
            assertThat(rows(connection)).hasSize(1);
            for (String town : List.of("a", "b")) {
                assertThatThrownBy(() -> failing(
                                connection,
                                insert(HOUSES)
                                        .values(row(3, "u", "s", "R", "e@f", "777", true, "x"))
                                        .onConflict(PHONE)
                                        .indexWhere(TOWN.eq(town))
                                        .doNothing()))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("town = '" + town + "'");
            }
        });
    }

    @Test
    void constraint_byName_isRefusedBySqlite_andToldByItsColumnsWhereTheyAreKnown() {
        Insert one = insert(HOUSES).values(ID.to(1L));
        assertThatSql(one.onConflictOnConstraint("Odd name").doNothing())
                .on(
                        PostgresqlDialect.INSTANCE,
                        "INSERT INTO houses (id) VALUES (?) ON CONFLICT ON CONSTRAINT \"Odd name\" DO NOTHING",
                        1L);
        assertThatThrownBy(() -> SqliteDialect.INSTANCE.compile(
                        one.onConflictOnConstraint("one_house").doNothing().node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("ON CONSTRAINT one_house")
                .hasMessageContaining("onConflict(column)")
                .hasMessageEndingWith("[CONFLICT_CONSTRAINTS]");
        assertThatSql(one.onConflictOnConstraint(NAMED).doNothing())
                .on(
                        PostgresqlDialect.INSTANCE,
                        "INSERT INTO houses (id) VALUES (?) ON CONFLICT ON CONSTRAINT one_house DO NOTHING",
                        1L)
                .on(
                        SqliteDialect.INSTANCE,
                        "INSERT INTO houses (id) VALUES (?) ON CONFLICT (town, street) DO NOTHING",
                        1L);
        assertThatThrownBy(() ->
                        one.onConflictOnConstraint(ExclusionConstraint.of().with("id", "=")))
                .isInstanceOf(JalchemyException.class)
                .hasMessageEndingWith("[CONFLICT_CONSTRAINT]");
        assertThatThrownBy(() -> one.onConflictOnConstraint(UniqueConstraint.of("nothing")))
                .isInstanceOf(JalchemyException.class)
                .hasMessageEndingWith("[UNKNOWN_COLUMN]");
    }

    @EachDatabase(requires = Feature.SEVERAL_CONFLICT_CLAUSES)
    void clauses_maySayOfEachConflictWhatBecomesOfIt(TestDatabase database) {
        with(database, connection -> {
            Map<ConflictArbiter, String> expected = new LinkedHashMap<>();
            expected.put(KEY, "by key");
            expected.put(NAMED, "by house");
            conflicts().forEach((arbiter, insert) -> {
                connection.execute(Sql.update(HOUSES).set(NOTE, "old"));
                connection.execute(insert.onConflict(ID)
                        .doUpdate(NOTE.to("by key"))
                        .onConflict(TOWN, STREET)
                        .doUpdate(NOTE.to("by house"))
                        .onConflict()
                        .doNothing());
                assertThat(rows(connection))
                        .as("%s", arbiter)
                        .extracting(Row2::v2)
                        .containsExactly(expected.getOrDefault(arbiter, "old"));
            });
        });
    }

    @Test
    void clauses_moreThanOne_areRefusedByPostgresql() {
        Insert two = insert(HOUSES)
                .values(ID.to(1L))
                .onConflict(ID)
                .doNothing()
                .onConflict(PLATE)
                .doUpdate(NOTE);
        assertThatThrownBy(() -> PostgresqlDialect.INSTANCE.compile(two.node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("several ON CONFLICT clauses")
                .hasMessageEndingWith("[SEVERAL_CONFLICT_CLAUSES]");
        assertThatSql(two)
                .on(
                        SqliteDialect.INSTANCE,
                        "INSERT INTO houses (id) VALUES (?) ON CONFLICT (id) DO NOTHING"
                                + " ON CONFLICT (plate) DO UPDATE SET note = excluded.note",
                        1L);
    }

    @Test
    void update_ofNothing_isRefused() {
        Insert.Conflict conflict = insert(HOUSES).values(ID.to(1L)).onConflict(ID);
        assertThatThrownBy(() -> conflict.doUpdate(new Expression<?>[0])).hasMessageEndingWith("[NOTHING_SET]");
        assertThatThrownBy(() -> conflict.doUpdate(new Assignment[0])).hasMessageEndingWith("[NOTHING_SET]");
    }

    @EachDatabase
    void conflict_ofEntities_namesAttributesAndConstraints(TestDatabase database) {
        Registry registry = Registry.of(USER);
        registry.metadata().createAll(database.engine());
        Table users = registry.metadata().table("users");
        UniqueConstraint unique = users.uniqueConstraints().get(0);
        try (Session session = SessionFactory.of(database.engine(), registry).open()) {
            for (String full : List.of("one", "two", "three")) {
                session.execute(insert(USER)
                        .values(USER.name.to("n"), USER.fullname.to(full))
                        .onConflict(USER.name)
                        .doUpdate(USER.fullname));
                assertThat(session.scalar(select(USER.fullname))).isEqualTo(full);
            }
            session.execute(insert(USER)
                    .values(USER.name.to("n"), USER.fullname.to("four"))
                    .onConflictOnConstraint(unique)
                    .doUpdate(USER.fullname));
            assertThat(session.scalar(select(USER.fullname))).isEqualTo("four");
        }
    }
}
