package mapping;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.orm.Registry;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.type.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Relationships that need more than the five shapes. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface MoreShapes {

    // region self
    @Entity(table = "categories")
    class Category {

        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("categories.id")
        private @Nullable Long parentId;

        @Relationship(backPopulates = "children", remoteSide = "id")
        private @Nullable Category parent; // the side of the one: it refers to an id

        @Relationship(backPopulates = "parent", orderBy = "name")
        private List<Category> children;
        // endregion

        Category(String name) {
            this.name = name;
        }

        String getName() {
            return name;
        }

        @Nullable
        Category getParent() {
            return parent;
        }

        List<Category> getChildren() {
            return children;
        }
        // region self continued
    }
    // endregion

    // region follows
    @Entity(table = "members")
    class Member {

        @PrimaryKey
        private @Nullable Long id;

        @Relationship(secondary = "follows", foreignKeys = "follower_id", backPopulates = "followers")
        private Set<Member> following;

        @Relationship(secondary = "follows", foreignKeys = "followed_id", backPopulates = "following")
        private Set<Member> followers;
        // endregion

        Member() {}

        Set<Member> getFollowing() {
            return following;
        }

        Set<Member> getFollowers() {
            return followers;
        }
        // region follows continued
    }
    // endregion

    // region follows-table
    Table FOLLOWS = Table.of(
            "follows",
            Column.of("follower_id", Types.BIGINT).primaryKey().references("members.id"),
            Column.of("followed_id", Types.BIGINT).primaryKey().references("members.id"));

    static Registry registry() {
        return Registry.of(MetaData.of(FOLLOWS), MemberPath.MEMBER);
    }
    // endregion

    // region two-keys
    @Entity(table = "airports")
    class Airport {

        @PrimaryKey
        private String code;

        @Relationship(foreignKeys = "Flight.origin", backPopulates = "from")
        private List<Flight> departures;

        @Relationship(foreignKeys = "Flight.destination", backPopulates = "to")
        private List<Flight> arrivals;
        // endregion

        // region join
        @Relationship(foreignKeys = "Flight.origin", join = "late", viewOnly = true)
        private List<Flight> lateDepartures;

        static Condition late(AirportPath airport, FlightPath flight) {
            return airport.code.eq(flight.origin).and(flight.minutesLate.gt(15));
        }
        // endregion

        Airport(String code) {
            this.code = code;
        }

        List<Flight> getDepartures() {
            return departures;
        }

        List<Flight> getArrivals() {
            return arrivals;
        }

        List<Flight> getLateDepartures() {
            return lateDepartures;
        }
        // region two-keys continued
    }

    @Entity(table = "flights")
    class Flight {

        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey("airports.code")
        private String origin;

        @ForeignKey("airports.code")
        private String destination;

        private int minutesLate;

        @Relationship(foreignKeys = "origin", backPopulates = "departures")
        private Airport from;

        @Relationship(foreignKeys = "destination", backPopulates = "arrivals")
        private Airport to;

        Flight(Airport from, Airport to, int minutesLate) {
            this.from = from;
            this.to = to;
            this.minutesLate = minutesLate;
        }
        // endregion

        String getDestination() {
            return destination;
        }
        // region two-keys continued
    }
    // endregion

    // region post-update
    @Entity(table = "albums")
    class Album {

        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey(value = "photos.id", useAlter = true, name = "fk_albums_cover")
        private @Nullable Long coverId;

        @Relationship(foreignKeys = "coverId", postUpdate = true)
        private @Nullable Photo cover; // one of the photos

        @Relationship(
                foreignKeys = "Photo.albumId",
                backPopulates = "album",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        private List<Photo> photos;
        // endregion

        Album() {}

        @Nullable
        Photo getCover() {
            return cover;
        }

        void setCover(@Nullable Photo cover) {
            this.cover = cover;
        }

        List<Photo> getPhotos() {
            return photos;
        }
        // region post-update continued
    }
    // endregion

    @Entity(table = "photos")
    class Photo {

        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey("albums.id")
        private Long albumId;

        @Relationship(foreignKeys = "albumId", backPopulates = "photos")
        private Album album;

        Photo() {}
    }
}
