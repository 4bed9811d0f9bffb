package io.jalchemy.benchmarks.jalchemy.variant;

import io.jalchemy.benchmarks.Data;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PolymorphicIdentity;
import java.math.BigDecimal;
import java.time.Instant;

/** An author in two tables. */
@Entity(table = "variant_novelist")
@PolymorphicIdentity("novelist")
@SuppressWarnings("NullAway") // the library fills what the constructor leaves
class Novelist extends Person implements Written {

    private double rating;

    private boolean active;

    private Instant createdAt;

    @MappedColumn(precision = 12, scale = 2)
    private BigDecimal balance;

    /** With the values of row {@code i}. */
    Novelist(int i) {
        super(i);
        this.rating = Data.rating(i);
        this.active = Data.active(i);
        this.createdAt = Data.moment(i);
        this.balance = Data.balance(i);
    }

    @Override
    public double getRating() {
        return rating;
    }

    @Override
    public void setRating(double rating) {
        this.rating = rating;
    }

    @Override
    public boolean isActive() {
        return active;
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
