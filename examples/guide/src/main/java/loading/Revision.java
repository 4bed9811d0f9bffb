package loading;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** A change of a document. */
@Entity(table = "revisions")
public class Revision {

    @PrimaryKey
    private @Nullable Long id;

    private String summary;

    @ForeignKey("documents.id")
    private @Nullable Long documentId;

    @Relationship(backPopulates = "revisions")
    private @Nullable Document document;

    public Revision(String summary) {
        this.summary = summary;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getSummary() {
        return summary;
    }

    public @Nullable Document getDocument() {
        return document;
    }
}
