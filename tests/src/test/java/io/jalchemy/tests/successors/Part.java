package io.jalchemy.tests.successors;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a {@link Holder} holds. */
@Entity(table = "parts")
public class Part {

    @PrimaryKey
    private Long id;

    @ForeignKey("holders.name")
    private @Nullable String oneSidedPartsHolderId;

    @ForeignKey("holders.name")
    private @Nullable String oneSidedOwnedPartsHolderId;

    @ForeignKey("holders.name")
    private @Nullable String oneSidedOrphansHolderId;

    @ForeignKey("holders.name")
    private @Nullable String partsHolderId;

    @Relationship(backPopulates = "parts", foreignKeys = "partsHolderId")
    private @Nullable Holder partsHolder;

    @ForeignKey("holders.name")
    private @Nullable String ownedPartsHolderId;

    @Relationship(backPopulates = "ownedParts", foreignKeys = "ownedPartsHolderId")
    private @Nullable Holder ownedPartsHolder;

    @ForeignKey("holders.name")
    private @Nullable String orphansHolderId;

    @Relationship(backPopulates = "orphans", foreignKeys = "orphansHolderId")
    private @Nullable Holder orphansHolder;

    @ForeignKey("holders.name")
    private @Nullable String oneSidedPartHolderId;

    @ForeignKey("holders.name")
    private @Nullable String oneSidedOwnedPartHolderId;

    @ForeignKey("holders.name")
    private @Nullable String oneSidedOrphanHolderId;

    @ForeignKey("holders.name")
    private @Nullable String partHolderId;

    @Relationship(backPopulates = "part", foreignKeys = "partHolderId")
    private @Nullable Holder partHolder;

    @ForeignKey("holders.name")
    private @Nullable String ownedPartHolderId;

    @Relationship(backPopulates = "ownedPart", foreignKeys = "ownedPartHolderId")
    private @Nullable Holder ownedPartHolder;

    @ForeignKey("holders.name")
    private @Nullable String orphanHolderId;

    @Relationship(backPopulates = "orphan", foreignKeys = "orphanHolderId")
    private @Nullable Holder orphanHolder;

    @Relationship(backPopulates = "links", secondary = "links")
    private Set<Holder> linksHolders;

    @Relationship(backPopulates = "ownedLinks", secondary = "owned_links")
    private Set<Holder> ownedLinksHolders;

    @Relationship(backPopulates = "orphanLinks", secondary = "orphan_links")
    private Set<Holder> orphanLinksHolders;

    public Part(Long id) {
        this.id = id;
    }

    public Long getId() {
        return id;
    }
}
