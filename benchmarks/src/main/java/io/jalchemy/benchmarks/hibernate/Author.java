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
    Long id;

    String name;

    @Nullable
    String email;

    LocalDate born;
    double rating;
    boolean active;

    @Column(name = "created_at")
    Instant createdAt;

    BigDecimal balance;

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    List<Post> posts = new ArrayList<>();
}
