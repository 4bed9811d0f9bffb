package io.jalchemy.engine;

import io.jalchemy.engine.spi.ConnectionCharacteristic;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine says of its transactions when they begin; SQL's word for it.
 *
 * @param isolation their isolation level; null for the database's default
 * @param readOnly whether they only read
 * @param deferrable whether they may wait before they begin, so that nothing can make them fail afterwards
 * @param own what the program has set on each connection, in this order
 */
record TransactionCharacteristics(
        @Nullable Isolation isolation, boolean readOnly, boolean deferrable, List<ConnectionCharacteristic<?>> own) {

    /** Those of an engine that says nothing. */
    static final TransactionCharacteristics DEFAULT = new TransactionCharacteristics(null, false, false, List.of());

    /** Returns the same with another isolation level. */
    TransactionCharacteristics with(Isolation level) {
        return new TransactionCharacteristics(level, readOnly, deferrable, own);
    }

    /** Returns the same of transactions that only read. */
    TransactionCharacteristics reading() {
        return new TransactionCharacteristics(isolation, true, deferrable, own);
    }

    /** Returns the same of transactions that may wait. */
    TransactionCharacteristics waiting() {
        return new TransactionCharacteristics(isolation, readOnly, true, own);
    }

    /** Returns the same with {@code more} set on each connection after what is set already. */
    TransactionCharacteristics with(ConnectionCharacteristic<?> more) {
        List<ConnectionCharacteristic<?>> all = new ArrayList<>(own);
        all.add(more);
        return new TransactionCharacteristics(isolation, readOnly, deferrable, List.copyOf(all));
    }

    /**
     * Checks that a transaction of somebody else's is isolated as those of the engine are.
     *
     * @throws JalchemyException if it is not
     */
    void checkIsolation(OwnedTransaction owned) throws SQLException {
        if (isolation != null && owned.connection().getTransactionIsolation() != isolation.level()) {
            throw new JalchemyException(
                    "JOINED_ISOLATION",
                    "This engine's transactions are isolated as " + isolation
                            + ", but the thread is in a transaction of somebody else's that is not, and which it would join. Begin that"
                            + " one with this isolation, or use the engine without withIsolation(…).");
        }
    }
}
