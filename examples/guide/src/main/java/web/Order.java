package web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody has ordered. */
// region order
@Entity(table = "orders")
public class Order {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 20, unique = true)
    private String number;

    private @Nullable String note;

    @VersionId
    private int version;

    @JsonIgnoreProperties("order")
    @Relationship(
            backPopulates = "order",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "id")
    private List<OrderLine> lines;
    // endregion

    Order() {}

    public Order(String number) {
        this.number = number;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public int getVersion() {
        return version;
    }

    public List<OrderLine> getLines() {
        return lines;
    }
}
