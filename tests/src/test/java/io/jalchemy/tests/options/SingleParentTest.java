package io.jalchemy.tests.options;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.options.AlbumPath.ALBUM;
import static io.jalchemy.tests.options.DeedPath.DEED;
import static io.jalchemy.tests.options.HousePath.HOUSE;
import static io.jalchemy.tests.options.SheetPath.SHEET;
import static io.jalchemy.tests.options.StackPath.STACK;
import static io.jalchemy.tests.options.TrackPath.TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With {@code singleParent} a second parent is refused at the assignment, and everything is as it was. What comes from the other
 * side is a move, as in SQLAlchemy; that a parent which was loaded counts, too, differs from it: D-annotations-2 of {@code
 * docs/design/parity.md}.
 */
class SingleParentTest {

    /** What a deed is of goes with it. */
    @Entity(table = "deeds")
    static class Deed {
        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey(entity = House.class)
        private @Nullable Long houseId;

        @Relationship(
                backPopulates = "deeds",
                singleParent = true,
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        private @Nullable House house;

        Deed() {}

        Deed(House house) {
            this.house = house;
        }

        void house(@Nullable House value) {
            house = value;
        }

        @Nullable
        House house() {
            return house;
        }
    }

    @Entity(table = "houses")
    static class House {
        @PrimaryKey
        private @Nullable Long id;

        @Relationship(backPopulates = "house")
        private List<Deed> deeds = new ArrayList<>();

        List<Deed> deeds() {
            return deeds;
        }
    }

    @Entity(table = "albums")
    static class Album {
        @PrimaryKey
        private @Nullable Long id;

        @Relationship(
                secondary = "album_tracks",
                backPopulates = "albums",
                singleParent = true,
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        private List<Track> tracks = new ArrayList<>();

        Album(Track... tracks) {
            this.tracks.addAll(List.of(tracks));
        }

        List<Track> tracks() {
            return tracks;
        }

        void tracks(List<Track> value) {
            tracks = value;
        }
    }

    @Entity(table = "tracks")
    static class Track {
        @PrimaryKey
        private @Nullable Long id;

        @Relationship(secondary = "album_tracks", backPopulates = "tracks")
        private List<Album> albums = new ArrayList<>();

        List<Album> albums() {
            return albums;
        }
    }

    @Entity(table = "stacks")
    static class Stack {
        @PrimaryKey
        private @Nullable Long id;

        @Relationship(backPopulates = "stack", singleParent = true)
        private List<Sheet> sheets = new ArrayList<>();

        List<Sheet> sheets() {
            return sheets;
        }
    }

    @Entity(table = "sheets")
    static class Sheet {
        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey(entity = Stack.class)
        private @Nullable Long stackId;

        @Relationship(backPopulates = "sheets")
        private @Nullable Stack stack;

        @Nullable
        Stack stack() {
            return stack;
        }
    }

    static Stream<Arguments> secondAlbums() {
        return Stream.<Arguments>of(
                way("add", (album, track) -> album.tracks().add(track)),
                way("add at", (album, track) -> album.tracks().add(0, track)),
                way("add all", (album, track) -> album.tracks().addAll(List.of(track))),
                way("set", (album, track) -> album.tracks().set(0, track)),
                way("iterator", (album, track) -> album.tracks().listIterator().add(track)),
                way("assign", (album, track) -> album.tracks(new ArrayList<>(List.of(track)))),
                way("constructor", (album, track) -> new Album(track)));
    }

    private static Arguments way(String name, BiConsumer<Album, Track> way) {
        return Arguments.of(name, way);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secondAlbums")
    void secondParent_isRefusedBeforeAnythingChanges(String name, BiConsumer<Album, Track> way) {
        Track track = new Track();
        Album first = new Album(track);
        Track other = new Track();
        Album second = new Album(other);
        refused(() -> way.accept(second, track), "Album.tracks of");
        assertThat(track.albums()).containsExactly(first);
        assertThat(second.tracks()).containsExactly(other);
        assertThat(other.albums()).containsExactly(second);
        first.tracks().remove(track);
        second.tracks().add(track);
        assertThat(track.albums()).containsExactly(second);
    }

    private static void refused(ThrowingCallable second, String start) {
        assertThatThrownBy(second)
                .isInstanceOf(JalchemyException.class)
                .hasMessageStartingWith(start)
                .hasMessageContaining("singleParent = true. Take it out there first.")
                .hasMessageEndingWith("[SINGLE_PARENT]");
    }

    @Test
    void reference_toWhatAnotherHolds_isRefused_theSameAgainIsNot() {
        House house = new House();
        Deed first = new Deed(house);
        Deed second = new Deed();
        refused(() -> second.house(house), "Deed.house of");
        refused(() -> new Deed(house), "Deed.house of");
        assertThat(second.house()).isNull();
        assertThat(house.deeds()).containsExactly(first);
        assertThatCode(() -> first.house(house)).doesNotThrowAnyException();
        first.house(null);
        second.house(house);
        assertThat(house.deeds()).containsExactly(second);
    }

    @Test
    void fromTheOtherSide_nothingIsRefused() {
        House house = new House();
        house.deeds().add(new Deed());
        house.deeds().add(new Deed());
        assertThat(house.deeds()).hasSize(2);
    }

    @EachDatabase
    void parentThatWasLoaded_counts(TestDatabase database) {
        SessionFactory sessions = new Trial(database).sessions(DEED, HOUSE);
        sessions.inTransaction(session -> session.add(new Deed(new House())));
        sessions.inTransaction(session -> {
            Deed deed = session.execute(select(DEED)).one();
            House house = deed.house();
            assertThat(house).isNotNull();
            house.deeds().size();
            refused(() -> new Deed(house), "Deed.house of");
            deed.house(null);
            deed.house(house);
            assertThat(house.deeds()).containsExactly(deed);
        });
    }

    @EachDatabase
    void parentThatWasLoaded_counts_alsoForWhatRefersToIt(TestDatabase database) {
        SessionFactory sessions = new Trial(database).sessions(STACK, SHEET);
        sessions.inTransaction(session -> {
            Stack stack = new Stack();
            stack.sheets().add(new Sheet());
            session.add(stack);
        });
        sessions.inTransaction(session -> {
            Sheet sheet = session.execute(select(SHEET)).one();
            Stack first = sheet.stack();
            assertThat(first).isNotNull();
            Stack second = new Stack();
            refused(() -> second.sheets().add(sheet), "Stack.sheets of");
            assertThat(sheet.stack()).isSameAs(first);
            first.sheets().remove(sheet);
            second.sheets().add(sheet);
            assertThat(sheet.stack()).isSameAs(second);
        });
    }

    @EachDatabase
    void orphansOfAManyToOneAndAManyToMany_areDeleted(TestDatabase database) {
        Trial trial = new Trial(database);
        SessionFactory sessions = trial.sessions(DEED, HOUSE, ALBUM, TRACK);
        sessions.inTransaction(session -> {
            session.add(new Deed(new House()));
            session.add(new Album(new Track(), new Track()));
        });
        sessions.inTransaction(session -> {
            Deed deed = session.getOne(DEED, 1L);
            assertThat(deed.house()).isNotNull();
            deed.house(null);
            session.getOne(ALBUM, 1L).tracks().remove(0);
        });
        assertThat(trial.value("SELECT COUNT(*) FROM houses")).hasToString("0");
        assertThat(trial.value("SELECT COUNT(*) FROM tracks")).hasToString("1");
        sessions.inTransaction(session -> session.delete(session.getOne(ALBUM, 1L)));
        assertThat(trial.value("SELECT COUNT(*) FROM tracks")).hasToString("0");
    }
}
