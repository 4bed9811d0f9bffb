package io.jalchemy.tests.crowd;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Is related to other people in many ways. */
@Entity(table = "people")
@PolymorphicOn("kind")
@PolymorphicIdentity("person")
public class Person implements Serializable, Comparable<Person> {
    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @Relationship(
            lazy = Lazy.DYNAMIC,
            secondary = "follows",
            foreignKeys = "near_id",
            backPopulates = "followers",
            orderBy = "name")
    private Collection<Person> following;

    @Relationship(
            lazy = Lazy.DYNAMIC,
            secondary = "follows",
            foreignKeys = "far_id",
            backPopulates = "following",
            orderBy = "name desc")
    private Collection<Person> followers;

    @Relationship(lazy = Lazy.WRITE_ONLY, secondary = "mutes", foreignKeys = "near_id", backPopulates = "mutedBy")
    private Collection<Person> mutes;

    @Relationship(lazy = Lazy.WRITE_ONLY, secondary = "mutes", foreignKeys = "far_id", backPopulates = "mutes")
    private Collection<Person> mutedBy;

    @Relationship(lazy = Lazy.DYNAMIC, secondary = "likes", foreignKeys = "near_id", backPopulates = "likedBy")
    private Collection<Person> likes;

    @Relationship(secondary = "likes", foreignKeys = "far_id", backPopulates = "likes", orderBy = "name")
    private List<Person> likedBy;

    @Relationship(lazy = Lazy.SUBQUERY, secondary = "knows", foreignKeys = "near_id", backPopulates = "knownBy")
    private SortedSet<Person> knows;

    @Relationship(
            lazy = Lazy.SUBQUERY,
            secondary = "knows",
            foreignKeys = "far_id",
            backPopulates = "knows",
            mapKey = "name",
            orderBy = "name desc")
    private Map<String, Person> knownBy;

    public Person(String name) {
        this.name = name;
    }

    @Override
    public int compareTo(Person other) {
        return getName().compareTo(other.getName());
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Collection<Person> getFollowing() {
        return following;
    }

    public Collection<Person> getFollowers() {
        return followers;
    }

    public Collection<Person> getMutes() {
        return mutes;
    }

    public Collection<Person> getMutedBy() {
        return mutedBy;
    }

    public Collection<Person> getLikes() {
        return likes;
    }

    public List<Person> getLikedBy() {
        return likedBy;
    }

    public SortedSet<Person> getKnows() {
        return knows;
    }

    public Map<String, Person> getKnownBy() {
        return knownBy;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Has a table of its own. */
    @Entity(table = "officers")
    @PolymorphicIdentity("officer")
    public static class Officer extends Person {
        private int rank;

        public Officer(String name, int rank) {
            super(name);
            this.rank = rank;
        }
    }
}
