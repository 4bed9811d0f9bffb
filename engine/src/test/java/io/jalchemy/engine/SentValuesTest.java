package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.batch.ValueRange;
import io.jalchemy.engine.event.StatementValues;
import io.jalchemy.sql.compile.Parameter;
import io.jalchemy.sql.compile.ValuePlace;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listeners see the values that are sent, but none of a masked column. */
class SentValuesTest {

    private static Parameter parameter(int slot, @Nullable String column) {
        ValuePlace place = column == null ? null : new ValuePlace(column, 0, 0, false);
        return new Parameter(new Slot(slot), Types.VARCHAR, place);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the column that a value is for, columns that are masked; whether the value is hidden
                "users.password, '', false",
                "users.password, password, true",
                "users.password, users.password, true",
                "users.Password, password, true",
                "Users.PASSWORD, users.password, true",
                "users.password, clients.password, false",
                "users.password, users.name, false",
                "users.name, password;name, true",
                "password, password, true",
                "password, users.password, false",
                "audit.users.password, password, true",
                "-, password, true",
                "-, '', false"
            })
    void value_isHiddenIfItsColumnIsMasked_orIsNotKnown(@Nullable String column, String masked, boolean hidden) {
        Set<String> names = masked.isEmpty() ? Set.of() : Set.of(masked.split(";"));
        List<@Nullable Object[]> rows = List.of(new Object[] {"secret"}, new Object[] {"other"});
        StatementValues values = SentValues.of(List.of(parameter(0, column)), rows, names);
        assertThat(values.isShown()).isTrue();
        assertThat(values.rows())
                .isEqualTo(
                        hidden
                                ? List.of(List.of(StatementValues.MASKED), List.of(StatementValues.MASKED))
                                : List.of(List.of("secret"), List.of("other")));
        assertThat(values.toString()).isEqualTo(hidden ? "[***]\n[***]" : "['secret']\n['other']");
    }

    @Test
    void values_areThoseOfTheSlots_inTheOrderOfTheParameters() {
        List<Parameter> parameters = List.of(
                parameter(2, "a"), new Parameter("own", Types.VARCHAR, null), parameter(0, "b"), parameter(2, "c"));
        List<@Nullable Object[]> rows = List.<@Nullable Object[]>of(new Object[] {null, "unused", 3});
        assertThat(SentValues.of(parameters, rows, Set.of()).rows())
                .isEqualTo(List.of(Arrays.asList(3, "own", null, 3)));
    }

    @Test
    void range_isTheValuesThatAreSent() {
        Object[] column = {"a", "b", null, "d"};
        List<@Nullable Object[]> rows = List.<@Nullable Object[]>of(new Object[] {new ValueRange(column, 1, 3)});
        assertThat(SentValues.of(List.of(parameter(0, "t.c")), rows, Set.of()).rows())
                .isEqualTo(List.of(List.of(Arrays.asList("b", null))));
    }
}
