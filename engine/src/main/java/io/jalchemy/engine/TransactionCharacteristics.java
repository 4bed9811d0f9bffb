package io.jalchemy.engine;

import org.jspecify.annotations.Nullable;

/**
 * What an engine says of its transactions when they begin; SQL's word for it.
 *
 * @param isolation their isolation level; null for the database's default
 * @param readOnly whether they only read
 */
record TransactionCharacteristics(@Nullable Isolation isolation, boolean readOnly) {

    /** Those of an engine that says nothing. */
    static final TransactionCharacteristics DEFAULT = new TransactionCharacteristics(null, false);
}
