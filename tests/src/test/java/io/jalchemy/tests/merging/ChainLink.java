package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of a chain, as long as it is. */
@Entity(table = "chain_links")
public class ChainLink implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("chain_links.id")
    private @Nullable Long previousId;

    @Relationship(backPopulates = "next")
    private @Nullable ChainLink previous;

    @Relationship(backPopulates = "previous", cascade = Cascade.ALL)
    private List<ChainLink> next;

    protected ChainLink() {}

    public ChainLink(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable ChainLink getPrevious() {
        return previous;
    }

    public void setPrevious(@Nullable ChainLink previous) {
        this.previous = previous;
    }

    public List<ChainLink> getNext() {
        return next;
    }
}
