package io.jalchemy.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.type.Types;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Batches are keys of a cache: those with one text are equal, and others are not. */
class BatchTest {

    private static final Table USERS = users("users");

    private static Table users(String name) {
        return Table.of(
                name,
                Column.of("id", Types.BIGINT).primaryKey(),
                Column.of("name", Types.VARCHAR),
                Column.of("age", Types.INTEGER));
    }

    private static WrittenColumn written(String column) {
        return WrittenColumn.value(USERS.c(column));
    }

    private static List<Column<?>> columns(String... names) {
        return List.of(names).stream().<Column<?>>map(USERS::c).toList();
    }

    private static final List<Supplier<Batch>> DIFFERENT = List.of(
            () -> new BatchInsert(USERS, List.of(written("name")), List.of()),
            () -> new BatchInsert(users("people"), List.of(written("name")), List.of()),
            () -> new BatchInsert(USERS, List.of(written("name")), List.of(), true),
            () -> new BatchInsert(USERS, List.of(written("name")), columns("id")),
            () -> new BatchInsert(USERS, List.of(), columns("id")),
            () -> new BatchInsert(USERS, List.of(written("name"), written("age")), List.of()),
            () -> new BatchInsert(USERS, List.of(written("age"), written("name")), List.of()),
            () -> new BatchInsert(
                    USERS, List.of(new WrittenColumn(USERS.c("name"), new SqlText<>("'x'", Types.VARCHAR))), List.of()),
            () -> new BatchUpdate(USERS, List.of(written("name")), columns("id")),
            () -> new BatchUpdate(USERS, List.of(written("name")), columns("id", "age")),
            () -> new BatchDelete(USERS, columns("id")),
            () -> new BatchDelete(USERS, columns("id", "age")),
            () -> new BatchLookup(USERS, columns("id"), columns("name")),
            () -> new BatchLookup(USERS, columns("name"), columns("id")),
            () -> new BatchLookup(USERS, columns("id", "name"), List.of()));

    @Test
    void batches_areEqualIfTheyHaveOneText() {
        for (int one = 0; one < DIFFERENT.size(); one++) {
            for (int other = 0; other < DIFFERENT.size(); other++) {
                Batch a = DIFFERENT.get(one).get();
                Batch b = DIFFERENT.get(other).get();
                assertThat(a.equals(b)).as(one + " and " + other).isEqualTo(one == other);
                if (one == other) {
                    assertThat(a).hasSameHashCodeAs(b);
                }
            }
        }
    }

    /** Names of columns may have one hash code. */
    @Test
    void batchesOfOneHashCode_areNotEqualIfTheirColumnsDiffer() {
        Table table = Table.of("t", Column.of("Aa", Types.BIGINT), Column.of("BB", Types.BIGINT));
        Batch one = new BatchDelete(table, List.of(table.c("Aa")));
        Batch other = new BatchDelete(table, List.of(table.c("BB")));
        assertThat(one).hasSameHashCodeAs(other).isNotEqualTo(other);
    }
}
