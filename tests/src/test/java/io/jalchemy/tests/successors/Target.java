package io.jalchemy.tests.successors;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;

/** What a {@link Holder} refers to. */
@Entity(table = "targets")
public class Target {

    @PrimaryKey
    private Long id;

    @Relationship(backPopulates = "reference", foreignKeys = "Holder.referenceId")
    private List<Holder> referenceHolders;

    @Relationship(backPopulates = "ownedReference", foreignKeys = "Holder.ownedReferenceId")
    private List<Holder> ownedReferenceHolders;

    @Relationship(backPopulates = "orphanReference", foreignKeys = "Holder.orphanReferenceId")
    private List<Holder> orphanReferenceHolders;

    public Target(Long id) {
        this.id = id;
    }

    public Long getId() {
        return id;
    }
}
