package io.jalchemy.migrate.operation;

import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.BOOLEAN;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.Sql;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.schema.ViewDefinition;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation: how it is said, what undoes it, and what it is called. */
final class OperationTest {

    private static final Table TAGS = Table.of("tags", Column.of("id", BIGINT).primaryKey());
    private static final Table VIEW = Table.of("v", Column.of("n", BIGINT)).asView(ViewDefinition.of("SELECT 1 AS n"));
    private static final Table OTHER_VIEW =
            Table.of("v", Column.of("n", BIGINT)).asView(ViewDefinition.of("SELECT 2 AS n"));
    private static final Table STORED = Table.of("v", Column.of("n", BIGINT))
            .asView(ViewDefinition.of("SELECT 1 AS n").asMaterialized());
    private static final Column<String> TITLE = Column.of("title", varchar(100)).notNull();
    private static final Index INDEX = Index.of("title").named("ix");
    private static final ForeignKeyConstraint KEY =
            ForeignKeyConstraint.of("author_id", "users.id").named("fk");

    private static List<Operation> recorded(Consumer<Operations> run) {
        List<Operation> operations = new ArrayList<>();
        run.accept(new Operations(new OperationTarget() {
            @Override
            public void invoke(Operation operation) {
                operations.add(operation);
            }

            @Override
            public String dialectName() {
                return "postgresql";
            }
        }));
        return operations;
    }

    private static Arguments pair(String described, Consumer<Operations> done, Consumer<Operations> undone) {
        return Arguments.of(described, done, undone);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                pair("create table tags", op -> op.createTable(TAGS), op -> op.dropTable(TAGS)),
                pair(
                        "create table s.tags",
                        op -> op.createTable("s.tags", Column.of("id", BIGINT).primaryKey()),
                        op -> op.dropTable(TAGS.inSchema("s"))),
                pair("rename table s.a to b", op -> op.renameTable("s.a", "b"), op -> op.renameTable("s.b", "a")),
                pair(
                        "comment on table t",
                        op -> op.createTableComment("t", "text"),
                        op -> op.dropTableComment("t", "text")),
                pair("add column t.title", op -> op.addColumn("t", TITLE), op -> op.dropColumn("t", TITLE)),
                pair(
                        "rename column t.a to b",
                        op -> op.renameColumn("t", "a", "b"),
                        op -> op.renameColumn("t", "b", "a")),
                pair(
                        "alter column t.title",
                        op -> op.alterColumn(
                                "t",
                                "title",
                                to -> to.name("name")
                                        .type(TEXT)
                                        .nullable(true)
                                        .serverDefaultValue("x")
                                        .comment("c"),
                                from -> from.type(varchar(100))
                                        .notNull()
                                        .noServerDefault()
                                        .noComment()),
                        op -> op.alterColumn(
                                "t",
                                "name",
                                to -> to.name("title")
                                        .type(varchar(100))
                                        .notNull()
                                        .noServerDefault()
                                        .noComment(),
                                from -> from.name("name")
                                        .type(TEXT)
                                        .nullable(true)
                                        .serverDefaultValue("x")
                                        .comment("c"))),
                pair(
                        "alter column t.a",
                        op -> op.alterColumn(
                                "t",
                                "a",
                                to -> to.serverDefaultSql("1"),
                                from -> from.serverDefault(ServerDefault.Identity.ALWAYS)),
                        op -> op.alterColumn(
                                "t",
                                "a",
                                to -> to.serverDefault(ServerDefault.Identity.ALWAYS),
                                from -> from.serverDefaultSql("1"))),
                pair(
                        "create unique constraint uq of table t",
                        op -> op.createUniqueConstraint("uq", "t", "a", "b"),
                        op -> op.dropConstraint(
                                "t", UniqueConstraint.of("a", "b").named("uq"))),
                pair(
                        "create foreign key fk of table posts",
                        op -> op.createForeignKey("fk", "posts", "author_id", "users.id"),
                        op -> op.dropConstraint("posts", KEY)),
                pair(
                        "create check constraint ck of table t",
                        op -> op.createCheckConstraint("ck", "t", "a > 0"),
                        op -> op.dropConstraint("t", CheckConstraint.of("a > 0").named("ck"))),
                pair(
                        "create index ix of table t",
                        op -> op.createIndex("ix", "t", "title"),
                        op -> op.dropIndex("t", INDEX)),
                pair(
                        "create index ix of table t",
                        op -> op.createIndex("t", INDEX.concurrently()),
                        op -> op.dropIndex("t", INDEX.concurrently())),
                pair("create schema s", op -> op.createSchema("s"), op -> op.dropSchema("s")),
                pair(
                        "create sequence n",
                        op -> op.createSequence(Sequence.of("n")),
                        op -> op.dropSequence(Sequence.of("n"))),
                pair(
                        "alter sequence n",
                        op -> op.alterSequence(Sequence.of("n").startingAt(2), Sequence.of("n")),
                        op -> op.alterSequence(
                                Sequence.of("n"), Sequence.of("n").startingAt(2))),
                pair(
                        "create type mood",
                        op -> op.createType(EnumType.of("mood", "sad")),
                        op -> op.dropType(EnumType.of("mood", "sad"))),
                pair(
                        "rename label a of type mood to b",
                        op -> op.renameEnumLabel("mood", "a", "b"),
                        op -> op.renameEnumLabel("mood", "b", "a")),
                pair("create view v", op -> op.createView(VIEW), op -> op.dropView(VIEW)),
                pair("create view v", op -> op.createView(STORED), op -> op.dropView(STORED)),
                pair("replace view v", op -> op.replaceView(VIEW, OTHER_VIEW), op -> op.replaceView(OTHER_VIEW, VIEW)),
                pair(
                        "alter table t in one: add column t.title, create index ix of table t",
                        op -> op.batchAlterTable("t", t -> {
                            t.addColumn(TITLE);
                            t.createIndex(INDEX);
                        }),
                        op -> op.batchAlterTable("t", t -> {
                            t.dropIndex(INDEX);
                            t.dropColumn(TITLE);
                        })),
                pair(
                        "without a transaction: create schema s",
                        op -> op.autocommit(alone -> alone.createSchema("s")),
                        op -> op.autocommit(alone -> alone.dropSchema("s"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void operation_isUndoneByTheOther_bothWays(
            String described, Consumer<Operations> done, Consumer<Operations> undone) {
        Operation operation = recorded(done).get(0);
        Operation reverse = recorded(undone).get(0);

        assertThat(operation.describe()).isEqualTo(described);
        assertThat(operation.reverse()).isEqualTo(reverse);
        assertThat(reverse.reverse()).isEqualTo(operation);
        assertThat(BlockOperation.reversed(
                        List.of(operation, recorded(op -> op.createSchema("x")).get(0))))
                .containsExactly(recorded(op -> op.dropSchema("x")).get(0), reverse);
    }

    static Stream<Consumer<Operations>> irreversible() {
        return Stream.of(
                op -> op.dropTable("t"),
                op -> op.dropTableIfExists("t"),
                op -> op.dropColumn("t", "a"),
                op -> op.alterColumn("t", "a", to -> to.notNull()),
                op -> op.alterColumn("t", "a", to -> to.notNull().comment("c"), from -> from.nullable(true)),
                op -> op.dropConstraint("ck", "t", ConstraintKind.CHECK),
                op -> op.dropIndex("ix", "t"),
                op -> op.addEnumLabel("mood", "glad"),
                op -> op.addEnumLabelBefore("mood", "glad", "sad"),
                op -> op.execute("SELECT 1"),
                op -> op.executeOn("postgresql", "SELECT 1"),
                op -> op.execute(Sql.delete(TAGS)),
                op -> op.bulkInsert(TAGS, List.of(Map.of("id", 1L))),
                op -> op.run("code", connection -> {}),
                op -> op.irreversible("no"),
                op -> op.batchAlterTable("t", t -> t.dropColumn("a")),
                op -> op.autocommit(alone -> alone.execute("VACUUM")));
    }

    @ParameterizedTest
    @MethodSource("irreversible")
    void operation_thatDoesNotKnowWhatWasThere_saysSo(Consumer<Operations> done) {
        Operation operation = recorded(done).get(0);

        assertThatThrownBy(operation::reverse)
                .hasMessageContaining(" cannot be undone: ")
                .hasMessageEndingWith("[IRREVERSIBLE]");
        assertThat(operation.describe()).isNotBlank().doesNotContain("\n");
    }

    /** The tables above have each method of {@link Operations} that makes an operation, so that no one is forgotten. */
    @Test
    void everyKindOfOperation_isSaid() {
        Set<Class<?>> made = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
        Stream<Consumer<Operations>> all = Stream.concat(
                pairs().flatMap(each -> Stream.of(consumer(each.get()[1]), consumer(each.get()[2]))), irreversible());
        all.forEach(each -> recorded(each).forEach(operation -> made.add(operation.getClass())));

        Set<String> visited = Arrays.stream(OperationVisitor.class.getMethods())
                .map(OperationTest::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        visited.remove(ConstraintOperation.Rename.class.getName());
        visited.remove(IndexOperation.Rename.class.getName());
        assertThat(made.stream().map(Class::getName)).containsAll(visited);
        assertThat(recorded(op -> op.alterTable("t").renameConstraint("a", "b"))
                        .get(0)
                        .reverse()
                        .describe())
                .isEqualTo("rename constraint b of table t to a");
        assertThat(recorded(op -> op.alterTable("t").renameIndex("a", "b"))
                        .get(0)
                        .reverse()
                        .describe())
                .isEqualTo("rename index b of table t to a");
    }

    @SuppressWarnings("unchecked") // the tables have them there
    private static Consumer<Operations> consumer(Object value) {
        return (Consumer<Operations>) value;
    }

    private static String kind(Method method) {
        return method.getParameterTypes()[0].getName();
    }

    /** What a program changes later changes no operation. */
    @Test
    void rows_areCopied() {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(new java.util.HashMap<>(Map.of("a", true)));
        Table table = Table.of("t", Column.of("a", BOOLEAN));
        DataOperation.BulkInsert insert = (DataOperation.BulkInsert)
                recorded(op -> op.bulkInsert(table, rows)).get(0);
        rows.get(0).put("a", false);
        rows.clear();

        assertThat(insert.rows()).containsExactly(Map.of("a", true));
        assertThat(insert.describe()).isEqualTo("insert 1 row into t");
    }
}
