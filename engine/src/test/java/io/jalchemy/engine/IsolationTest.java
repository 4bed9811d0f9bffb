package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each level is the constant of JDBC that has its name. */
class IsolationTest {

    private static final Map<Isolation, Integer> OTHER_NAMES =
            Map.of(Isolation.AUTOCOMMIT, Connection.TRANSACTION_NONE);

    @ParameterizedTest
    @EnumSource
    void level_isJdbcsOfThatName(Isolation isolation) throws ReflectiveOperationException {
        Integer other = OTHER_NAMES.get(isolation);
        int expected = other != null
                ? other
                : Connection.class.getField("TRANSACTION_" + isolation.name()).getInt(null);
        assertThat(isolation.level()).isEqualTo(expected);
    }
}
