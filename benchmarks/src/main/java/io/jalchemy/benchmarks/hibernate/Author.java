package io.jalchemy.benchmarks.hibernate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes posts. */
@Entity(name = "Author")
@SuppressWarnings("NullAway") // the mapper fills it
class Author {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "author")
    @SequenceGenerator(name = "author", sequenceName = "author_seq", allocationSize = 50)
    private Long id;

    private String name;

    private @Nullable String email;

    private LocalDate born;
    private double rating;
    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    private BigDecimal balance;

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Post> posts = new ArrayList<>();

    Author() {}

    Author(
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

    Long getId() {
        return id;
    }

    String getName() {
        return name;
    }

    @Nullable
    String getEmail() {
        return email;
    }

    LocalDate getBorn() {
        return born;
    }

    double getRating() {
        return rating;
    }

    void setRating(double rating) {
        this.rating = rating;
    }

    boolean isActive() {
        return active;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    BigDecimal getBalance() {
        return balance;
    }

    List<Post> getPosts() {
        return posts;
    }
}
