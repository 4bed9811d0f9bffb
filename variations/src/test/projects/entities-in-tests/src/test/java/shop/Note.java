package shop;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

@Entity(table = "notes")
class Note {

    @PrimaryKey
    private @Nullable Long id;

    private String text = "";

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }
}
