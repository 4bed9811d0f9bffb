package io.jalchemy.benchmarks.jalchemy;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes posts. */
@Entity(table = "author")
@SuppressWarnings("NullAway") // the library fills what the constructor leaves
public class Author {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 80)
    private String name;

    @MappedColumn(length = 80)
    private @Nullable String email;

    private LocalDate born;

    private double rating;

    private boolean active;

    private Instant createdAt;

    @MappedColumn(precision = 12, scale = 2)
    private BigDecimal balance;

    @Relationship(
            backPopulates = "author",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "id")
    private List<Post> posts;

    /** With everything but a key. */
    public Author(
            String name,
            @Nullable String email,
            LocalDate born,
            double rating,
            boolean active,
            Instant createdAt,
            BigDecimal balance) {
        this.name = name;
        this.email = email;
        this.born = born;
        this.rating = rating;
        this.active = active;
        this.createdAt = createdAt;
        this.balance = balance;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public LocalDate getBorn() {
        return born;
    }

    public double getRating() {
        return rating;
    }

    public void setRating(double rating) {
        this.rating = rating;
    }

    public boolean isActive() {
        return active;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public BigDecimal getBalance() {
        return balance;
    }

    public List<Post> getPosts() {
        return posts;
    }
}
