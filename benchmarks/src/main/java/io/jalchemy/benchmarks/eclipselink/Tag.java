package io.jalchemy.benchmarks.eclipselink;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What posts are found by. */
@Entity
@SuppressWarnings("NullAway") // the mapper fills it
class Tag {

    @Id
    Long id;

    String name;
}
