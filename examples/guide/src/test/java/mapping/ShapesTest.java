package mapping;

import static io.jalchemy.orm.Relationships.withParent;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static mapping.AccountPath.ACCOUNT;
import static mapping.AirportPath.AIRPORT;
import static mapping.AlbumPath.ALBUM;
import static mapping.AuthorPath.AUTHOR;
import static mapping.CategoryPath.CATEGORY;
import static mapping.FlightPath.FLIGHT;
import static mapping.MemberPath.MEMBER;
import static mapping.MusicianPath.MUSICIAN;
import static mapping.PassportPath.PASSPORT;
import static mapping.PersonPath.PERSON;
import static mapping.RecipePath.RECIPE;
import static mapping.StepPath.STEP;
import static mapping.StudentPath.STUDENT;
import static mapping.VisitPath.VISIT;
import static mapping.WorkshopPath.WORKSHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mapping.Collections.Holiday;
import mapping.Collections.Job;
import mapping.Collections.Tool;
import mapping.Collections.Visit;
import mapping.Collections.Workshop;
import mapping.MoreShapes.Airport;
import mapping.MoreShapes.Album;
import mapping.MoreShapes.Category;
import mapping.MoreShapes.Flight;
import mapping.MoreShapes.Member;
import mapping.MoreShapes.Photo;
import mapping.Shapes.Account;
import mapping.Shapes.Author;
import mapping.Shapes.Band;
import mapping.Shapes.Book;
import mapping.Shapes.Course;
import mapping.Shapes.Currency;
import mapping.Shapes.Membership;
import mapping.Shapes.Musician;
import mapping.Shapes.Passport;
import mapping.Shapes.Person;
import mapping.Shapes.Recipe;
import mapping.Shapes.Step;
import mapping.Shapes.Student;
import org.junit.jupiter.api.Test;

/** The shapes of relationships do what the page says of them. */
class ShapesTest {

    @Test
    void manyToOne_keepsBothSidesEqual() {
        try (Fixture fixture = new Fixture(AUTHOR)) {
            // region both-sides
            Author ursula = new Author("Ursula");
            Book dispossessed = new Book("The Dispossessed");
            dispossessed.setAuthor(ursula); // ursula.getBooks() has it from here on
            // endregion
            assertThat(ursula.getBooks()).containsExactly(dispossessed);
            fixture.sessions.inTransaction(session -> session.add(ursula));
            assertThat(dispossessed.getAuthorId()).isEqualTo(1);
            ursula.getBooks().remove(dispossessed);
            assertThat(dispossessed.getAuthor()).isNull();
        }
    }

    @Test
    void manyToOne_childrenOfADeletedParent() {
        try (Fixture fixture = new Fixture(AUTHOR)) {
            Author ursula = new Author("Ursula");
            ursula.getBooks().add(new Book("The Dispossessed"));
            fixture.sessions.inTransaction(session -> session.add(ursula));
            assertThatThrownBy(
                            () -> fixture.sessions.inTransaction(session -> session.delete(session.getOne(AUTHOR, 1L))))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("authorId");
        }
    }

    @Test
    void oneToOne_replacedPassportGoes() {
        try (Fixture fixture = new Fixture(PERSON)) {
            Person ann = new Person();
            ann.setPassport(new Passport());
            fixture.sessions.inTransaction(session -> session.add(ann));
            fixture.sessions.inTransaction(session -> {
                Person person = session.getOne(PERSON, 1L);
                Passport second = new Passport();
                person.setPassport(second);
                assertThat(second.getHolder()).isSameAs(person);
            });
            assertThat(fixture.value("SELECT count(*) FROM passports")).isEqualTo("1");
            assertThat(fixture.value("SELECT id FROM passports")).isEqualTo("2");
        }
    }

    @Test
    void manyToMany_hasATableOfItsOwn() throws IOException {
        Registry registry = Registry.of(STUDENT);
        Shown.text(
                "mapping/student_courses.sql",
                KeysTest.part(Fixture.postgresql(registry), "CREATE TABLE student_courses"));
        try (Fixture fixture = new Fixture(registry)) {
            Student ann = new Student();
            Course logic = new Course();
            ann.getCourses().add(logic);
            assertThat(logic.getStudents()).containsExactly(ann);
            fixture.sessions.inTransaction(session -> session.add(ann));
            assertThat(fixture.value("SELECT count(*) FROM student_courses")).isEqualTo("1");
            fixture.sessions.inTransaction(session -> session.delete(session.getOne(STUDENT, 1L)));
            assertThat(fixture.value("SELECT count(*) FROM student_courses")).isEqualTo("0");
            assertThat(fixture.value("SELECT count(*) FROM courses")).isEqualTo("1");
        }
    }

    @Test
    void associationObject_hasItsKeyFromBothSides() {
        try (Fixture fixture = new Fixture(MUSICIAN)) {
            fixture.sessions.inTransaction(session -> {
                // region membership
                Musician kim = new Musician();
                Band band = new Band();
                new Membership(kim, band, "bass"); // is in both sets by its constructor
                session.add(kim);
                // endregion
                assertThat(kim.getBands()).containsExactly(band);
                assertThat(band.getMemberships()).hasSize(1);
            });
            assertThat(fixture.value("SELECT musician_id || band_id || instrument FROM memberships"))
                    .isEqualTo("11bass");
            fixture.sessions.inTransaction(session -> {
                Musician kim = session.getOne(MUSICIAN, 1L);
                assertThat(kim.getMemberships().iterator().next().getSince()).isNotNull();
                kim.getMemberships().clear();
            });
            assertThat(fixture.value("SELECT count(*) FROM memberships")).isEqualTo("0");
        }
    }

    @Test
    void oneSide_isEnough() {
        try (Fixture fixture = new Fixture(ACCOUNT, RECIPE)) {
            fixture.sessions.inTransaction(session -> {
                session.add(new Account(new Currency("EUR")));
                Recipe soup = new Recipe();
                soup.getSteps().addAll(List.of(new Step(2), new Step(1)));
                session.add(soup);
            });
            assertThat(fixture.value("SELECT currency_code FROM accounts")).isEqualTo("EUR");
            assertThat(fixture.value("SELECT count(*) FROM steps WHERE recipe_id = 1"))
                    .isEqualTo("2");
            fixture.sessions.inTransaction(
                    session -> session.getOne(RECIPE, 1L).getSteps().remove(0));
            try (Session session = fixture.sessions.open()) {
                assertThat(session.scalarOne(select(STEP.position))).isEqualTo(2);
            }
        }
    }

    @Test
    void tree_isLoadedFromBothEnds() {
        try (Fixture fixture = new Fixture(CATEGORY)) {
            fixture.sessions.inTransaction(session -> {
                Category tools = new Category("tools");
                tools.getChildren().add(new Category("saws"));
                tools.getChildren().add(new Category("hammers"));
                session.add(tools);
            });
            try (Session session = fixture.sessions.open()) {
                Category tools = session.getOne(CATEGORY, 1L);
                assertThat(tools.getChildren()).extracting(Category::getName).containsExactly("hammers", "saws");
                assertThat(tools.getChildren().get(0).getParent()).isSameAs(tools);
            }
        }
    }

    @Test
    void manyToMany_withItself() {
        try (Fixture fixture = new Fixture(MoreShapes.registry())) {
            Member ann = new Member();
            Member bob = new Member();
            ann.getFollowing().add(bob);
            assertThat(bob.getFollowers()).containsExactly(ann);
            fixture.sessions.inTransaction(session -> session.addAll(List.of(ann, bob)));
            assertThat(fixture.value("SELECT follower_id || '>' || followed_id FROM follows"))
                    .isEqualTo("1>2");
        }
        assertThatThrownBy(() -> Registry.of(MEMBER)).hasMessageContaining("SELF_SECONDARY");
    }

    @Test
    void twoKeys_andAJoinOfOnesOwn() {
        try (Fixture fixture = new Fixture(AIRPORT)) {
            fixture.sessions.inTransaction(session -> {
                Airport vie = new Airport("VIE");
                Airport lis = new Airport("LIS");
                session.add(new Flight(vie, lis, 0));
                session.add(new Flight(vie, lis, 40));
            });
            try (Session session = fixture.sessions.open()) {
                Airport vie = session.getOne(AIRPORT, "VIE");
                assertThat(vie.getDepartures()).hasSize(2);
                assertThat(vie.getArrivals()).isEmpty();
                assertThat(vie.getLateDepartures()).hasSize(1);
                assertThat(vie.getLateDepartures().get(0).getDestination()).isEqualTo("LIS");
                assertThat(session.scalars(select(AIRPORT).where(AIRPORT.lateDepartures.any()))
                                .all())
                        .containsExactly(vie);
                assertThat(session.scalars(select(FLIGHT).where(FLIGHT.minutesLate.gt(15)))
                                .all())
                        .hasSize(1);
            }
        }
    }

    @Test
    void rowsThatReferToEachOther_takeAnUpdate() throws IOException {
        try (Fixture fixture = new Fixture(ALBUM)) {
            fixture.sessions.inTransaction(session -> {
                Album album = new Album();
                Photo photo = new Photo();
                album.getPhotos().add(photo);
                album.setCover(photo);
                session.add(album);
            });
            Shown.sql("mapping/cover.sql", fixture.sent);
            fixture.sessions.inTransaction(session -> {
                assertThat(session.getOne(ALBUM, 1L).getCover()).isNotNull();
                session.delete(session.getOne(ALBUM, 1L));
            });
            assertThat(fixture.value("SELECT count(*) FROM photos")).isEqualTo("0");
        }
    }

    @Test
    void collections_areOrderedAndKeyed() {
        try (Fixture fixture = new Fixture(WORKSHOP)) {
            fixture.sessions.inTransaction(session -> {
                Workshop shop = new Workshop();
                shop.getJobs().addAll(List.of(new Job(1), new Job(5)));
                shop.getHolidays().add(new Holiday(LocalDate.of(2026, 12, 24)));
                shop.getHolidays().add(new Holiday(LocalDate.of(2026, 5, 1)));
                // region map
                shop.getTools().put("saw", new Tool("saw")); // the tool's own name; another is refused
                new Tool("drill").setWorkshop(shop); // is in the map under "drill"
                // endregion
                assertThat(shop.getTools()).containsOnlyKeys("saw", "drill");
                assertThatThrownBy(() -> shop.getTools().put("x", new Tool("y")))
                        .isInstanceOf(RuntimeException.class);
                assertThat(shop.getHolidays().first().getDay()).isEqualTo(LocalDate.of(2026, 5, 1));
                session.add(shop);
            });
            try (Session session = fixture.sessions.open()) {
                Workshop shop = session.getOne(WORKSHOP, 1L);
                assertThat(shop.getJobs()).extracting(Job::getPriority).containsExactly(5, 1);
                assertThat(shop.getHolidays().first().getDay()).isEqualTo(LocalDate.of(2026, 5, 1));
                Map<String, Tool> tools = shop.getTools();
                assertThat(tools).containsOnlyKeys("saw", "drill");
            }
        }
    }

    // region write-only
    static long visit(SessionFactory sessions, long workshopId, LocalDate day) {
        return sessions.fromTransaction(session -> {
            Workshop shop = session.getOne(WORKSHOP, workshopId);
            shop.getVisits().add(new Visit(day)); // loads nothing
            return session.scalarOne(
                    select(count(VISIT.id)).where(withParent(shop, WORKSHOP.visits), VISIT.day.eq(day)));
        });
    }
    // endregion

    @Test
    void writeOnly_readsNothing() {
        try (Fixture fixture = new Fixture(WORKSHOP)) {
            fixture.sessions.inTransaction(session -> session.add(new Workshop()));
            fixture.sent.clear();
            assertThat(visit(fixture.sessions, 1, LocalDate.of(2026, 1, 1))).isEqualTo(1);
            fixture.sent.assertSent("SELECT workshops", "INSERT INTO visits", "SELECT count");
            assertThat(visit(fixture.sessions, 1, LocalDate.of(2026, 1, 1))).isEqualTo(2);
            assertThatThrownBy(() -> fixture.sessions.inTransaction(
                            session -> session.getOne(WORKSHOP, 1L).getVisits().size()))
                    .hasMessageContaining("withParent");
            fixture.sent.clear();
            fixture.sessions.inTransaction(session -> session.delete(session.getOne(WORKSHOP, 1L)));
            assertThat(fixture.sent.texts()).noneMatch(sql -> sql.contains("visits"));
            assertThat(fixture.value("SELECT count(*) FROM visits")).isEqualTo("0");
        }
    }

    @Test
    void passport_isFoundByItsHolder() {
        try (Fixture fixture = new Fixture(PERSON)) {
            Person ann = new Person();
            ann.setPassport(new Passport());
            fixture.sessions.inTransaction(session -> session.add(ann));
            try (Session session = fixture.sessions.open()) {
                assertThat(session.scalars(select(PASSPORT).where(PASSPORT.holder.eq(ann)))
                                .all())
                        .hasSize(1);
            }
        }
    }
}
