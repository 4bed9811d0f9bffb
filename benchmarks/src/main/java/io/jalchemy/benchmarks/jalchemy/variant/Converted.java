package io.jalchemy.benchmarks.jalchemy.variant;

import io.jalchemy.benchmarks.Data;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import java.math.BigDecimal;
import java.time.Instant;

/** An author whose balance has a type of the program. */
@Entity(table = "variant_converter")
@SuppressWarnings("NullAway") // the library fills what the constructor leaves
class Converted extends Basics {

    private Instant createdAt;

    @MappedColumn(type = Money.Column.class)
    private Money balance;

    /** With the values of row {@code i}. */
    Converted(int i) {
        super(i);
        this.createdAt = Data.moment(i);
        this.balance = new Money(Data.balance(i));
    }

    @Override
    public Instant getCreatedAt() {
        return createdAt;
    }

    @Override
    public BigDecimal amount() {
        return balance.amount();
    }
}
