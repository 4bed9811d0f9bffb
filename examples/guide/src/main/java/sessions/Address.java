package sessions;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Where a customer lives. */
@Entity(table = "addresses")
public class Address {

    @PrimaryKey
    private @Nullable Long id;

    private String town;

    @ForeignKey("customers.id")
    private Long customerId;

    @Relationship(backPopulates = "addresses")
    private Customer customer;

    public Address(String town) {
        this.town = town;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public Customer getCustomer() {
        return customer;
    }
}
