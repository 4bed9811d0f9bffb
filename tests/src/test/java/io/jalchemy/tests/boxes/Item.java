package io.jalchemy.tests.boxes;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In boxes of each kind; ordered by its name. */
@Entity(table = "items")
public class Item implements Comparable<Item>, Serializable {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @ForeignKey("list_boxes.id")
    private @Nullable Long listBoxId;

    @ForeignKey("list_boxes.id")
    private @Nullable Long listLooseId;

    @Relationship(backPopulates = "owned", foreignKeys = "listBoxId")
    private @Nullable ListBox listBox;

    @Relationship(secondary = "list_links", backPopulates = "linked")
    private List<ListBox> listBoxes = new ArrayList<>();

    @ForeignKey("set_boxes.id")
    private @Nullable Long setBoxId;

    @ForeignKey("set_boxes.id")
    private @Nullable Long setLooseId;

    @Relationship(backPopulates = "owned", foreignKeys = "setBoxId")
    private @Nullable SetBox setBox;

    @Relationship(secondary = "set_links", backPopulates = "linked")
    private List<SetBox> setBoxes = new ArrayList<>();

    @ForeignKey("sorted_boxes.id")
    private @Nullable Long sortedBoxId;

    @ForeignKey("sorted_boxes.id")
    private @Nullable Long sortedLooseId;

    @Relationship(backPopulates = "owned", foreignKeys = "sortedBoxId")
    private @Nullable SortedBox sortedBox;

    @Relationship(secondary = "sorted_links", backPopulates = "linked")
    private List<SortedBox> sortedBoxes = new ArrayList<>();

    @ForeignKey("map_boxes.id")
    private @Nullable Long mapBoxId;

    @ForeignKey("map_boxes.id")
    private @Nullable Long mapLooseId;

    @Relationship(backPopulates = "owned", foreignKeys = "mapBoxId")
    private @Nullable MapBox mapBox;

    @Relationship(secondary = "map_links", backPopulates = "linked")
    private List<MapBox> mapBoxes = new ArrayList<>();

    public Item(String name) {
        this.name = name;
    }

    @Override
    public int compareTo(Item other) {
        return getName().compareTo(other.getName());
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The box that owns it among those of the class of {@code like}. */
    public @Nullable Box getBox(Box like) {
        return like instanceof ListBox
                ? listBox
                : like instanceof SetBox ? setBox : like instanceof SortedBox ? sortedBox : mapBox;
    }

    /** Goes into {@code box}, or out of that it is in among those of the class of {@code like} if it is null. */
    public void setBox(@Nullable Box box, Box like) {
        if (like instanceof ListBox) {
            this.listBox = (ListBox) box;
        } else if (like instanceof SetBox) {
            this.setBox = (SetBox) box;
        } else if (like instanceof SortedBox) {
            this.sortedBox = (SortedBox) box;
        } else {
            this.mapBox = (MapBox) box;
        }
    }

    /** The boxes of the class of {@code like} that it is linked with. */
    @SuppressWarnings("unchecked")
    public List<Box> getBoxes(Box like) {
        List<?> boxes = like instanceof ListBox
                ? listBoxes
                : like instanceof SetBox ? setBoxes : like instanceof SortedBox ? sortedBoxes : mapBoxes;
        return (List<Box>) boxes;
    }

    @Override
    public String toString() {
        return getName();
    }
}
