package io.jalchemy.tests.hubs;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.OnDelete;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In hubs of each kind. */
@Entity(table = "entries")
@SuppressWarnings("unchecked") // of lists of hubs
public class Entry implements Named, Serializable {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @ForeignKey("dynamic_hubs.id")
    private @Nullable Long dynamicHubId;

    @ForeignKey("dynamic_hubs.id")
    private @Nullable Long dynamicLooseId;

    @Relationship(backPopulates = "owned", foreignKeys = "dynamicHubId")
    private @Nullable DynamicHub dynamicHub;

    @Relationship(secondary = "dynamic_links", backPopulates = "linked")
    private List<DynamicHub> dynamicHubs = new ArrayList<>();

    @ForeignKey(value = "write_hubs.id", onDelete = OnDelete.CASCADE)
    private @Nullable Long writeHubId;

    @ForeignKey("write_hubs.id")
    private @Nullable Long writeLooseId;

    @Relationship(backPopulates = "owned", foreignKeys = "writeHubId")
    private @Nullable WriteHub writeHub;

    @Relationship(secondary = "write_links", backPopulates = "linked")
    private List<WriteHub> writeHubs = new ArrayList<>();

    public Entry(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The hub of the class of {@code hub} that owns it. */
    public @Nullable Hub getHub(Hub hub) {
        return hub instanceof DynamicHub ? dynamicHub : writeHub;
    }

    public void setHub(@Nullable Hub next, Hub before) {
        if (before instanceof DynamicHub) {
            dynamicHub = (DynamicHub) next;
        } else {
            writeHub = (WriteHub) next;
        }
    }

    /** The hubs of the class of {@code hub} that it is linked to. */
    public List<Hub> getHubs(Hub hub) {
        return hub instanceof DynamicHub ? (List<Hub>) (List<?>) dynamicHubs : (List<Hub>) (List<?>) writeHubs;
    }
}
