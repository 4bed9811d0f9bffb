package io.jalchemy.engine;

import io.jalchemy.engine.spi.ConnectionCharacteristic;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The characteristics of the program's that are set on one JDBC connection; they are reset in reverse order. */
final class SetCharacteristics {

    private final Connection jdbc;
    private final Transactions transactions;
    private final Deque<Reset> resets = new ArrayDeque<>(0);

    /** Resets one of them. */
    @FunctionalInterface
    private interface Reset {
        void run() throws SQLException;
    }

    SetCharacteristics(Connection jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Sets {@code all} in their order, each outside of any transaction.
     *
     * @throws JalchemyException if one cannot be set
     */
    void set(List<ConnectionCharacteristic<?>> all, DriverErrors errors) {
        for (ConnectionCharacteristic<?> each : all) {
            try {
                set(each);
            } catch (SQLException e) {
                throw new JalchemyException(
                        "CHARACTERISTIC_FAILED",
                        each.getClass().getName()
                                + ", which withCharacteristic(…) has given the engine, could not be set on a"
                                + " connection, which is closed; nothing else was sent. The cause says why. Mend its set(…), or"
                                + " use an engine without it.",
                        errors.cause(e));
            }
        }
    }

    private <S extends @Nullable Object> void set(ConnectionCharacteristic<S> one) throws SQLException {
        transactions.outside(() -> {
            S before = one.set(jdbc);
            resets.push(() -> one.reset(jdbc, before));
        });
    }

    /** Resets all that are set, the last one first. */
    void reset() throws SQLException {
        while (!resets.isEmpty()) {
            Reset last = resets.pop();
            transactions.outside(last::run);
        }
    }
}
