package io.jalchemy.examples.newsroom;

import io.jalchemy.examples.newsroom.base.Stored;
import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes articles; its note is a day. */
@Entity(table = "authors")
public final class Author extends Stored<Author, LocalDate> {

    @MappedColumn(length = 50, unique = true)
    private final String name;

    @Relationship(
            backPopulates = "author",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "title")
    private final List<Article> articles = new ArrayList<>();

    @Relationship(backPopulates = "author")
    private @Nullable Contact contact;

    @Relationship(
            backPopulates = "author",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private final Set<Seat> seats = new LinkedHashSet<>();

    public Author(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public List<Article> getArticles() {
        return articles;
    }

    public @Nullable Contact getContact() {
        return contact;
    }

    public void setContact(@Nullable Contact contact) {
        this.contact = contact;
    }

    public Set<Seat> getSeats() {
        return seats;
    }

    /** The desks that this author sits at. */
    public List<Desk> getDesks() {
        return seats.stream().map(Seat::getDesk).toList();
    }
}
