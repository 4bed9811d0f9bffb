package io.jalchemy.tests.partners;

import static io.jalchemy.mapping.Cascade.ALL;
import static io.jalchemy.mapping.Cascade.DELETE_ORPHAN;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** One-to-one relationships. */
public final class OneToOnes {

    private OneToOnes() {}

    /** An object that holds one other. */
    public interface Holder<C> {
        String getName();

        @Nullable
        C getHeld();

        void setHeld(@Nullable C held);
    }

    /** An object that one other holds. */
    public interface Held<O> {
        String getName();

        @Nullable
        O getHolder();

        void setHolder(@Nullable O holder);
    }

    /** The side without the key; a nullable key, default cascades. */
    @Entity(table = "free_slots")
    public static class FreeSlot implements Holder<FreePlug> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @Relationship(backPopulates = "slot")
        private @Nullable FreePlug plug;

        public FreeSlot(String name) {
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
        public @Nullable FreePlug getHeld() {
            return plug;
        }

        @Override
        public void setHeld(@Nullable FreePlug held) {
            plug = held;
        }
    }

    /** The side with the key. */
    @Entity(table = "free_plugs")
    public static class FreePlug implements Held<FreeSlot> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("free_slots.id")
        private @Nullable Long slotId;

        @Relationship(backPopulates = "plug")
        private @Nullable FreeSlot slot;

        public FreePlug(String name) {
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
        public @Nullable FreeSlot getHolder() {
            return slot;
        }

        @Override
        @SuppressWarnings("NullAway") // null is tried
        public void setHolder(@Nullable FreeSlot holder) {
            slot = holder;
        }
    }

    /** The side without the key; a nullable key that is unique, default cascades. */
    @Entity(table = "unique_slots")
    public static class UniqueSlot implements Holder<UniquePlug> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @Relationship(backPopulates = "slot")
        private @Nullable UniquePlug plug;

        public UniqueSlot(String name) {
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
        public @Nullable UniquePlug getHeld() {
            return plug;
        }

        @Override
        public void setHeld(@Nullable UniquePlug held) {
            plug = held;
        }
    }

    /** The side with the key. */
    @Entity(table = "unique_plugs")
    public static class UniquePlug implements Held<UniqueSlot> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @MappedColumn(unique = true)
        @ForeignKey("unique_slots.id")
        private @Nullable Long slotId;

        @Relationship(backPopulates = "plug")
        private @Nullable UniqueSlot slot;

        public UniquePlug(String name) {
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
        public @Nullable UniqueSlot getHolder() {
            return slot;
        }

        @Override
        @SuppressWarnings("NullAway") // null is tried
        public void setHolder(@Nullable UniqueSlot holder) {
            slot = holder;
        }
    }

    /** The side without the key; a nullable key, orphans are deleted. */
    @Entity(table = "orphan_slots")
    public static class OrphanSlot implements Holder<OrphanPlug> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @Relationship(
                backPopulates = "slot",
                cascade = {ALL, DELETE_ORPHAN})
        private @Nullable OrphanPlug plug;

        public OrphanSlot(String name) {
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
        public @Nullable OrphanPlug getHeld() {
            return plug;
        }

        @Override
        public void setHeld(@Nullable OrphanPlug held) {
            plug = held;
        }
    }

    /** The side with the key. */
    @Entity(table = "orphan_plugs")
    public static class OrphanPlug implements Held<OrphanSlot> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("orphan_slots.id")
        private @Nullable Long slotId;

        @Relationship(backPopulates = "plug")
        private @Nullable OrphanSlot slot;

        public OrphanPlug(String name) {
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
        public @Nullable OrphanSlot getHolder() {
            return slot;
        }

        @Override
        @SuppressWarnings("NullAway") // null is tried
        public void setHolder(@Nullable OrphanSlot holder) {
            slot = holder;
        }
    }

    /** The side without the key; a key that is not null and unique, orphans are deleted. */
    @Entity(table = "owned_slots")
    public static class OwnedSlot implements Holder<OwnedPlug> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @Relationship(
                backPopulates = "slot",
                cascade = {ALL, DELETE_ORPHAN})
        private @Nullable OwnedPlug plug;

        public OwnedSlot(String name) {
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
        public @Nullable OwnedPlug getHeld() {
            return plug;
        }

        @Override
        public void setHeld(@Nullable OwnedPlug held) {
            plug = held;
        }
    }

    /** The side with the key. */
    @Entity(table = "owned_plugs")
    public static class OwnedPlug implements Held<OwnedSlot> {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @MappedColumn(unique = true)
        @ForeignKey("owned_slots.id")
        private Long slotId;

        @Relationship(backPopulates = "plug")
        private OwnedSlot slot;

        public OwnedPlug(String name) {
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
        public @Nullable OwnedSlot getHolder() {
            return slot;
        }

        @Override
        @SuppressWarnings("NullAway") // null is tried
        public void setHolder(@Nullable OwnedSlot holder) {
            slot = holder;
        }
    }
}
