package hibernate;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Belongs to a purchase. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
@Entity(table = "remarks")
public class Remark {

    @PrimaryKey
    private @Nullable Long id;

    private String text;

    @ForeignKey("purchases.id")
    private Long purchaseId;

    @Relationship(backPopulates = "remarks")
    private Purchase purchase;

    public Remark(String text) {
        this.text = text;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
