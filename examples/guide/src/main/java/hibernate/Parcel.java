package hibernate;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has what Hibernate would embed, and a collection of plain values. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
// region embedded
@Entity(table = "parcels")
public class Parcel {

    public record Address(String street, String city) {}

    @PrimaryKey
    private @Nullable Long id;

    private String street;

    private String city;

    @MappedColumn(type = Json.class)
    private List<String> labels; // for @ElementCollection

    public Parcel(Address to, List<String> labels) {
        this.street = to.street();
        this.city = to.city();
        this.labels = labels;
    }

    public Address getAddress() { // for @Embeddable
        return new Address(street, city);
    }

    public void setAddress(Address to) {
        this.street = to.street();
        this.city = to.city();
    }
    // endregion

    @MappedColumn(type = Json.class)
    private @Nullable Address sender;

    public @Nullable Address getSender() {
        return sender;
    }

    public void setSender(@Nullable Address sender) {
        this.sender = sender;
    }

    @SuppressWarnings("jalchemy") // to show that it is null in an object that is loaded
    private final transient @Nullable List<String> notes = new ArrayList<>();

    String notes() {
        return notes == null ? "none" : "made";
    }

    public List<String> getLabels() {
        return labels;
    }
    // region embedded continued
}
// endregion
