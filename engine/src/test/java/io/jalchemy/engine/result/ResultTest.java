package io.jalchemy.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows of a statement, and each way to ask for them. */
class ResultTest {

    private static final List<ResultColumn> ONE = List.of(new ResultColumn("n", Types.INTEGER));
    private static final List<ResultColumn> TWO =
            List.of(new ResultColumn("n", Types.INTEGER), new ResultColumn("o", Types.BLOB, true));

    private static Result<@Nullable Integer> numbers(@Nullable Integer... rows) {
        return new Result<>("SELECT n", ONE, Arrays.asList(rows), true);
    }

    private static Row2<Integer, Object> row(@Nullable Object number, @Nullable Object object) {
        return new Row2<>(List.of(), new Object[] {number, object});
    }

    @Test
    void one_isTheOnlyRow() {
        assertThat(numbers(7).one()).isEqualTo(7);
        assertThat(numbers((Integer) null).one()).isNull();
        assertThatThrownBy(() -> numbers().one())
                .isInstanceOf(NoResultException.class)
                .hasMessageContaining("SELECT n");
        assertThatThrownBy(() -> numbers(7, 7).one())
                .isInstanceOf(MultipleResultsException.class)
                .hasMessageContaining("SELECT n");
    }

    @Test
    void oneOrEmpty_isEmptyWithoutARow_orWithANull() {
        assertThat(numbers(7).oneOrEmpty()).isEqualTo(Optional.of(7));
        assertThat(numbers().oneOrEmpty()).isEmpty();
        assertThat(numbers((Integer) null).oneOrEmpty()).isEmpty();
        assertThatThrownBy(() -> numbers(7, 8).oneOrEmpty()).isInstanceOf(MultipleResultsException.class);
    }

    @Test
    void first_isTheFirst_howeverManyThereAre() {
        assertThat(numbers(7, 8).first()).isEqualTo(Optional.of(7));
        assertThat(numbers().first()).isEmpty();
        assertThat(numbers(null, 8).first()).isEmpty();
    }

    @Test
    void all_isTheCallersOwn_iteratorIsNot() {
        Result<@Nullable Integer> result = numbers(1, null, 2);
        result.all().clear();
        assertThat(result.all()).containsExactly(1, null, 2);
        assertThat(result).containsExactly(1, null, 2);
        assertThat(result.stream()).containsExactly(1, null, 2);
        Iterator<@Nullable Integer> each = result.iterator();
        each.next();
        assertThatThrownBy(each::remove).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void partitions_areAllRowsInOrder() {
        for (int count = 0; count <= 12; count++) {
            @Nullable
            Integer[] rows = IntStream.range(0, count)
                    .mapToObj(i -> i % 3 == 0 ? null : (Integer) i)
                    .toArray(Integer[]::new);
            for (int size = 1; size <= 13; size++) {
                List<List<@Nullable Integer>> parts = numbers(rows).partitions(size);
                List<@Nullable Integer> joined = new ArrayList<>();
                parts.forEach(joined::addAll);
                assertThat(joined).containsExactly(rows);
                assertThat(parts).hasSize((count + size - 1) / size);
                for (int i = 0; i < parts.size() - 1; i++) {
                    assertThat(parts.get(i)).hasSize(size);
                }
                for (List<@Nullable Integer> part : parts) {
                    assertThatThrownBy(() -> part.set(0, 1)).isInstanceOf(UnsupportedOperationException.class);
                }
            }
        }
        assertThatThrownBy(() -> numbers(1).partitions(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("partitions(0): give at least 1. [NEGATIVE]");
    }

    /** Stands for an object of a session: equal to every other, so that only identity tells them apart. */
    private static final class Entity {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entity;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void unique_comparesValuesByEquality_andEntitiesByIdentity() {
        Entity a = new Entity();
        Entity b = new Entity();
        List<@Nullable Object> values = Arrays.asList(1000, 1000, null, null, "x", new String("x"), 1L);
        assertThat(new Result<>("", ONE, values, true).unique().all()).containsExactly(1000, null, "x", 1L);
        List<ResultColumn> entity = List.of(new ResultColumn("e", Types.BLOB, true));
        assertThat(new Result<>("", entity, List.of(a, b, a, b), true).unique().all())
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .containsExactly(a, b);
        assertThat(new Result<>("", ONE, List.of(a, b), true).unique().all()).hasSize(1);
    }

    @Test
    void unique_comparesArraysByTheirElements() {
        List<Object> values = List.of(
                new byte[] {1, 2},
                new byte[] {1, 2},
                new byte[] {2, 1},
                new int[] {1},
                new int[] {1},
                new Object[] {"a"},
                new Object[] {"a"});
        List<Object> once = new Result<>("", ONE, values, true).unique().all();
        assertThat(once)
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .containsExactly(values.get(0), values.get(2), values.get(3), values.get(5));
    }

    @Test
    void unique_ofRows_comparesEachColumnInItsOwnWay_andKeepsTheFirst() {
        Random random = new Random(1);
        List<Object> objects = List.of(new Entity(), new Entity(), new Entity());
        List<Row2<Integer, Object>> rows = new ArrayList<>();
        Map<List<Object>, Row2<Integer, Object>> expected = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            int number = 1000 + random.nextInt(5);
            int object = random.nextInt(3);
            Row2<Integer, Object> row = row(number, objects.get(object));
            rows.add(row);
            expected.putIfAbsent(List.of(number, object), row);
        }
        List<Row2<Integer, Object>> once = new Result<>("", TWO, rows).unique().all();
        assertThat(once).hasSize(expected.size()).hasSize(15);
        int place = 0;
        for (Row2<Integer, Object> each : expected.values()) {
            assertThat(once.get(place++)).isSameAs(each);
        }
    }

    @Test
    void unique_byAKeyOfTheProgram_keepsTheFirstOfEach_andTakesNull() {
        List<@Nullable String> values = Arrays.asList("b", null, "BB", "a", "B", null, "A", "bb");
        assertThat(new Result<>("", ONE, values, true)
                        .unique(value -> value == null ? null : value.toLowerCase(Locale.ROOT))
                        .all())
                .containsExactly("b", null, "BB", "a");
        Result<Row2<Integer, Object>> rows =
                new Result<>("", TWO, List.of(row(1, "a"), row(2, "a"), row(3, "b"), row(1, "c")));
        assertThat(rows.unique(Row2::v2).scalars()).containsExactly(1, 3, 1);
        assertThat(rows.unique(Row2::v1).unique(Row2::v2).scalars()).containsExactly(1, 3);
    }

    @Test
    void mappingsAndScalars_areByColumn() {
        Result<Row2<Integer, Object>> rows = new Result<>("", TWO, List.of(row(1, "a"), row(null, null)));
        Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
        nothing.put("n", null);
        nothing.put("o", null);
        assertThat(rows.mappings()).isEqualTo(List.of(Map.of("n", 1, "o", "a"), nothing));
        assertThat(rows.mappings().get(0).keySet()).containsExactly("n", "o");
        assertThat(rows.scalars()).containsExactly(1, null);
        assertThat(numbers(1, null).scalars()).containsExactly(1, null);
        assertThat(numbers(1).mappings()).isEqualTo(List.of(Map.of("n", 1)));
    }
}
