package io.jalchemy.tests.realistic;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entity with another one nested in it, whose fields it touches, final collections and equality by key. */
@Entity(table = "libraries")
@SuppressWarnings("jalchemy") // equality by a generated key is what this class is about
public final class Library extends Keyed<String> {

    private final String name;

    @Relationship(
            backPopulates = "library",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "title")
    private final List<Book> books = new ArrayList<>();

    public Library(String name) {
        this.name = name;
    }

    @Override
    public String businessKey() {
        return name;
    }

    public List<Book> getBooks() {
        return books;
    }

    /** Touches fields of the nested class past its accessors. */
    public int pages() {
        int sum = 0;
        for (Book book : books) {
            sum += book.pages++;
            book.pages--;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Library that && Objects.equals(getId(), that.getId());
    }

    @Override
    public int hashCode() {
        return Objects.hash(getId(), books);
    }

    @Override
    public String toString() {
        throw new IllegalStateException("the library never calls toString of an entity");
    }

    /** Links itself in its constructor. */
    @Entity(table = "books")
    public static class Book extends Keyed<String> {

        private String title;

        private int pages;

        @ForeignKey("libraries.id")
        private @Nullable Long libraryId;

        @Relationship(backPopulates = "books")
        private Library library;

        public Book(Library library, String title, int pages) {
            this.title = title;
            this.pages = pages;
            library.getBooks().add(this);
        }

        @Override
        public String businessKey() {
            return title;
        }

        public Library getLibrary() {
            return library;
        }

        public int getPages() {
            return pages;
        }

        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException("the library never calls equals of an entity");
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException("the library never calls hashCode of an entity");
        }
    }
}
