package io.jalchemy.benchmarks.jalchemy.variant;

import io.jalchemy.mapping.UserType;
import java.math.BigDecimal;

/** An amount, as a program has it that does not calculate with plain numbers. */
record Money(BigDecimal amount) {

    /** Keeps it in a column. */
    static final class Column implements UserType<Money, BigDecimal> {

        @Override
        public BigDecimal toDatabase(Money value) {
            return value.amount();
        }

        @Override
        public Money toJava(BigDecimal value) {
            return new Money(value);
        }

        @Override
        public Class<BigDecimal> databaseType() {
            return BigDecimal.class;
        }

        @Override
        public boolean mutable() {
            return false;
        }
    }
}
