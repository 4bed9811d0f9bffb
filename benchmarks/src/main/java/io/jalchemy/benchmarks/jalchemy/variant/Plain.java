package io.jalchemy.benchmarks.jalchemy.variant;

import io.jalchemy.benchmarks.Data;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import java.math.BigDecimal;
import java.time.Instant;

/** An author and nothing more. */
@Entity(table = "variant_plain")
@SuppressWarnings("NullAway") // the library fills what the constructor leaves
class Plain extends Basics {

    private Instant createdAt;

    @MappedColumn(precision = 12, scale = 2)
    private BigDecimal balance;

    /** With the values of row {@code i}. */
    Plain(int i) {
        super(i);
        this.createdAt = Data.moment(i);
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
