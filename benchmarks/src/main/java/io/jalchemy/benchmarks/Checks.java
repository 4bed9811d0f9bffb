package io.jalchemy.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Sums over everything that was loaded, the same for every participant. */
public final class Checks {

    private long sum;
    private int count;

    /** Takes the columns of an author. */
    public void author(
            Long id,
            String name,
            @Nullable String email,
            LocalDate born,
            double rating,
            boolean active,
            Instant createdAt,
            BigDecimal balance) {
        add(id, name, email, born, rating, active, createdAt, balance);
    }

    /** Takes the columns of a post. */
    public void post(Long id, Long authorId, String title, String body, Instant publishedAt, long views) {
        add(id, authorId, title, body, publishedAt, views);
    }

    /** Takes any values. */
    public void add(@Nullable Object... values) {
        long row = 17;
        for (Object value : values) {
            row = row * 31 + (value == null ? 0 : value.hashCode());
        }
        sum += row;
        count++;
    }

    @Override
    public String toString() {
        return count + ":" + Long.toHexString(sum);
    }
}
