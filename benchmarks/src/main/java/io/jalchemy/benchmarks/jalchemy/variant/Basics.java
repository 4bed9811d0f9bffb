package io.jalchemy.benchmarks.jalchemy.variant;

import io.jalchemy.benchmarks.Data;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Mixin;
import io.jalchemy.mapping.PrimaryKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns that no variant changes. */
@Mixin
@SuppressWarnings("NullAway") // the library fills what the constructor leaves
abstract class Basics implements Written {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 80)
    private String name;

    @MappedColumn(length = 80)
    private @Nullable String email;

    private LocalDate born;

    private double rating;

    private boolean active;

    /** With the values of row {@code i}. */
    Basics(int i) {
        this.name = Data.name(i);
        this.email = Data.email(i);
        this.born = Data.born(i);
        this.rating = Data.rating(i);
        this.active = Data.active(i);
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public @Nullable String getEmail() {
        return email;
    }

    @Override
    public LocalDate getBorn() {
        return born;
    }

    @Override
    public double getRating() {
        return rating;
    }

    @Override
    public void setRating(double rating) {
        this.rating = rating;
    }

    @Override
    public boolean isActive() {
        return active;
    }
}
