package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has an attribute of each kind. */
@Entity(table = "holders")
public class Holder implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 40)
    private @Nullable String note;

    @MappedColumn(length = 40, insertValue = "made")
    private String title;

    private int count;

    private boolean flag;

    private @Nullable Integer amount;

    @ForeignKey("divisions.id")
    private @Nullable Long divisionId;

    @Relationship
    private @Nullable Division division;

    @Relationship(backPopulates = "holder")
    private List<Item> items;

    @Relationship(
            backPopulates = "holder",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Slot> slots = new ArrayList<>();

    @Relationship(secondary = "holder_marks", backPopulates = "holders")
    private Set<Mark> marks;

    @Relationship(backPopulates = "holder")
    private @Nullable Badge badge;

    protected Holder() {}

    public Holder(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    public boolean isFlag() {
        return flag;
    }

    public void setFlag(boolean flag) {
        this.flag = flag;
    }

    public @Nullable Integer getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Integer amount) {
        this.amount = amount;
    }

    public @Nullable Long getDivisionId() {
        return divisionId;
    }

    public void setDivisionId(@Nullable Long divisionId) {
        this.divisionId = divisionId;
    }

    public @Nullable Division getDivision() {
        return division;
    }

    public void setDivision(@Nullable Division division) {
        this.division = division;
    }

    public List<Item> getItems() {
        return items;
    }

    public void setItems(List<Item> items) {
        this.items = items;
    }

    public List<Slot> getSlots() {
        return slots;
    }

    public void setSlots(List<Slot> slots) {
        this.slots = slots;
    }

    public Set<Mark> getMarks() {
        return marks;
    }

    public void setMarks(Set<Mark> marks) {
        this.marks = marks;
    }

    public @Nullable Badge getBadge() {
        return badge;
    }

    public void setBadge(@Nullable Badge badge) {
        this.badge = badge;
    }
}
