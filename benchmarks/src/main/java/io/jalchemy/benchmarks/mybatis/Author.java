package io.jalchemy.benchmarks.mybatis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes posts. Not final, since a lazy collection makes a subclass. */
@SuppressWarnings("NullAway") // the mapper fills it
public class Author {

    long id;
    String name;

    @Nullable
    String email;

    LocalDate born;
    double rating;
    boolean active;
    OffsetDateTime createdAt;
    BigDecimal balance;
    private List<Post> posts = new ArrayList<>(0);

    /** Its posts: loaded by the first call where the mapper made them lazy. */
    public List<Post> getPosts() {
        return posts;
    }
}
