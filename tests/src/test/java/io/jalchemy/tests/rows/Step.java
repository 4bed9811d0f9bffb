package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKeyConstraint;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a plan: its key is the plan and a number; it may follow another step of the same plan. */
@Entity(table = "steps")
@ForeignKeyConstraint(
        value = {"plan", "afterNumber"},
        targets = {"steps.plan", "steps.number"})
public class Step {

    @PrimaryKey
    private long plan;

    @PrimaryKey
    private int number;

    private @Nullable String text;

    private @Nullable Integer afterNumber;

    @Relationship(
            backPopulates = "next",
            foreignKeys = {"plan", "afterNumber"},
            remoteSide = {"plan", "number"})
    private @Nullable Step after;

    @Relationship(
            backPopulates = "after",
            foreignKeys = {"plan", "afterNumber"},
            orderBy = "number")
    private List<Step> next;

    public Step(long plan, int number) {
        this.plan = plan;
        this.number = number;
    }

    public long getPlan() {
        return plan;
    }

    public void setPlan(long plan) {
        this.plan = plan;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Integer getAfterNumber() {
        return afterNumber;
    }

    public void setAfterNumber(@Nullable Integer afterNumber) {
        this.afterNumber = afterNumber;
    }

    public @Nullable Step getAfter() {
        return after;
    }

    public void setAfter(@Nullable Step after) {
        this.after = after;
    }

    public List<Step> getNext() {
        return next;
    }

    public void setNext(List<Step> next) {
        this.next = next;
    }
}
