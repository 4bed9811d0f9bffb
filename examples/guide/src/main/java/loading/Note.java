package loading;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** A remark about a document. */
@Entity(table = "notes")
public class Note {

    @PrimaryKey
    private @Nullable Long id;

    private String text;

    @ForeignKey("documents.id")
    private @Nullable Long documentId;

    @Relationship(backPopulates = "notes")
    private @Nullable Document document;

    public Note(String text) {
        this.text = text;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public @Nullable Document getDocument() {
        return document;
    }
}
