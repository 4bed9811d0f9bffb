package io.jalchemy.sql.schema;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.TIMESTAMP_TZ;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.UpdateNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ColumnDefaultsTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00.000000999Z");
    private static final Instant CUT = Instant.parse("2026-01-31T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final AtomicInteger calls = new AtomicInteger();

    private final Table table = Table.of(
            "t",
            column("name", TEXT),
            column("status", TEXT).insertValue("new"),
            column("number", INTEGER).insertDefault(context -> calls.incrementAndGet()),
            column("greeting", TEXT).insertDefault(context -> "hello " + context.value("name")),
            column("made", TIMESTAMP_TZ)
                    .insertDefault(context -> context.clock().instant()),
            column("random", INTEGER).insertSql("random()"),
            column("changed", TIMESTAMP_TZ).onUpdate(context -> context.clock().instant()),
            column("times", INTEGER).onUpdateSql("times + 1"));

    private final Column<String> name = table.c("name", TEXT);
    private final Column<String> status = table.c("status", TEXT);

    private InsertNode inserted(Statement statement) {
        return (InsertNode) ColumnDefaults.in(statement.node(), CLOCK);
    }

    private static <T> Bind<T> value(T value) {
        return Bind.of(value);
    }

    @Test
    void insert_getsWhatItDoesNotGive_forEachRow() {
        InsertNode insert = inserted(insert(table).values(name.to("ed")).values(name.to("wendy")));
        assertThat(insert.columns())
                .extracting(column -> ((Column<?>) column).name())
                .containsExactly("name", "status", "number", "greeting", "made", "random");
        SqlText<Integer> random = new SqlText<>("random()", INTEGER);
        assertThat(insert.rows())
                .containsExactly(
                        List.of(value("ed"), value("new"), value(1), value("hello ed"), value(CUT), random),
                        List.of(value("wendy"), value("new"), value(2), value("hello wendy"), value(CUT), random));
    }

    @Test
    void insert_withoutAnything_isARowOfDefaults() {
        List<List<Expression<?>>> rows = inserted(insert(table)).rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get(0)).isEqualTo(value("new"));
        assertThat(rows.get(0).get(2)).isEqualTo(value("hello null"));
    }

    @Test
    void insert_givenNull_keepsIt() {
        InsertNode insert = inserted(insert(table).values(status.to((String) null), name.to("x")));
        assertThat(insert.rows().get(0).get(0)).isEqualTo(new Bind<>(null, TEXT));
        assertThat(insert.columns()).hasSize(6);
    }

    @Test
    void insert_fromAQuery_getsOneValueForAllRows() {
        InsertNode insert = inserted(insert(table).fromSelect(List.of(name), select(name)));
        assertThat(insert.columns()).hasSize(6);
        assertThat(insert.query()).isNotNull();
        assertThat(insert.query().columns()).hasSize(6).contains(value("new"), value(1));
        assertThat(calls).hasValue(1);
    }

    @Test
    void update_getsWhatItDoesNotSet() {
        UpdateNode update =
                (UpdateNode) ColumnDefaults.in(update(table).set(name, "ed").node(), CLOCK);
        assertThat(update.set())
                .containsExactly(
                        new Assignment(name, new Bind<>("ed", TEXT)),
                        new Assignment(table.c("changed"), new Bind<>(CUT, TIMESTAMP_TZ)),
                        new Assignment(table.c("times"), new SqlText<>("times + 1", INTEGER)));
    }

    @Test
    void tableWithoutDefaults_leavesTheStatementAlone() {
        Table plain = Table.of("p", column("x", INTEGER));
        Statement insert = insert(plain).values(plain.c("x", INTEGER).to(1));
        assertThat(ColumnDefaults.in(insert.node(), CLOCK)).isSameAs(insert.node());
        Statement update = update(plain).set(plain.c("x", INTEGER), 1);
        assertThat(ColumnDefaults.in(update.node(), CLOCK)).isSameAs(update.node());
    }
}
