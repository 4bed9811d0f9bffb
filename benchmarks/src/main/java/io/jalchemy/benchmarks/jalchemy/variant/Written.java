package io.jalchemy.benchmarks.jalchemy.variant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the authors of all variants have. */
interface Written {

    @Nullable
    Long getId();

    String getName();

    @Nullable
    String getEmail();

    LocalDate getBorn();

    double getRating();

    void setRating(double rating);

    boolean isActive();

    Instant getCreatedAt();

    /** The balance as a number. */
    BigDecimal amount();
}
