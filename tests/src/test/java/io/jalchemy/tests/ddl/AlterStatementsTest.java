package io.jalchemy.tests.ddl;

import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.tests.ddl.AlterStatementCases.ONLY_ON_POSTGRESQL;
import static io.jalchemy.tests.ddl.AlterStatementCases.ROWS;
import static io.jalchemy.tests.ddl.AlterStatementCases.T;
import static io.jalchemy.tests.ddl.AlterStatementCases.TABLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Isolation;
import io.jalchemy.sql.ddl.AlterColumnType;
import io.jalchemy.sql.ddl.CreateIndex;
import io.jalchemy.sql.ddl.DdlStatement;
import io.jalchemy.sql.ddl.DropColumn;
import io.jalchemy.sql.ddl.DropIndex;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.ddl.AlterStatementCases.Case;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements that change what is there: their text on each database, or why there is none, and that they do what they say. */
class AlterStatementsTest {

    static Stream<Arguments> cases() {
        return AlterStatementCases.all()
                .flatMap(each -> Arrays.stream(TestDatabase.Kind.values()).map(kind -> Arguments.of(kind, each)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statement_hasThisText_andDoesIt(TestDatabase.Kind kind, Case each) {
        String expected = each.text(kind);
        if (expected.startsWith("[")) {
            assertThatThrownBy(() -> kind.dialect().ddl().text(each.statement()))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageEndingWith(". " + expected)
                    .hasMessageContaining(
                            " is not supported by " + kind.dialect().name() + ". ");
            return;
        }
        String text = kind.dialect().ddl().text(each.statement());
        assertThat(text).isEqualTo(expected);
        if (!each.works().isEmpty()) {
            try (TestDatabase db = TestDatabase.fresh(kind)) {
                MetaData.of(TABLES.toArray(Table[]::new)).createAll(db.engine());
                db.engine().begin(connection -> {
                    ROWS.forEach(connection::executeText);
                    if (kind == TestDatabase.Kind.POSTGRESQL) {
                        ONLY_ON_POSTGRESQL.forEach(connection::executeText);
                    }
                });
                assertThat(works(db, each)).as("before").isNotEqualTo("as expected");
                db.engine().begin(connection -> executeDdl(connection, text));
                assertThat(works(db, each)).isEqualTo("as expected");
            }
        }
    }

    /** Thrown to have a transaction rolled back. */
    private static final class Undo extends JalchemyException {
        private static final long serialVersionUID = 1L;

        private Undo() {
            super("UNDO", "The test has seen enough.");
        }
    }

    private static String works(TestDatabase db, Case each) {
        int[] at = {0};
        try {
            db.engine().begin(connection -> {
                for (; at[0] < each.works().size(); at[0]++) {
                    execute(connection, each.works().get(at[0]));
                }
                throw new Undo();
            });
        } catch (Undo e) {
            return each.refused() == null ? "as expected" : "not refused";
        } catch (DatabaseException e) {
            boolean expected = at[0] == each.works().size() - 1 && e.kind() == each.refused();
            return expected ? "as expected" : String.valueOf(e.getMessage());
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("not rolled back");
    }

    /** SQLite's driver counts no rows of an ADD COLUMN with a CHECK, which looks at the rows that are there. */
    private static void executeDdl(Connection connection, String sql) {
        try (Statement statement = connection.jdbc().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static void execute(Connection connection, String sql) {
        long rows = connection.executeText(sql);
        if (sql.startsWith("INSERT") || sql.startsWith("UPDATE")) {
            assertThat(rows).as(sql).isOne();
        }
    }

    @Test
    void everyStatement_hasACase() {
        assertThat(cases().<Class<?>>map(
                                each -> ((Case) each.get()[1]).statement().getClass()))
                .contains(DdlStatement.class.getPermittedSubclasses());
    }

    /** What cannot be in a transaction is executed by an engine without transactions. */
    @Test
    void indexesThatAreMadeConcurrently_areStatementsOfTheirOwn() {
        try (TestDatabase db = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL)) {
            MetaData.of(TABLES.toArray(Table[]::new)).createAll(db.engine());
            Index index = Index.of("c").named("ix_c").concurrently();
            assertThat(CreateIndex.of(T, Index.of("c").named("ix_c")).concurrently())
                    .isFalse();
            try (Connection connection =
                    db.engine().withIsolation(Isolation.AUTOCOMMIT).connect()) {
                connection.execute(CreateIndex.of(T, index));
                assertThat(db.engine().inspector().hasIndex("t", "ix_c")).isTrue();
                connection.execute(DropIndex.of(T, index));
            }
            assertThat(db.engine().inspector().hasIndex("t", "ix_c")).isFalse();
            assertThatThrownBy(() -> db.engine().begin(connection -> connection.execute(CreateIndex.of(T, index))))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("CREATE INDEX CONCURRENTLY ix_c ON t (c)");
        }
        assertThatThrownBy(() -> TestDatabase.Kind.SQLITE
                        .dialect()
                        .ddl()
                        .text(CreateIndex.of(T, Index.of("c").concurrently())))
                .hasMessageEndingWith("[CONCURRENT_INDEXES]");
    }

    @Test
    void refusals_sayTheWayOut() {
        assertThatThrownBy(() ->
                        TestDatabase.Kind.SQLITE.dialect().ddl().text(AlterColumnType.of(T, Column.of("b", TEXT))))
                .hasMessage(
                        "ALTER TABLE ALTER COLUMN (t.b) is not supported by sqlite. Create the table anew as it is to be,"
                                + " and copy its rows. [ALTER_COLUMN]");
        assertThatThrownBy(() -> TestDatabase.Kind.SQLITE.dialect().ddl().text(new DropColumn(T, "b", true)))
                .hasMessage(
                        "ALTER TABLE DROP COLUMN IF EXISTS (t.b) is not supported by sqlite. Ask whether the column is"
                                + " there, and drop it without IF EXISTS. [DROP_COLUMN_IF_EXISTS]");
    }
}
