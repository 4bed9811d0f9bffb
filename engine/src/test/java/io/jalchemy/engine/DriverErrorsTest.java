package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.engine.spi.ErrorPlace;
import io.jalchemy.sql.error.JalchemyException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drivers write may quote rows: nothing of it is left, however their exceptions hang together, but what finds the error is. */
class DriverErrorsTest {

    private static String printed(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static SQLException failure(String text) {
        return new SQLException("secret " + text, "23505", 7);
    }

    @Test
    void copy_hasStatesCodesAndTraces_butNoText() {
        SQLException error = failure("first");
        error.initCause(new IllegalStateException("secret cause", failure("root")));
        error.addSuppressed(new IllegalArgumentException("secret suppressed"));
        error.setNextException(failure("next"));
        SQLException copy = (SQLException) DriverErrors.textless(error);
        assertThat((Throwable) copy).hasMessage("java.sql.SQLException");
        assertThat(copy.getSQLState()).isEqualTo("23505");
        assertThat(copy.getErrorCode()).isEqualTo(7);
        assertThat(copy.getStackTrace()).isEqualTo(error.getStackTrace());
        assertThat(copy.getCause()).hasMessage("java.lang.IllegalStateException");
        assertThat(copy.getCause().getCause()).hasMessage("java.sql.SQLException");
        assertThat(copy.getSuppressed()).hasSize(1);
        assertThat(copy.getSuppressed()[0]).hasMessage("java.lang.IllegalArgumentException");
        assertThat(copy.getNextException().getSQLState()).isEqualTo("23505");
        assertThat(printed(copy)).doesNotContain("secret").contains("copy_hasStatesCodesAndTraces_butNoText");
        assertThat(printed(error)).contains("secret suppressed");
    }

    @Test
    void exceptionThatRefersToItself_isCopied() {
        SQLException error = failure("first");
        IllegalStateException around = new IllegalStateException("secret around", error);
        error.initCause(around);
        error.addSuppressed(around);
        Throwable copy = DriverErrors.textless(error);
        assertThat(copy.getCause()).hasMessage("java.lang.IllegalStateException");
        assertThat(printed(copy)).doesNotContain("secret");
    }

    /** Drivers give the first failure of a batch as both. */
    @Test
    void exceptionThatIsCauseAndNext_isBoth() {
        SQLException first = failure("first");
        BatchUpdateException error = new BatchUpdateException("secret batch", "23505", 7, new int[0], first);
        error.setNextException(first);
        SQLException copy = (SQLException) DriverErrors.textless(error);
        assertThat(copy.getCause()).isInstanceOf(SQLException.class);
        assertThat((Throwable) copy.getNextException()).isNotNull();
        assertThat(copy.getNextException().getErrorCode()).isEqualTo(7);
        assertThat(printed(copy)).doesNotContain("secret");
    }

    @Test
    void circleOfNextExceptions_isCutWhereItBegan() {
        SQLException error = failure("first");
        SQLException next = failure("next");
        error.setNextException(next);
        next.setNextException(error);
        SQLException copy = (SQLException) DriverErrors.textless(error);
        assertThat((Throwable) copy.getNextException()).isNotNull();
        assertThat((Throwable) copy.getNextException().getNextException()).isNull();
    }

    /** A batch may have a failure for each of its rows. */
    @Test
    void longChain_isCopied() {
        SQLException error = new BatchUpdateException("secret", new int[0]);
        SQLException last = error;
        int length = 20_000;
        for (int i = 1; i < length; i++) {
            SQLException next = new SQLException("secret", "23505", i);
            last.setNextException(next);
            last = next;
        }
        int count = 0;
        for (SQLException each = (SQLException) DriverErrors.textless(error);
                each != null;
                each = each.getNextException()) {
            assertThat(each.getErrorCode()).isEqualTo(count);
            count++;
        }
        assertThat(count).isEqualTo(length);
    }

    @Test
    void exceptionOfTheLibrary_keepsItsText() {
        JalchemyException own = new JalchemyException("CODE", "own text");
        assertThat(DriverErrors.textless(own)).isSameAs(own);
        JalchemyException caused = new JalchemyException("CODE", "own text", failure("cause"));
        assertThat(DriverErrors.textless(caused)).hasMessageEndingWith(": own text [CODE]");
        assertThat(printed(DriverErrors.textless(caused))).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // constraint, table, column, near; state, code; text
                "-, -, -, -, -, 0, .",
                "-, -, -, -, 23505, 7, ' (SQLSTATE 23505).'",
                "-, -, -, -, -, 7, ' (code 7).'",
                "uq, users, 'a, b', -, 23505, 0, ' (constraint uq, table users, column a, b, SQLSTATE 23505).'",
                "-, users, -, -, -, -1, ' (table users, code -1).'",
                "-, -, -, nam, 42703, 0, ' (near nam, SQLSTATE 42703).'",
                "-, -, -, secret, 42703, 0, ' (SQLSTATE 42703).'"
            })
    void where_isWhatIsKnown(
            @Nullable String constraint,
            @Nullable String table,
            @Nullable String column,
            @Nullable String near,
            @Nullable String state,
            int code,
            String text) {
        ErrorPlace place = new ErrorPlace(constraint, table, column, near);
        SQLException error = new SQLException("secret", state, code);
        assertThat(DriverErrors.where(place, "SELECT nam FROM users", error)).isEqualTo(text);
    }

    @Test
    void databaseException_saysNothingOfRows_andCanBeExplained() {
        SQLException error = failure("first");
        DatabaseException made = new DatabaseException(ErrorKind.UNIQUE, "INSERT INTO t VALUES (?)", error);
        made.addSuppressed(new IllegalStateException("later"));
        assertThat(made)
                .hasMessage("A value is there already that may be there once (SQLSTATE 23505)."
                        + " In: INSERT INTO t VALUES (?) [UNIQUE]");
        assertThat(printed(made)).doesNotContain("secret");
        assertThat((Throwable) made.driverException()).isSameAs(error);
        DatabaseException explained = made.explained("Two users have one name.");
        assertThat(explained)
                .hasMessage("A value is there already that may be there once (SQLSTATE 23505). Two users have one name."
                        + " In: INSERT INTO t VALUES (?) [UNIQUE]");
        assertThat(explained.getStackTrace()).isEqualTo(made.getStackTrace());
        assertThat(explained.getSuppressed()).isEqualTo(made.getSuppressed());
        assertThat(explained.getCause()).isSameAs(made.getCause());
        assertThat(explained.kind()).isEqualTo(ErrorKind.UNIQUE);
        assertThat(explained.statement()).isEqualTo("INSERT INTO t VALUES (?)");
    }
}
