package sessions;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who buys, with a key that the program may know. */
// region customer
@Entity(table = "customers")
public class Customer {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    private @Nullable String phone;

    @VersionId
    private int version;

    @Relationship(
            backPopulates = "customer",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Address> addresses;

    public Customer() {}

    public Customer(String name) {
        this.name = name;
    }
    // endregion

    public @Nullable Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public List<Address> getAddresses() {
        return addresses;
    }
}
