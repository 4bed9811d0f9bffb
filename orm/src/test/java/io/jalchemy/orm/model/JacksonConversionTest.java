package io.jalchemy.orm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** JSON keeps all digits of numbers, refuses numbers that it does not have, and tells values apart as JSON does. */
class JacksonConversionTest {

    private static final JacksonConversion<Object> ANY = new JacksonConversion<>(Object.class);

    static final List<Arguments> READ = List.of(
            Arguments.of("\"a\\u00e9\\n\"", "aé\n"),
            Arguments.of("true", true),
            Arguments.of("false", false),
            Arguments.of("[]", List.of()),
            Arguments.of("{}", Map.of()),
            Arguments.of("[1, [2, {\"a\": null}]]", List.of(1, List.of(2, Collections.singletonMap("a", null)))),
            Arguments.of("{\"b\": {\"c\": []}, \"a\": 1}", Map.of("b", Map.of("c", List.of()), "a", 1)),
            Arguments.of("2147483647", Integer.MAX_VALUE),
            Arguments.of("2147483648", 2_147_483_648L),
            Arguments.of("9223372036854775808", BigInteger.TWO.pow(63)),
            Arguments.of("0.5", 0.5),
            Arguments.of("0.1", 0.1),
            Arguments.of("1.0", 1.0),
            Arguments.of("-0.0", -0.0),
            Arguments.of("1e3", 1000.0),
            Arguments.of(
                    "0.1000000000000000055511151231257827", new BigDecimal("0.1000000000000000055511151231257827")),
            Arguments.of("12345678901234567.5", new BigDecimal("12345678901234567.5")),
            Arguments.of("1e400", new BigDecimal("1e400")),
            Arguments.of("1e-400", new BigDecimal("1e-400")));

    @ParameterizedTest
    @FieldSource("READ")
    void json_isReadAsItIs(String json, Object value) {
        assertThat(ANY.toJava(json)).isEqualTo(value);
    }

    @Test
    void keys_areInTheirOrder() {
        assertThat(((Map<?, ?>) ANY.toJava("{\"b\": 1, \"c\": 2, \"a\": 3}"))
                        .keySet().stream().toList())
                .isEqualTo(List.of("b", "c", "a"));
    }

    private static @Nullable Object random(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 9)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> (long) Integer.MAX_VALUE + 1 + random.nextInt(1000);
            case 4 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 5 -> new BigDecimal(new BigInteger(150, random).setBit(149), 20); // more digits than a double has
            case 6 -> "text \" \\ / \u0001 é 😀".substring(0, random.nextInt(14));
            case 7 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(random(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put("key " + i, random(random, depth - 1));
                }
                yield map;
            }
        };
    }

    @Test
    void anyValue_isReadAsItWasWritten() {
        for (int seed = 0; seed < 2000; seed++) {
            Object value = Arrays.asList(random(new Random(seed), 3), seed);
            Object read = ANY.toJava(ANY.toDatabase(value));
            assertThat(read).isEqualTo(value);
            assertThat(ANY.same(value, read, Types.JSON)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // one | other | the same JSON
                "{\"a\": 1, \"b\": 2}|{\"b\": 2, \"a\": 1}|true",
                "{\"a\": 1}|{\"a\": 1.0}|true",
                "1|1.00|true",
                "100|1e2|true",
                "0.1|0.10|true",
                "0.1|0.1000000000000000055511151231257827|false",
                "[1, 2]|[2, 1]|false",
                "[1]|[1, 1]|false",
                "{\"a\": null}|{}|false",
                "\"1\"|1|false",
                "true|1|false",
                "[{\"a\": 1e2}]|[{\"a\": 100}]|true",
                "12345678901234567890|12345678901234567890.0|true"
            })
    void values_areTheSameIfTheirJsonIs(String one, String other, boolean same) {
        Object a = ANY.toJava(one);
        Object b = ANY.toJava(other);
        assertThat(ANY.same(a, b, Types.JSON)).isEqualTo(same);
        assertThat(ANY.same(b, a, Types.JSON)).isEqualTo(same);
    }

    static final List<Arguments> NO_NUMBERS = List.of(
            Arguments.of(Double.NaN, "NaN"),
            Arguments.of(Double.POSITIVE_INFINITY, "an infinite number"),
            Arguments.of(Double.NEGATIVE_INFINITY, "an infinite number"),
            Arguments.of(Float.NaN, "NaN"),
            Arguments.of(Float.NEGATIVE_INFINITY, "an infinite number"),
            Arguments.of(new double[] {1, Double.NaN}, "NaN"),
            Arguments.of(new float[] {1, Float.NaN}, "NaN"),
            Arguments.of(List.of(1, List.of(Double.NaN)), "NaN"),
            Arguments.of(Map.of("secret", Double.POSITIVE_INFINITY), "an infinite number"));

    @ParameterizedTest
    @FieldSource("NO_NUMBERS")
    void numberThatJsonDoesNotHave_isRefused(Object value, String number) {
        assertThatThrownBy(() -> ANY.toDatabase(value))
                .isInstanceOf(JalchemyException.class)
                .hasMessage("An object of java.lang.Object cannot be written as JSON (it contains " + number
                        + ", which JSON does not have. Give a number, a text, or null). Mend the value, or give the class"
                        + " what Jackson needs: getters, annotations, or a module. [JSON]");
    }

    @Test
    void double_arraysOfNumbersThatJsonHas_areWritten() {
        assertThat(ANY.toDatabase(new double[] {1, 0.5})).isEqualTo("[1.0,0.5]");
        assertThat(ANY.toDatabase(new float[] {1, 0.5f})).isEqualTo("[1.0,0.5]");
        assertThat(ANY.toDatabase(Double.MAX_VALUE)).isEqualTo(String.valueOf(Double.MAX_VALUE));
    }

    /** Public, so that Jackson sees it from its own module. */
    public record Point(int x, int y) {}

    @Test
    void textOfARow_isNotQuoted() {
        JacksonConversion<Point> points = new JacksonConversion<>(Point.class);
        assertThat(points.toJava(points.toDatabase(new Point(1, 2)))).isEqualTo(new Point(1, 2));
        for (String wrong : List.of("{\"x\": \"secret\"}", "secret", "{\"secret\": 1}", "[", "")) {
            assertThatThrownBy(() -> points.toJava(wrong))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageStartingWith("The JSON of a row does not fit " + Point.class.getName() + " (")
                    .hasMessageEndingWith("). Mend the row, or the class. [JSON]")
                    .hasMessageNotContaining("secret");
        }
    }
}
