package io.jalchemy.benchmarks.jalchemy.variant;

import io.jalchemy.benchmarks.Data;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The half of an author that others have, too. */
@Entity(table = "variant_person")
@PolymorphicOn("kind")
@PolymorphicIdentity("person")
@SuppressWarnings("NullAway") // the library fills what the constructor leaves
class Person {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 80)
    private String name;

    @MappedColumn(length = 80)
    private @Nullable String email;

    private LocalDate born;

    /** With the values of row {@code i}. */
    Person(int i) {
        this.name = Data.name(i);
        this.email = Data.email(i);
        this.born = Data.born(i);
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public LocalDate getBorn() {
        return born;
    }
}
