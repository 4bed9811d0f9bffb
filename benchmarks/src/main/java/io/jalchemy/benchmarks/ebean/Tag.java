package io.jalchemy.benchmarks.ebean;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What posts are found by. */
@Entity
@SuppressWarnings("NullAway") // the mapper fills it
public class Tag {

    @Id
    Long id;

    String name;
}
