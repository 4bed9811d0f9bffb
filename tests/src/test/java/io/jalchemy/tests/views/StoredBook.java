package io.jalchemy.tests.views;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.views.BookPath.BOOK;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Index;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.sql.schema.ViewDefinition;

/** A materialized view of all columns of an entity. */
@Entity(table = "stored_books", view = true, query = "definition", materialized = true)
@Index(value = "id", unique = true)
public class StoredBook {

    @PrimaryKey
    private Long id;

    private String title;

    StoredBook(Long id, String title) {
        this.id = id;
        this.title = title;
    }

    static ViewDefinition definition() {
        return ViewDefinition.of(select(BOOK)).with("fillfactor", "90");
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }
}
