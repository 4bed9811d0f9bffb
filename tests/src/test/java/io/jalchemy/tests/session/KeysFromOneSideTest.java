package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.session.BookingPath.BOOKING;
import static io.jalchemy.tests.session.ChairPath.CHAIR;
import static io.jalchemy.tests.session.GuestPath.GUEST;
import static io.jalchemy.tests.session.HallPath.HALL;
import static io.jalchemy.tests.session.VisitPath.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.ForeignKeyConstraint;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Foreign keys, also those that are keys, come from a relationship that has one side only, whichever of both it is. */
class KeysFromOneSideTest {

    @Entity(table = "halls")
    static class Hall {
        @PrimaryKey
        private @Nullable Long id;

        @Relationship
        private List<Chair> chairs = new ArrayList<>();
    }

    @Entity(table = "guests")
    static class Guest {
        @PrimaryKey
        private @Nullable Long id;
    }

    /** Its whole key comes from its two references. */
    @Entity(table = "visits")
    static class Visit {
        @PrimaryKey
        @ForeignKey(entity = Hall.class)
        private @Nullable Long hallId;

        @PrimaryKey
        @ForeignKey(entity = Guest.class)
        private @Nullable Long guestId;

        @Relationship
        private Hall hall;

        @Relationship
        private Guest guest;

        Visit(Hall hall, Guest guest) {
            this.hall = hall;
            this.guest = guest;
        }
    }

    /** A part of its key comes from the hall that holds it. */
    @Entity(table = "chairs")
    static class Chair {
        @PrimaryKey
        @ForeignKey(entity = Hall.class)
        private @Nullable Long hallId;

        @PrimaryKey
        private int number;

        @Relationship
        private List<Cushion> cushions = new ArrayList<>();

        Chair(int number) {
            this.number = number;
        }
    }

    @Entity(table = "cushions")
    @ForeignKeyConstraint(
            value = {"hallId", "chairNumber"},
            targets = {"chairs.hall_id", "chairs.number"})
    static class Cushion {
        @PrimaryKey
        private @Nullable Long id;

        private @Nullable Long hallId;
        private @Nullable Integer chairNumber;
    }

    @Entity(table = "bookings")
    @ForeignKeyConstraint(
            value = {"hallId", "chairNumber"},
            targets = {"chairs.hall_id", "chairs.number"})
    static class Booking {
        @PrimaryKey
        private @Nullable Long id;

        private @Nullable Long hallId;
        private @Nullable Integer chairNumber;

        @Relationship
        private @Nullable Chair chair;
    }

    @EachDatabase
    void key_comesFromReferencesAlone(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, VISIT);
        Guest guest = new Guest();
        Hall hall = new Hall();
        fixture.sessions.inTransaction(session -> {
            session.add(new Guest());
            session.flush();
            session.addAll(List.of(new Visit(hall, guest)));
        });
        assertThat(guest.id).as("otherwise parts of the key could be mixed up").isNotEqualTo(hall.id);
        fixture.sessions.inTransaction(session -> {
            Visit visit = session.scalars(select(VISIT)).one();
            assertThat(visit.hallId).isEqualTo(hall.id);
            assertThat(visit.guestId).isEqualTo(guest.id);
            assertThat(visit.guest).isSameAs(session.get(GUEST, guest.id));
            assertThat(session.get(VISIT, new VisitPath.Key(hall.id, guest.id))).isSameAs(visit);
        });
    }

    @EachDatabase
    void partOfAKey_comesFromTheCollectionAlone(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, HALL);
        Hall hall = new Hall();
        hall.chairs.addAll(List.of(new Chair(7), new Chair(8)));
        fixture.sessions.inTransaction(session -> session.addAll(List.of(new Hall(), hall)));
        assertThat(fixture.rows("chairs WHERE hall_id = " + hall.id)).isEqualTo(2);
        fixture.sessions.inTransaction(session -> {
            Chair chair = session.get(CHAIR, new ChairPath.Key(hall.id, 8));
            assertThat(chair).isNotNull();
            assertThat(session.getOne(HALL, hall.id).chairs).hasSize(2).contains(chair);
        });
    }

    @EachDatabase
    void foreignKeyOfSeveralParts_isCopiedWhole_fromEitherSide(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, HALL, BOOKING);
        Hall hall = new Hall();
        Chair chair = new Chair(8);
        hall.chairs.add(chair);
        chair.cushions.add(new Cushion());
        Booking booking = new Booking();
        booking.chair = chair;
        fixture.sessions.inTransaction(session -> session.addAll(List.of(new Hall(), hall, booking)));
        String there = " WHERE chair_number = 8 AND hall_id = " + hall.id;
        assertThat(fixture.rows("cushions" + there)).isOne();
        assertThat(fixture.rows("bookings" + there)).isOne();
        fixture.sessions.inTransaction(session -> {
            Chair loaded = session.getOne(CHAIR, new ChairPath.Key(hall.id, 8));
            loaded.cushions.clear();
            session.getOne(BOOKING, booking.id).chair = null;
        });
        String nowhere = " WHERE chair_number IS NULL AND hall_id IS NULL";
        assertThat(fixture.rows("cushions" + nowhere)).isOne();
        assertThat(fixture.rows("bookings" + nowhere)).isOne();
    }
}
