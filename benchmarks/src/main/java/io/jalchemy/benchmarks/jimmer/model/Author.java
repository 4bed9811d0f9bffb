package io.jalchemy.benchmarks.jimmer.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.GenerationType;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.OneToMany;
import org.babyfish.jimmer.sql.OrderedProp;
import org.babyfish.jimmer.sql.Table;
import org.jspecify.annotations.Nullable;

/** Writes posts. */
@Entity
@Table(name = "author")
public interface Author {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id();

    String name();

    @Nullable
    String email();

    LocalDate born();

    double rating();

    boolean active();

    Instant createdAt();

    BigDecimal balance();

    @OneToMany(mappedBy = "author", orderedProps = @OrderedProp("id"))
    List<Post> posts();
}
