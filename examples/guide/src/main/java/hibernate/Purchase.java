package hibernate;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a customer has bought. */
// region class
@Entity(table = "purchases")
public final class Purchase {

    @PrimaryKey
    private @Nullable Long id;

    @VersionId
    private int version;

    private String state = "new";

    @ForeignKey("customers.id")
    private Long customerId; // a column of its own: @JoinColumn

    @Relationship(backPopulates = "purchases")
    private Customer customer;

    @Relationship(
            backPopulates = "purchase",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "id")
    private List<Item> items;

    @Relationship(
            backPopulates = "purchase",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "id")
    private List<Remark> remarks;
    // endregion

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }

    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
    }

    public List<Item> getItems() {
        return items;
    }

    public List<Remark> getRemarks() {
        return remarks;
    }
    // region class continued
}
// endregion
