package io.jalchemy.tests.views;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes books. */
@Entity(table = "writers")
public class Writer {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(name = "pen_name")
    private String name;

    @Relationship(backPopulates = "writer")
    private List<Book> books = new ArrayList<>();

    public Writer(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Book> getBooks() {
        return books;
    }
}
