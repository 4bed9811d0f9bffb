package io.jalchemy.examples.chinook;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** A kind of music. */
@Entity(table = "Genre")
public class Genre {

    @PrimaryKey
    @MappedColumn(name = "GenreId")
    private @Nullable Integer id;

    @MappedColumn(name = "Name", length = 120)
    private @Nullable String name;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }
}
