package io.jalchemy.benchmarks.jalchemy.variant;

import io.jalchemy.benchmarks.Data;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.UtcNow;
import java.math.BigDecimal;
import java.time.Instant;

/** An author that gets its moment when it is inserted. */
@Entity(table = "variant_default")
@SuppressWarnings("NullAway") // the library fills what the constructor leaves
class Dated extends Basics {

    @MappedColumn(insertDefault = UtcNow.class)
    private Instant createdAt;

    @MappedColumn(precision = 12, scale = 2)
    private BigDecimal balance;

    /** With the values of row {@code i}. */
    Dated(int i) {
        super(i);
        this.balance = Data.balance(i);
    }

    @Override
    public Instant getCreatedAt() {
        return createdAt;
    }

    @Override
    public BigDecimal amount() {
        return balance;
    }
}
