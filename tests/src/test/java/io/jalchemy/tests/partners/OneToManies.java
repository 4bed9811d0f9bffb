package io.jalchemy.tests.partners;

import static io.jalchemy.mapping.Cascade.ALL;
import static io.jalchemy.mapping.Cascade.DELETE_ORPHAN;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One-to-many relationships. */
public final class OneToManies {

    private OneToManies() {}

    /** An object that holds several others. */
    public interface Owner<C> {
        String getName();

        Collection<C> getItems();

        void setItems(Collection<C> wanted);
    }

    /** The side without the key; a nullable key, default cascades. */
    @Entity(table = "loose_owners")
    public static class LooseOwner implements Owner<LooseItem> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @Relationship(backPopulates = "owner")
        private List<LooseItem> items;

        public LooseOwner(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @Override
        public List<LooseItem> getItems() {
            return items;
        }

        @Override
        public void setItems(Collection<LooseItem> wanted) {
            items = new ArrayList<>(wanted);
        }
    }

    /** The side with the key. */
    @Entity(table = "loose_items")
    public static class LooseItem implements OneToOnes.Held<LooseOwner> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("loose_owners.id")
        private @Nullable Long ownerId;

        @Relationship(backPopulates = "items")
        private @Nullable LooseOwner owner;

        public LooseItem(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @Override
        public @Nullable LooseOwner getHolder() {
            return owner;
        }

        @Override
        @SuppressWarnings("NullAway") // null is tried
        public void setHolder(@Nullable LooseOwner holder) {
            owner = holder;
        }
    }

    /** The side without the key; a nullable key, orphans are deleted. */
    @Entity(table = "bound_owners")
    public static class BoundOwner implements Owner<BoundItem> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @Relationship(
                backPopulates = "owner",
                cascade = {ALL, DELETE_ORPHAN})
        private Set<BoundItem> items;

        public BoundOwner(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @Override
        public Set<BoundItem> getItems() {
            return items;
        }

        @Override
        public void setItems(Collection<BoundItem> wanted) {
            items = new LinkedHashSet<>(wanted);
        }
    }

    /** The side with the key. */
    @Entity(table = "bound_items")
    public static class BoundItem implements OneToOnes.Held<BoundOwner> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("bound_owners.id")
        private @Nullable Long ownerId;

        @Relationship(backPopulates = "items")
        private @Nullable BoundOwner owner;

        public BoundItem(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @Override
        public @Nullable BoundOwner getHolder() {
            return owner;
        }

        @Override
        @SuppressWarnings("NullAway") // null is tried
        public void setHolder(@Nullable BoundOwner holder) {
            owner = holder;
        }
    }

    /** The side without the key; a key that is not null, orphans are deleted. */
    @Entity(table = "strict_owners")
    public static class StrictOwner implements Owner<StrictItem> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @Relationship(
                backPopulates = "owner",
                cascade = {ALL, DELETE_ORPHAN})
        private List<StrictItem> items;

        public StrictOwner(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @Override
        public List<StrictItem> getItems() {
            return items;
        }

        @Override
        public void setItems(Collection<StrictItem> wanted) {
            items = new ArrayList<>(wanted);
        }
    }

    /** The side with the key. */
    @Entity(table = "strict_items")
    public static class StrictItem implements OneToOnes.Held<StrictOwner> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("strict_owners.id")
        private Long ownerId;

        @Relationship(backPopulates = "items")
        private StrictOwner owner;

        public StrictItem(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @Override
        public @Nullable StrictOwner getHolder() {
            return owner;
        }

        @Override
        @SuppressWarnings("NullAway") // null is tried
        public void setHolder(@Nullable StrictOwner holder) {
            owner = holder;
        }
    }
}
