package io.jalchemy.sql.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which colons of a text begin a parameter. Expected is what PostgreSQL's lexical rules make of the text
 * (postgresql.org/docs/18/sql-syntax-lexical.html).
 */
class NamedParametersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            a = :x                            | a = [x]
            :x                                | [x]
            :x + :y * :x                      | [x] + [y] * [x]
            a IN :ids AND b=:b_2)             | a IN [ids] AND b=[b_2])
            a = :ä                            | a = [ä]
            a = (:x)::bigint                  | a = ([x])::bigint
            a::text = :x                      | a::text = [x]
            a = :x::bigint                    | a = [x]::bigint
            a[1:2], a[i:j]                    | a[1:2], a[i:j]
            a[: x]                            | a[: x]
            a := :x                           | a := [x]
            a = :1                            | a = :1
            a = \\:x                          | a = :x
            a = \\x                           | a = \\x
            'it is :x' = :y                   | 'it is :x' = [y]
            'it''s :x' = :y                   | 'it''s :x' = [y]
            'a\\' = :y                        | 'a\\' = [y]
            E'a\\' :x' = :y                   | E'a\\' :x' = [y]
            Name'a\\' = :y                    | Name'a\\' = [y]
            "a :x" = :y                       | "a :x" = [y]
            `a :x` = :y                       | `a :x` = [y]
            $$ :x $$ = :y                     | $$ :x $$ = [y]
            $t$ :x $$ :z $t$ = :y             | $t$ :x $$ :z $t$ = [y]
            a$t$ = :y                         | a$t$ = [y]
            $1 = :y                           | $1 = [y]
            /* :x /* :z */ :w */ :y           | /* :x /* :z */ :w */ [y]
            :y -- :x                          | [y] -- :x
            a ? :x AND '?' = :y               | a [?] [x] AND '?' = [y]
            'open :x                          | 'open :x
            /* open :x                        | /* open :x
            $a$ open :x                       | $a$ open :x
            12:30                             | 12:30
            """)
    void names_areFound_outsideOfQuotesAndComments(String sql, String expected) {
        assertThat(shown(SqlText.of(sql, Types.BOOLEAN))).isEqualTo(expected);
    }

    @Test
    void comment_endsWithItsLine() {
        assertThat(shown(SqlText.of("a -- :x\n= :y", Types.BOOLEAN))).isEqualTo("a -- :x\n= [y]");
    }

    @Test
    void operators_withSeveralQuestionMarksOrBars_haveTheirMarksOnly() {
        assertThat(shown(SqlText.of("a ?| :x", Types.BOOLEAN))).isEqualTo("a [?]| [x]");
    }

    private static String shown(SqlText<?> text) {
        StringBuilder all = new StringBuilder(text.pieces().get(0));
        for (int i = 0; i < text.values().size(); i++) {
            Custom<?> value = (Custom<?>) text.values().get(i);
            all.append('[')
                    .append(value.name().equals(Custom.QUESTION_MARK) ? "?" : value.detail())
                    .append(']')
                    .append(text.pieces().get(i + 1));
        }
        return all.toString();
    }

    @Test
    void bind_givesEachPlaceOfTheName_itsValue() {
        SqlText<Boolean> text = SqlText.of("a = :x OR b = :y OR c = :x", Types.BOOLEAN);
        assertThat(text.bind("x", 1).values().stream()
                        .map(each -> each instanceof Bind<?> bind ? bind.value() : ((Custom<?>) each).detail())
                        .collect(Collectors.toList()))
                .isEqualTo(Arrays.<Object>asList(1, "y", 1));
        assertThat(text.bind("y", null, Types.BIGINT).bind("x", List.of(1, 2)))
                .hasToString("a = (?) OR b = ? OR c = (?)");
        assertThat(text).as("it is immutable").hasToString("a = :x OR b = :y OR c = :x");
    }

    @Test
    void bind_ofWhatIsNotThere_orHasNoType_isRefused() {
        SqlText<Boolean> text = SqlText.of("a = :first", Types.BOOLEAN);
        assertThatThrownBy(() -> text.bind("frist", 1))
                .hasMessage("bind(\"frist\", …): the text has no parameter :frist without a value. Did you mean"
                        + " \"first\"? It is: a = :first [UNKNOWN_PARAMETER]");
        assertThatThrownBy(() -> text.bind("first", 1).bind("first", 2))
                .hasMessage("bind(\"first\", …): the text has no parameter :first without a value. It is: a = ?"
                        + " [UNKNOWN_PARAMETER]");
        assertThatThrownBy(() -> text.bind("first", List.of()))
                .hasMessage(
                        "bind(\"first\", …) was given a list without elements, which has no type of its own. Give the"
                                + " type of its elements: bind(\"first\", list, Types.BIGINT). [NO_TYPE_OF_LIST]");
        assertThatThrownBy(() -> text.bind("first", Arrays.asList(1, null)))
                .hasMessageContaining("bind(\"first\", …) was given null")
                .hasMessageContaining("[NULL_LITERAL]");
        assertThatThrownBy(() -> text.bind("first", "x", Types.BIGINT)).isInstanceOf(JalchemyException.class);
    }
}
