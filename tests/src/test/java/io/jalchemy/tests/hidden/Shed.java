package io.jalchemy.tests.hidden;

import static io.jalchemy.mapping.Cascade.ALL;
import static io.jalchemy.mapping.Cascade.DELETE_ORPHAN;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has every kind of relationship, none of which has another side. */
@Entity(table = "sheds")
public class Shed {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @Relationship
    private List<Tool> tools;

    @Relationship(cascade = {ALL, DELETE_ORPHAN})
    private List<Part> parts;

    @Relationship
    private @Nullable Lamp lamp;

    @Relationship(cascade = {ALL, DELETE_ORPHAN})
    private @Nullable Lock lock;

    @Relationship(secondary = "shed_keepers")
    private Set<Keeper> keepers;

    @Relationship(
            cascade = {ALL, DELETE_ORPHAN},
            lazy = Lazy.NOLOAD)
    private List<Spider> spiders;

    public Shed(String name) {
        this.name = name;
    }

    public Shed(@Nullable Long id, String name) {
        this.id = id;
        this.name = name;
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

    public List<Tool> getTools() {
        return tools;
    }

    public void setTools(Collection<Tool> wanted) {
        tools = new ArrayList<>(wanted);
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(Collection<Part> wanted) {
        parts = new ArrayList<>(wanted);
    }

    /** Assigns what the attribute itself holds. */
    public void setPartsToThemselves() {
        parts = getParts();
    }

    public @Nullable Lamp getLamp() {
        return lamp;
    }

    public void setLamp(@Nullable Lamp lamp) {
        this.lamp = lamp;
    }

    public @Nullable Lock getLock() {
        return lock;
    }

    public void setLock(@Nullable Lock lock) {
        this.lock = lock;
    }

    public Set<Keeper> getKeepers() {
        return keepers;
    }

    public void setKeepers(Set<Keeper> keepers) {
        this.keepers = keepers;
    }

    public List<Spider> getSpiders() {
        return spiders;
    }

    public void setSpiders(Collection<Spider> wanted) {
        spiders = new ArrayList<>(wanted);
    }

    /** What several classes here have in common. */
    public interface Thing {

        /** Returns its name. */
        String getName();
    }

    /** Can be without a shed. */
    @Entity(table = "tools")
    public static class Tool implements Thing {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("sheds.id")
        private @Nullable Long shedId;

        public Tool(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** Is deleted without a shed. */
    @Entity(table = "parts")
    public static class Part implements Thing {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("sheds.id")
        private @Nullable Long shedId;

        public Part(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** The only one of a shed; can be without. */
    @Entity(table = "lamps")
    public static class Lamp implements Thing {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("sheds.id")
        private @Nullable Long shedId;

        public Lamp(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** The only one of a shed; is deleted without. */
    @Entity(table = "locks")
    public static class Lock implements Thing {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("sheds.id")
        private @Nullable Long shedId;

        public Lock(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** Keeps several sheds. */
    @Entity(table = "keepers")
    public static class Keeper implements Thing {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        public Keeper(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** Is never seen, and is deleted without a shed. */
    @Entity(table = "spiders")
    public static class Spider implements Thing {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("sheds.id")
        private @Nullable Long shedId;

        public Spider(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
