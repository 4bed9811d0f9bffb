package io.jalchemy.migrate.revision;

import static io.jalchemy.sql.type.Types.BIGINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.migrate.graph.RevisionNode;
import io.jalchemy.migrate.operation.Operation;
import io.jalchemy.migrate.operation.OperationTarget;
import io.jalchemy.migrate.operation.Operations;
import io.jalchemy.sql.schema.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RevisionCatalogTest {

    @Revision(
            id = "a1b2",
            message = "tags\nwith a name",
            labels = "tags",
            created = "2026-03-01T12:00:00Z",
            transaction = TransactionMode.NONE)
    public static final class Tags implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.createTable("tags", Column.of("id", BIGINT).primaryKey());
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("tags");
        }
    }

    /** Not annotated. */
    public static final class Nameless implements Migration {

        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "c3d4")
    public static final class Broken implements Migration {

        public Broken() {
            throw new IllegalStateException("no");
        }

        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "e5f6")
    public static final class WithParameters implements Migration {

        public WithParameters(int number) {
            assertThat(number).isPositive();
        }

        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
    }

    /** Files as a map, in which the list is one. */
    private record Files(Map<String, String> texts) implements RevisionSource {

        @Override
        public String location() {
            return "a test";
        }

        @Override
        public @Nullable String read(String name) {
            return texts.get(name);
        }

        @Override
        public Set<String> present() {
            Set<String> present = new LinkedHashSet<>(texts.keySet());
            present.remove(RevisionIndex.FILE_NAME);
            return present;
        }

        @Override
        public ClassLoader loader() {
            return RevisionCatalogTest.class.getClassLoader();
        }
    }

    private static final String SQL = """
            -- revision: b2c3
            -- parents: a1b2
            -- depends-on: c9, d9
            -- labels: more
            -- message: a view
            -- created: 2026-03-02T12:00:00Z
            -- transaction: none

            -- upgrade
            CREATE VIEW v AS SELECT 1; -- the first
            SELECT 2;
            -- upgrade sqlite postgresql
            SELECT 'both';
            -- downgrade
            DROP VIEW v;
            """;

    private static List<String> recorded(String dialect, java.util.function.Consumer<Operations> run) {
        List<String> operations = new ArrayList<>();
        run.accept(new Operations(new OperationTarget() {
            @Override
            public void invoke(Operation operation) {
                operations.add(operation.describe());
            }

            @Override
            public String dialectName() {
                return dialect;
            }
        }));
        return operations;
    }

    @Test
    void class_saysWhatItsAnnotationSays() {
        RevisionScript script = RevisionCatalog.of(new Tags()).scripts().get(0);

        assertThat(script.node()).isEqualTo(new RevisionNode("a1b2", List.of(), List.of(), List.of("tags")));
        assertThat(script.title()).isEqualTo("tags");
        assertThat(script.message()).isEqualTo("tags\nwith a name");
        assertThat(script.created()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(script.transaction()).isEqualTo(TransactionMode.NONE);
        assertThat(script.location()).isEqualTo(Tags.class.getName());
        assertThat(recorded("sqlite", script::upgrade)).containsExactly("create table tags");
        assertThat(recorded("sqlite", script::downgrade)).containsExactly("drop table tags");
    }

    @Test
    void file_saysTheSameInItsHeader() {
        RevisionScript script = SqlRevision.of("b.sql", SQL);

        assertThat(script.node())
                .isEqualTo(new RevisionNode("b2c3", List.of("a1b2"), List.of("c9", "d9"), List.of("more")));
        assertThat(script.title()).isEqualTo("a view");
        assertThat(script.created()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(script.transaction()).isEqualTo(TransactionMode.NONE);
        assertThat(recorded("mariadb", script::upgrade))
                .containsExactly("execute CREATE VIEW v AS SELECT 1", "execute SELECT 2");
        assertThat(recorded("sqlite", script::upgrade)).containsExactly("execute SELECT 'both'");
        assertThat(recorded("postgresql", script::upgrade)).containsExactly("execute SELECT 'both'");
        assertThat(recorded("postgresql", script::downgrade)).containsExactly("execute DROP VIEW v");
    }

    @Test
    void file_withoutADowngrade_isIrreversible() {
        RevisionScript script = SqlRevision.of("b.sql", "-- revision: a\n-- upgrade\nSELECT 1;");

        assertThat(recorded("sqlite", script::downgrade))
                .singleElement()
                .asString()
                .startsWith("irreversible: b.sql has no section");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-- message: a                                      | does not say which revision",
                "-- revision: a                                     | no section \"-- upgrade\"",
                "-- revision: a@-- author: b                        | line 2: \"author\" means nothing",
                "-- revision: a@-- revision: b                      | line 2: \"revision\" is there twice",
                "-- revision: a@SELECT 1;@-- upgrade                | line 2: a statement comes before",
                "-- revision: a@-- upgrade@-- upgrade               | line 3: the section \"upgrade\" is there twice",
                "-- revision: a@-- transaction: some@-- upgrade     | \"transaction: some\" means nothing",
                "-- revision: a@-- created: today@-- upgrade        | \"today\" is no time",
                "-- revision: a b@-- upgrade                        | contains ' '",
                "-- revision:@-- upgrade                            | it has 0 characters",
            })
    void mistakeInAFile_isRefused_withItsLine(String text, String message) {
        assertThatThrownBy(() -> SqlRevision.of("some.sql", text.replace("@", "\n")))
                .hasMessageContaining(message);
    }

    @Test
    void section_forAnotherDialect_isMissed() {
        RevisionScript script = SqlRevision.of("b.sql", "-- revision: a\n-- upgrade postgresql\nSELECT 1;");

        assertThatThrownBy(() -> recorded("sqlite", script::upgrade))
                .hasMessageContaining("no section \"-- upgrade\" for sqlite");
    }

    @Test
    void list_namesClassesAndFiles() {
        RevisionCatalog catalog = RevisionCatalog.of(new Files(Map.of(
                "revisions.txt", "# a comment\n" + Tags.class.getName() + "\n\nsecond.sql\nz.sql\ny.sql\n",
                "second.sql", "-- revision: b2\n-- parents: a1b2\n-- upgrade\n",
                "z.sql", "-- repeatable: z\n-- upgrade\nSELECT 1;\n",
                "y.sql", "-- repeatable: y\n-- depends-on: z\n-- upgrade sqlite\nSELECT 2;\n")));

        assertThat(catalog.scripts()).extracting(each -> each.node().id()).containsExactly("a1b2", "b2");
        assertThat(catalog.graph().heads()).extracting(RevisionNode::id).containsExactly("b2");
        assertThat(catalog.repeatables()).extracting(RepeatableScript::name).containsExactly("z", "y");
        assertThat(catalog.repeatables().get(1).statements("sqlite")).containsExactly("SELECT 2");
        assertThat(catalog.repeatables().get(1).statements("postgresql")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b.sql                | [REVISION_INDEX] | b.sql is listed in a test, but not there",
                "                     | [REVISION_INDEX] | a.sql is in a test, but not in its revisions.txt",
                "a.sql@a.sql          | [REVISION_INDEX] | line 2: \"a.sql\" is there twice",
                "a.sql x              | [REVISION_INDEX] | is no class and no file",
                "<<<<<<< HEAD         | [REVISION_INDEX] | there is a conflict",
                "a.sql@no.such.Class  | [REVISION_CLASS] | is listed as a revision, but not there",
                "a.sql@java.lang.Object | [REVISION_CLASS] | does not implement Migration",
                "a.sql@!Nameless      | [REVISION_CLASS] | without @Revision",
                "a.sql@!Broken        | [REVISION_CLASS] | constructor failed: java.lang.IllegalStateException: no",
                "a.sql@!WithParameters | [REVISION_CLASS] | without a public constructor without parameters",
            })
    void mistakeInTheList_isRefused(String list, String code, String message) {
        String text =
                list == null ? "" : list.replace("@", "\n").replace("!", RevisionCatalogTest.class.getName() + "$");
        Files files = new Files(Map.of("revisions.txt", text, "a.sql", "-- revision: a\n-- upgrade\n"));

        assertThatThrownBy(() -> RevisionCatalog.of(files))
                .hasMessageContaining(message)
                .hasMessageEndingWith(code);
    }

    @Test
    void missingList_isRefused() {
        assertThatThrownBy(() -> RevisionCatalog.of(new Files(Map.of())))
                .hasMessageContaining("There is no revisions.txt in a test");
        assertThatThrownBy(() -> RevisionCatalog.ofPackage("no.such", getClass().getClassLoader()))
                .hasMessageContaining("There is no revisions.txt in package no.such");
    }

    @Test
    void list_isWritten_soThatItIsReadAgain() {
        RevisionIndex index = new RevisionIndex(List.of("b", "a.sql")).with(List.of("c", "b"));

        assertThat(index.entries()).containsExactly("a.sql", "b", "c");
        assertThat(RevisionIndex.parse("x", index.text())).isEqualTo(index);
    }
}
