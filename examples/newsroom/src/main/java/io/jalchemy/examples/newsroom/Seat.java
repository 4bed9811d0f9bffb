package io.jalchemy.examples.newsroom;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.UtcNow;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** An author at a desk, since when. */
@Entity(table = "seats")
@Getter
@Setter(AccessLevel.PACKAGE)
public class Seat {

    @PrimaryKey
    @ForeignKey("authors.id")
    private @Nullable Long authorId;

    @PrimaryKey
    @ForeignKey("desks.id")
    private @Nullable Long deskId;

    @MappedColumn(insertDefault = UtcNow.class)
    private Instant since;

    @Relationship(backPopulates = "seats")
    private Author author;

    @Relationship(backPopulates = "seats")
    private Desk desk;

    public Seat(Author author, Desk desk) {
        setAuthor(author);
        setDesk(desk);
    }
}
