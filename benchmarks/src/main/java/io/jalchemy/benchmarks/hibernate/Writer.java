package io.jalchemy.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** An author whose posts the database deletes with it: they are not loaded for that. */
@Entity(name = "Writer")
@Table(name = "author")
@SuppressWarnings("NullAway") // the mapper fills it
class Writer {

    @Id
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

    @OneToMany(mappedBy = "author")
    @OnDelete(action = OnDeleteAction.CASCADE)
    List<Piece> posts = new ArrayList<>();
}
