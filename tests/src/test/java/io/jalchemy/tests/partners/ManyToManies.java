package io.jalchemy.tests.partners;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A many-to-many relationship. */
public final class ManyToManies {

    private ManyToManies() {}

    /** Has labels. */
    @Entity(table = "boxes")
    public static class Box {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @Relationship(secondary = "box_labels", backPopulates = "boxes")
        private List<Label> labels;

        public Box(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public List<Label> getLabels() {
            return labels;
        }

        public void setLabels(List<Label> labels) {
            this.labels = labels;
        }
    }

    /** Is on boxes. */
    @Entity(table = "labels")
    public static class Label {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @Relationship(secondary = "box_labels", backPopulates = "labels")
        private Set<Box> boxes;

        public Label(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public Set<Box> getBoxes() {
            return boxes;
        }
    }
}
