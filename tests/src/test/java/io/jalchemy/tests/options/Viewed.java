package io.jalchemy.tests.options;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;

/** A row of a view. */
@Entity(table = "seen_tales", view = true)
class Viewed {

    @PrimaryKey
    private Long id;

    private String title;

    Viewed(Long id, String title) {
        this.id = id;
        this.title = title;
    }

    String title() {
        return title;
    }

    void title(String value) {
        title = value;
    }

    Long id() {
        return id;
    }
}
