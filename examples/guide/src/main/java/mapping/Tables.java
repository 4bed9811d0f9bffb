package mapping;

import io.jalchemy.engine.Engine;
import io.jalchemy.mapping.CheckConstraint;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Index;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnLoad;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.UniqueConstraint;
import io.jalchemy.mapping.Unmapped;
import io.jalchemy.mapping.Validates;
import io.jalchemy.orm.AttributeEvents;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.NamingConvention;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What belongs to a table, and what watches its objects. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Tables {

    // region constraints
    @Entity(table = "bookings")
    @UniqueConstraint({"room", "day"})
    @CheckConstraint(value = "guests > 0", name = "some_guests")
    @Index({"day", "guests"})
    @Index(value = "guest", name = "by_guest")
    class Booking {

        @PrimaryKey
        private @Nullable Long id;

        private String room;

        @MappedColumn(name = "booked_on")
        private LocalDate day;

        private int guests;

        private String guest;
        // endregion

        Booking(String room, LocalDate day, int guests, String guest) {
            this.room = room;
            this.day = day;
            this.guests = guests;
            this.guest = guest;
        }
        // region constraints continued
    }
    // endregion

    // region naming
    static Registry named() {
        return Registry.of(MetaData.of(NamingConvention.EVERYTHING, List.of()), BookingPath.BOOKING);
    }
    // endregion

    // region schema
    static SessionFactory ofTenant(Engine engine, String schema) {
        return SessionFactory.of(engine, Registry.inSchema(schema, BookingPath.BOOKING));
    }
    // endregion

    // region view
    @Entity(table = "room_days", view = true)
    class RoomDays {

        @PrimaryKey
        private String room; // a view needs a key, too: what tells its rows apart

        private Long days;
        // endregion

        RoomDays() {}

        Long getDays() {
            return days;
        }
        // region view continued
    }
    // endregion

    // region contact
    @Entity(table = "contacts")
    class Contact {

        @PrimaryKey
        private @Nullable Long id;

        private String firstName;

        private String lastName;

        private String email;

        @Unmapped
        private @Nullable String shortName; // no column

        @Validates("email")
        String address(String value) { // returns what is stored
            if (!value.contains("@")) {
                throw new IllegalArgumentException("no address: " + value);
            }
            return value.toLowerCase(Locale.ROOT);
        }

        @OnLoad
        void loaded() { // when an object was made of a row
            shortName = firstName.charAt(0) + ". " + lastName;
        }

        String getFullName() { // computed in Java
            return firstName + " " + lastName;
        }
        // endregion

        Contact(String firstName, String lastName, String email) {
            this.firstName = firstName;
            this.lastName = lastName;
            this.email = email;
        }

        @Nullable
        Long getId() {
            return id;
        }

        String getEmail() {
            return email;
        }

        void setEmail(String email) {
            this.email = email;
        }

        @Nullable
        String getShortName() {
            return shortName;
        }
        // region contact continued
    }
    // endregion

    // region listeners
    static void listen(SessionFactory sessions, List<String> log) {
        AttributeEvents.of(ContactPath.CONTACT) // at the assignment
                .onSet(ContactPath.CONTACT.email, (contact, value, previous) -> log.add("set " + value));

        sessions.events() // at the flush
                .beforeUpdate(ContactPath.CONTACT, contact -> log.add("update of " + contact.getFullName()));
    }
    // endregion
}
