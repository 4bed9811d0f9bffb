package io.jalchemy.tests.boxes;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** In a drawer; ordered by a weight that others may have, too. */
@Entity(table = "notes")
public class Note implements Comparable<Note>, Serializable {

    @PrimaryKey
    private long id;

    private @Nullable String tag;

    private int weight;

    @ForeignKey("drawers.id")
    private @Nullable Long drawerId;

    @Relationship(backPopulates = "notes")
    private @Nullable Drawer drawer;

    public Note(@Nullable String tag, int weight) {
        this.tag = tag;
        this.weight = weight;
    }

    @Override
    public int compareTo(Note other) {
        return Integer.compare(getWeight(), other.getWeight());
    }

    public long getId() {
        return id;
    }

    public @Nullable String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag;
    }

    public int getWeight() {
        return weight;
    }

    public @Nullable Drawer getDrawer() {
        return drawer;
    }

    public void setDrawer(@Nullable Drawer drawer) {
        this.drawer = drawer;
    }
}
