package hibernate;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Buys things. */
// region class
@Entity(table = "customers")
public final class Customer { // final is fine, since nothing extends it

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 100, unique = true)
    private String email;

    private String name;

    private boolean active = true;

    @Relationship(
            backPopulates = "customer",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Purchase> purchases;

    public Customer(String email, String name) { // the only constructor
        this.email = email;
        this.name = name;
    }
    // endregion

    public @Nullable Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public List<Purchase> getPurchases() {
        return purchases;
    }

    public void setPurchases(List<Purchase> purchases) {
        this.purchases = purchases;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        throw new IllegalStateException("the library does not ask");
    }

    @Override
    public int hashCode() {
        throw new IllegalStateException("the library does not ask");
    }
    // region class continued
}
// endregion
