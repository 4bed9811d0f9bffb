package io.jalchemy.tests.views;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Has a writer. */
@Entity(table = "books")
public class Book {

    @PrimaryKey
    private @Nullable Long id;

    private String title;

    @MappedColumn(index = true)
    @ForeignKey("writers.id")
    private Long writerId;

    @Relationship(backPopulates = "books")
    private Writer writer;

    public Book(Writer writer, String title) {
        this.writer = writer;
        this.title = title;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public Writer getWriter() {
        return writer;
    }
}
