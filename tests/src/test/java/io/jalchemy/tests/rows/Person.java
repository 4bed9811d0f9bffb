package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Is in crews. */
@Entity(table = "persons")
public class Person {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    public Person(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
