package io.jalchemy.benchmarks.jalchemy.variant;

import io.jalchemy.benchmarks.Data;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.VersionId;
import java.math.BigDecimal;
import java.time.Instant;

/** An author whose changes are counted. */
@Entity(table = "variant_version")
@SuppressWarnings("NullAway") // the library fills what the constructor leaves
class Versioned extends Basics {

    private Instant createdAt;

    @MappedColumn(precision = 12, scale = 2)
    private BigDecimal balance;

    @VersionId
    private int version;

    /** With the values of row {@code i}. */
    Versioned(int i) {
        super(i);
        this.createdAt = Data.moment(i);
        this.balance = Data.balance(i);
    }

    public int getVersion() {
        return version;
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
