package io.jalchemy.tests.successors;

import static io.jalchemy.mapping.Cascade.ALL;
import static io.jalchemy.mapping.Cascade.DELETE_ORPHAN;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has its own name as its key, so that another one can take its row, and holds parts by every kind of relationship. */
@Entity(table = "holders")
public class Holder {

    @PrimaryKey
    private String name;

    private @Nullable String note;

    @Relationship(foreignKeys = "Part.oneSidedPartsHolderId")
    private List<Part> oneSidedParts;

    @Relationship(foreignKeys = "Part.oneSidedOwnedPartsHolderId", cascade = ALL)
    private List<Part> oneSidedOwnedParts;

    @Relationship(
            foreignKeys = "Part.oneSidedOrphansHolderId",
            cascade = {ALL, DELETE_ORPHAN})
    private List<Part> oneSidedOrphans;

    @Relationship(backPopulates = "partsHolder", foreignKeys = "Part.partsHolderId")
    private List<Part> parts;

    @Relationship(backPopulates = "ownedPartsHolder", foreignKeys = "Part.ownedPartsHolderId", cascade = ALL)
    private List<Part> ownedParts;

    @Relationship(
            backPopulates = "orphansHolder",
            foreignKeys = "Part.orphansHolderId",
            cascade = {ALL, DELETE_ORPHAN})
    private List<Part> orphans;

    @Relationship(foreignKeys = "Part.oneSidedPartHolderId")
    private @Nullable Part oneSidedPart;

    @Relationship(foreignKeys = "Part.oneSidedOwnedPartHolderId", cascade = ALL)
    private @Nullable Part oneSidedOwnedPart;

    @Relationship(
            foreignKeys = "Part.oneSidedOrphanHolderId",
            cascade = {ALL, DELETE_ORPHAN})
    private @Nullable Part oneSidedOrphan;

    @Relationship(backPopulates = "partHolder", foreignKeys = "Part.partHolderId")
    private @Nullable Part part;

    @Relationship(backPopulates = "ownedPartHolder", foreignKeys = "Part.ownedPartHolderId", cascade = ALL)
    private @Nullable Part ownedPart;

    @Relationship(
            backPopulates = "orphanHolder",
            foreignKeys = "Part.orphanHolderId",
            cascade = {ALL, DELETE_ORPHAN})
    private @Nullable Part orphan;

    @Relationship(secondary = "one_sided_links")
    private List<Part> oneSidedLinks;

    @Relationship(secondary = "one_sided_owned_links", cascade = ALL)
    private List<Part> oneSidedOwnedLinks;

    @Relationship(backPopulates = "linksHolders", secondary = "links")
    private List<Part> links;

    @Relationship(backPopulates = "ownedLinksHolders", secondary = "owned_links", cascade = ALL)
    private List<Part> ownedLinks;

    @ForeignKey("targets.id")
    private @Nullable Long oneSidedReferenceId;

    @Relationship(foreignKeys = "oneSidedReferenceId")
    private @Nullable Target oneSidedReference;

    @ForeignKey("targets.id")
    private @Nullable Long oneSidedOwnedReferenceId;

    @Relationship(foreignKeys = "oneSidedOwnedReferenceId", cascade = ALL)
    private @Nullable Target oneSidedOwnedReference;

    @ForeignKey("targets.id")
    private @Nullable Long referenceId;

    @Relationship(backPopulates = "referenceHolders", foreignKeys = "referenceId")
    private @Nullable Target reference;

    @ForeignKey("targets.id")
    private @Nullable Long ownedReferenceId;

    @Relationship(backPopulates = "ownedReferenceHolders", foreignKeys = "ownedReferenceId", cascade = ALL)
    private @Nullable Target ownedReference;

    @Relationship(
            secondary = "one_sided_orphan_links",
            cascade = {ALL, DELETE_ORPHAN},
            singleParent = true)
    private List<Part> oneSidedOrphanLinks;

    @Relationship(
            backPopulates = "orphanLinksHolders",
            secondary = "orphan_links",
            cascade = {ALL, DELETE_ORPHAN},
            singleParent = true)
    private List<Part> orphanLinks;

    @ForeignKey("targets.id")
    private @Nullable Long oneSidedOrphanReferenceId;

    @Relationship(
            foreignKeys = "oneSidedOrphanReferenceId",
            cascade = {ALL, DELETE_ORPHAN},
            singleParent = true)
    private @Nullable Target oneSidedOrphanReference;

    @ForeignKey("targets.id")
    private @Nullable Long orphanReferenceId;

    @Relationship(
            backPopulates = "orphanReferenceHolders",
            foreignKeys = "orphanReferenceId",
            cascade = {ALL, DELETE_ORPHAN},
            singleParent = true)
    private @Nullable Target orphanReference;

    public Holder(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public List<Part> getOneSidedParts() {
        return oneSidedParts;
    }

    public void setOneSidedParts(List<Part> oneSidedParts) {
        this.oneSidedParts = oneSidedParts;
    }

    public List<Part> getOneSidedOwnedParts() {
        return oneSidedOwnedParts;
    }

    public void setOneSidedOwnedParts(List<Part> oneSidedOwnedParts) {
        this.oneSidedOwnedParts = oneSidedOwnedParts;
    }

    public List<Part> getOneSidedOrphans() {
        return oneSidedOrphans;
    }

    public void setOneSidedOrphans(List<Part> oneSidedOrphans) {
        this.oneSidedOrphans = oneSidedOrphans;
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts;
    }

    public List<Part> getOwnedParts() {
        return ownedParts;
    }

    public void setOwnedParts(List<Part> ownedParts) {
        this.ownedParts = ownedParts;
    }

    public List<Part> getOrphans() {
        return orphans;
    }

    public void setOrphans(List<Part> orphans) {
        this.orphans = orphans;
    }

    public @Nullable Part getOneSidedPart() {
        return oneSidedPart;
    }

    public void setOneSidedPart(@Nullable Part oneSidedPart) {
        this.oneSidedPart = oneSidedPart;
    }

    public @Nullable Part getOneSidedOwnedPart() {
        return oneSidedOwnedPart;
    }

    public void setOneSidedOwnedPart(@Nullable Part oneSidedOwnedPart) {
        this.oneSidedOwnedPart = oneSidedOwnedPart;
    }

    public @Nullable Part getOneSidedOrphan() {
        return oneSidedOrphan;
    }

    public void setOneSidedOrphan(@Nullable Part oneSidedOrphan) {
        this.oneSidedOrphan = oneSidedOrphan;
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }

    public @Nullable Part getOwnedPart() {
        return ownedPart;
    }

    public void setOwnedPart(@Nullable Part ownedPart) {
        this.ownedPart = ownedPart;
    }

    public @Nullable Part getOrphan() {
        return orphan;
    }

    public void setOrphan(@Nullable Part orphan) {
        this.orphan = orphan;
    }

    public List<Part> getOneSidedLinks() {
        return oneSidedLinks;
    }

    public void setOneSidedLinks(List<Part> oneSidedLinks) {
        this.oneSidedLinks = oneSidedLinks;
    }

    public List<Part> getOneSidedOwnedLinks() {
        return oneSidedOwnedLinks;
    }

    public void setOneSidedOwnedLinks(List<Part> oneSidedOwnedLinks) {
        this.oneSidedOwnedLinks = oneSidedOwnedLinks;
    }

    public List<Part> getLinks() {
        return links;
    }

    public void setLinks(List<Part> links) {
        this.links = links;
    }

    public List<Part> getOwnedLinks() {
        return ownedLinks;
    }

    public void setOwnedLinks(List<Part> ownedLinks) {
        this.ownedLinks = ownedLinks;
    }

    public @Nullable Target getOneSidedReference() {
        return oneSidedReference;
    }

    public void setOneSidedReference(@Nullable Target oneSidedReference) {
        this.oneSidedReference = oneSidedReference;
    }

    public @Nullable Target getOneSidedOwnedReference() {
        return oneSidedOwnedReference;
    }

    public void setOneSidedOwnedReference(@Nullable Target oneSidedOwnedReference) {
        this.oneSidedOwnedReference = oneSidedOwnedReference;
    }

    public @Nullable Target getReference() {
        return reference;
    }

    public void setReference(@Nullable Target reference) {
        this.reference = reference;
    }

    public @Nullable Target getOwnedReference() {
        return ownedReference;
    }

    public void setOwnedReference(@Nullable Target ownedReference) {
        this.ownedReference = ownedReference;
    }

    public List<Part> getOneSidedOrphanLinks() {
        return oneSidedOrphanLinks;
    }

    public void setOneSidedOrphanLinks(List<Part> oneSidedOrphanLinks) {
        this.oneSidedOrphanLinks = oneSidedOrphanLinks;
    }

    public List<Part> getOrphanLinks() {
        return orphanLinks;
    }

    public void setOrphanLinks(List<Part> orphanLinks) {
        this.orphanLinks = orphanLinks;
    }

    public @Nullable Target getOneSidedOrphanReference() {
        return oneSidedOrphanReference;
    }

    public void setOneSidedOrphanReference(@Nullable Target oneSidedOrphanReference) {
        this.oneSidedOrphanReference = oneSidedOrphanReference;
    }

    public @Nullable Target getOrphanReference() {
        return orphanReference;
    }

    public void setOrphanReference(@Nullable Target orphanReference) {
        this.orphanReference = orphanReference;
    }
}
