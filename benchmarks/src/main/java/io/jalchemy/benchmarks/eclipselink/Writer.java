package io.jalchemy.benchmarks.eclipselink;

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
import org.eclipse.persistence.annotations.CascadeOnDelete;
import org.jspecify.annotations.Nullable;

/** An author whose posts the database deletes with it: they are not loaded for that. */
@Entity
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
    @CascadeOnDelete
    List<Piece> posts = new ArrayList<>();
}
