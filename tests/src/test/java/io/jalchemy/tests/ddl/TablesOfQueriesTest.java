package io.jalchemy.tests.ddl;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.sql.ddl.CreateTableAs;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Ddl;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableElement;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of a MetaData that are created with the rows of a query. */
class TablesOfQueriesTest {

    private static final Table SALES = Table.of(
            "sales",
            column("id", BIGINT).primaryKey(),
            column("town", VARCHAR),
            column("amount", INTEGER),
            Ddl.afterCreate("INSERT INTO sales (id, town, amount) VALUES (1, 'Bern', 5), (2, 'Basel', 7)"));
    private static final Table LARGE = ViewDefinition.of(select(SALES.c("id", BIGINT), SALES.c("town", VARCHAR))
                    .where(SALES.c("amount", INTEGER).gt(5)))
            .toTable("large");

    /** It reads a view, and a view reads it; its name comes before those of all that it reads. */
    private static final Table ARCHIVE = CreateTableAs.of(
                    "archive",
                    select(LARGE.c("id", BIGINT), LARGE.c("town", VARCHAR).as("place")))
            .toTable()
            .with(Index.of("place").named("ix_place"));

    private static final Table A_VIEW =
            ViewDefinition.of(select(ARCHIVE.c("place", VARCHAR))).toTable("a_view");
    private static final Table TEXT = Table.of("copied", column("n", INTEGER))
            .createdAs(ViewDefinition.of("SELECT amount AS n FROM sales").reads("sales"));

    private static final MetaData METADATA = MetaData.of(A_VIEW, ARCHIVE, LARGE, SALES, TEXT);

    @EachDatabase
    void tables_areCreatedAfterWhatTheyRead_withRows(TestDatabase db) {
        List<String> sent = new ArrayList<>();
        db.engine().listen(EngineListener.ofStatements(sent::add));
        METADATA.createAll(db.engine());
        assertThat(sent).anyMatch(sql -> sql.startsWith("CREATE TABLE archive AS"));
        assertThat(sent.stream().filter(sql -> sql.startsWith("CREATE")).map(sql -> sql.split("[ (]")[2]))
                .containsExactly("sales", "copied", "large", "archive", "ix_place", "a_view");
        db.engine().begin(connection -> {
            assertThat(connection.execute(select(ARCHIVE.c("place", VARCHAR))).all())
                    .containsExactly("Basel");
            assertThat(connection.execute(select(A_VIEW.c("place", VARCHAR))).all())
                    .containsExactly("Basel");
            assertThat(connection
                            .execute(select(TEXT.c("n", INTEGER)).orderBy(TEXT.c("n")))
                            .all())
                    .containsExactly(5, 7);
        });
        METADATA.createAll(db.engine()); // all is there
        METADATA.dropAll(db.engine());
        for (Table table : METADATA.tables()) {
            assertThat(db.engine().inspector().hasTable(table.name()))
                    .as("%s", table)
                    .isFalse();
        }
    }

    @EachDatabase
    void temporaryTable_isTemporary(TestDatabase db) {
        Table scratch = CreateTableAs.of("scratch", select(SALES.c("id", BIGINT)))
                .asTemporary()
                .toTable();
        try (Connection connection = db.engine().connect()) {
            MetaData.of(SALES, scratch).createAll(connection);
            assertThat(connection.inspector().temporaryTableNames()).containsExactly("scratch");
            assertThat(connection.execute(select(scratch.c("id", BIGINT))).all())
                    .hasSize(2);
        }
    }

    @Test
    void copies_readTheCopies() {
        assertThat(METADATA.copy("s").createScript(TestDatabase.Kind.POSTGRESQL.dialect()))
                .contains("CREATE TABLE s.archive AS\nSELECT s.large.id, s.large.town AS place FROM s.large");
    }

    static Stream<TableElement> elements() {
        return Stream.of(
                PrimaryKeyConstraint.of("id"),
                UniqueConstraint.of("place"),
                CheckConstraint.of("id > 0"),
                Column.of("more", INTEGER).notNull(),
                Column.of("more", INTEGER).serverDefaultSql("1"),
                Column.of("more", INTEGER).check(CheckConstraint.of("more > 0")),
                Column.of("more", INTEGER).references("sales.id"),
                TableOptions.of("postgresql").set("unlogged"),
                TableOptions.of("sqlite").set("strict"));
    }

    @ParameterizedTest
    @MethodSource("elements")
    void whatTheStatementCannotMake_isRefused(TableElement element) {
        MetaData metadata = MetaData.of(SALES, LARGE, ARCHIVE.with(element));
        for (TestDatabase.Kind kind : TestDatabase.Kind.values()) {
            boolean other = element instanceof TableOptions options
                    && !options.dialect().equals(kind.dialect().name());
            if (other) {
                assertThat(metadata.createScript(kind.dialect())).isNotEmpty();
            } else {
                assertThatThrownBy(() -> metadata.createScript(kind.dialect()))
                        .hasMessageContaining("archive")
                        .hasMessageEndingWith("[CREATE_TABLE_AS]");
            }
        }
    }
}
