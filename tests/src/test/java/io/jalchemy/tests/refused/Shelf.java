package io.jalchemy.tests.refused;

import io.jalchemy.mapping.CheckConstraint;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.Passive;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.UniqueConstraint;
import java.util.List;
import java.util.Set;

/** Has a unique name, a width that is checked, and goods. */
@Entity(table = "shelves")
@CheckConstraint(value = "width > 0", name = "wide_enough")
@UniqueConstraint({"row", "place"})
public class Shelf {

    @PrimaryKey
    private Long id;

    @MappedColumn(length = 10, unique = true, nullable = Nullness.FALSE)
    private String name;

    private int width = 1;

    @MappedColumn(name = "row_no", nullable = Nullness.TRUE)
    private Integer row;

    @MappedColumn(nullable = Nullness.TRUE)
    private Integer place;

    @Relationship(backPopulates = "shelf", foreignKeys = "Good.shelfId")
    private List<Good> goods;

    @Relationship(secondary = "shelf_marks")
    private Set<Mark> marks;

    public Shelf(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setWidth(int width) {
        this.width = width;
    }

    public void setPlace(int row, int place) {
        this.row = row;
        this.place = place;
    }

    public List<Good> getGoods() {
        return goods;
    }

    public Set<Mark> getMarks() {
        return marks;
    }

    /** Is on a shelf, and may have another. */
    @Entity(table = "goods")
    public static class Good {

        @PrimaryKey
        private Long id;

        @MappedColumn(nullable = Nullness.FALSE)
        private String label = "label";

        @ForeignKey("shelves.id")
        @MappedColumn(nullable = Nullness.FALSE)
        private Long shelfId;

        @ForeignKey("shelves.id")
        @MappedColumn(nullable = Nullness.TRUE)
        private Long spareId;

        @Relationship(backPopulates = "goods", foreignKeys = "shelfId")
        private Shelf shelf;

        public void setLabel(String label) {
            this.label = label;
        }

        public void setShelfId(Long shelfId) {
            this.shelfId = shelfId;
        }

        public void setSpareId(Long spareId) {
            this.spareId = spareId;
        }

        public void setShelf(Shelf shelf) {
            this.shelf = shelf;
        }
    }

    /** Has a natural key, to which rows refer that no rule has follow. */
    @Entity(table = "marks")
    public static class Mark {

        @PrimaryKey
        @MappedColumn(length = 20)
        private String name;

        @Relationship(passiveDeletes = Passive.TRUE)
        private List<Sticker> stickers;

        public Mark(String name) {
            this.name = name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public List<Sticker> getStickers() {
            return stickers;
        }
    }

    /** Shows a mark. */
    @Entity(table = "stickers")
    public static class Sticker {

        @PrimaryKey
        private Long id;

        @ForeignKey("marks.name")
        @MappedColumn(length = 20, nullable = Nullness.TRUE)
        private String markName;
    }
}
