package io.jalchemy.benchmarks.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What posts are found by. */
@Entity(name = "Tag")
@SuppressWarnings("NullAway") // the mapper fills it
class Tag {

    @Id
    Long id;

    String name;
}
