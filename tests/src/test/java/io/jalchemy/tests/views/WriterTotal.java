package io.jalchemy.tests.views;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.views.BookPath.BOOK;
import static io.jalchemy.tests.views.WriterPath.WRITER;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.sql.tree.Query;

/** How many books a writer has: a view that joins along a relationship, which only a registry knows. */
@Entity(table = "writer_totals", view = true, query = "rows", comment = "how many")
public class WriterTotal {

    @PrimaryKey
    private Long writerId;

    private String penName;

    private long bookCount;

    WriterTotal(Long writerId, String penName, long bookCount) {
        this.writerId = writerId;
        this.penName = penName;
        this.bookCount = bookCount;
    }

    static Query<?> rows() {
        return select(WRITER.id.as("writerId"), WRITER.name, count(BOOK.id).as("bookCount"))
                .join(WRITER.books)
                .where(BOOK.title.startsWith("it's"))
                .groupBy(WRITER.id, WRITER.name);
    }

    public Long getWriterId() {
        return writerId;
    }

    public String getPenName() {
        return penName;
    }

    public long getBookCount() {
        return bookCount;
    }
}
