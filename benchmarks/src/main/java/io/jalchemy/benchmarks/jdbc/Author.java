package io.jalchemy.benchmarks.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plain object. */
@SuppressWarnings("NullAway") // filled field by field
final class Author {
    long id;
    String name;

    @Nullable
    String email;

    LocalDate born;
    double rating;
    boolean active;
    OffsetDateTime createdAt;
    BigDecimal balance;
    List<Post> posts = new ArrayList<>(0);

    /** A plain object. */
    static final class Post {
        long id;
        long authorId;
        String title;
        String body;
        OffsetDateTime publishedAt;
        long views;
    }
}
