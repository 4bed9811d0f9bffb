package loading;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A text with a history. */
// region document
@Entity(table = "documents")
public class Document {

    @PrimaryKey
    private @Nullable Long id;

    private String title;

    @MappedColumn(deferred = true)
    private String body; // long, and rarely shown

    @Relationship(backPopulates = "document", lazy = Lazy.WRITE_ONLY)
    private Collection<Revision> revisions; // thousands

    @Relationship(backPopulates = "document", lazy = Lazy.DYNAMIC, orderBy = "id")
    private Collection<Note> notes; // many
    // endregion

    public Document(String title, String body) {
        this.title = title;
        this.body = body;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public Collection<Revision> getRevisions() {
        return revisions;
    }

    public Collection<Note> getNotes() {
        return notes;
    }
}
