package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.tests.shelter.PetPath.PET;
import static io.jalchemy.tests.shelter.VetPath.VET;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.shelter.Pet;
import io.jalchemy.tests.shelter.Vet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * SQL expressions that are assigned to columns, with values that are assigned before or after: what was assigned last is written, as
 * in SQLAlchemy. Each state of the object × each column × each order.
 */
class AssignedExpressionsTest {

    private static final String OLD = "old";

    /** What is done to an object, and what its row has afterwards; null for what it had. */
    private record Order(
            BiConsumer<Session, Pet> calls,
            @Nullable String name,
            @Nullable String story,
            int age) {}

    private static void compute(Session session, Pet pet) {
        session.set(pet, PET.name, literal("computed"));
        session.set(pet, PET.story, literal("computed"));
        session.set(pet, PET.age, literal(7));
    }

    private static void assign(Pet pet, @Nullable String text, int age) {
        pet.setName(text);
        pet.setStory(text);
        pet.setAge(age);
    }

    private static Map<String, Order> orders() {
        Map<String, Order> all = new LinkedHashMap<>();
        all.put("expression", new Order(AssignedExpressionsTest::compute, "computed", "computed", 7));
        all.put(
                "expression, value",
                new Order(
                        (session, pet) -> {
                            compute(session, pet);
                            assign(pet, "value", 3);
                        },
                        "value",
                        "value",
                        3));
        all.put(
                "expression, the value that it has",
                new Order(
                        (session, pet) -> {
                            compute(session, pet);
                            assign(pet, OLD, 1);
                        },
                        OLD,
                        OLD,
                        1));
        all.put(
                "expression, nothing",
                new Order(
                        (session, pet) -> {
                            compute(session, pet);
                            assign(pet, null, 0);
                        },
                        null,
                        null,
                        0));
        all.put(
                "value, expression",
                new Order(
                        (session, pet) -> {
                            assign(pet, "value", 3);
                            compute(session, pet);
                        },
                        "computed",
                        "computed",
                        7));
        all.put(
                "value, expression, value",
                new Order(
                        (session, pet) -> {
                            assign(pet, "value", 3);
                            compute(session, pet);
                            assign(pet, "another", 4);
                        },
                        "another",
                        "another",
                        4));
        all.put(
                "value, expression, the same value",
                new Order(
                        (session, pet) -> {
                            assign(pet, "value", 3);
                            compute(session, pet);
                            assign(pet, "value", 3);
                        },
                        "value",
                        "value",
                        3));
        all.put(
                "value, expression, the value that the row has",
                new Order(
                        (session, pet) -> {
                            assign(pet, "value", 3);
                            compute(session, pet);
                            assign(pet, OLD, 1);
                        },
                        OLD,
                        OLD,
                        1));
        all.put(
                "expression, value, expression",
                new Order(
                        (session, pet) -> {
                            session.set(pet, PET.name, literal("first"));
                            assign(pet, "value", 3);
                            compute(session, pet);
                        },
                        "computed",
                        "computed",
                        7));
        return all;
    }

    private static Map<String, BiConsumer<Session, Pet>> states() {
        Map<String, BiConsumer<Session, Pet>> all = new LinkedHashMap<>();
        all.put("loaded", (session, pet) -> {
            assertThat(pet.getName()).isEqualTo(OLD);
            assertThat(pet.getStory()).isEqualTo(OLD);
        });
        all.put("deferred", (session, pet) -> {});
        all.put("expired", Session::expire);
        return all;
    }

    @EachDatabase
    void whatIsAssignedLast_isWritten(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, VET, PET);
        SoftAssertions all = new SoftAssertions();
        orders().forEach((order, expected) -> {
            states().forEach((state, prepare) -> {
                Pet made = pet();
                fixture.sessions.inTransaction(session -> session.add(made));
                try (Session session = fixture.sessions.open()) {
                    Pet pet = session.getOne(PET, made.getId());
                    prepare.accept(session, pet);
                    expected.calls().accept(session, pet);
                    session.commit();
                    check(all, fixture, state + ": " + order, pet, expected);
                }
            });
            try (Session session = fixture.sessions.open()) {
                Pet pet = pet();
                session.add(pet);
                expected.calls().accept(session, pet);
                session.commit();
                check(all, fixture, "new: " + order, pet, expected);
            }
        });
        all.assertAll();
    }

    private static Pet pet() {
        Pet pet = new Pet(OLD);
        pet.setStory(OLD);
        pet.setAge(1);
        return pet;
    }

    private static void check(SoftAssertions all, SessionFixture fixture, String what, Pet pet, Order expected) {
        String row = " FROM pets WHERE id = " + pet.getId();
        all.assertThat(fixture.value("SELECT name" + row)).as(what).isEqualTo(expected.name());
        all.assertThat(fixture.value("SELECT story" + row)).as(what).isEqualTo(expected.story());
        all.assertThat(((Number) fixture.value("SELECT age" + row)).intValue())
                .as(what)
                .isEqualTo(expected.age());
        all.assertThat(pet.getName()).as(what).isEqualTo(expected.name());
        all.assertThat(pet.getStory()).as(what).isEqualTo(expected.story());
        all.assertThat(pet.getAge()).as(what).isEqualTo(expected.age());
    }

    @EachDatabase
    void isModified_andHistory_goByWhatIsAssignedLast(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, VET, PET);
        fixture.sessions.inTransaction(session -> session.add(pet()));
        fixture.sessions.inTransaction(session -> {
            Pet pet = session.getOne(PET, 1L);
            session.set(pet, PET.name, literal("computed"));
            assertThat(session.isModified(pet)).isTrue();
            pet.setName(OLD);
            assertThat(session.isModified(pet)).as("set back").isFalse();
            assertThat(session.dirty()).isEmpty();
            assertThat(Inspection.of(pet).history(PET.name).unchanged()).isEqualTo(List.of(OLD));
            fixture.forget();
            session.flush();
            assertThat(fixture.sent()).isEmpty();
        });
    }

    @EachDatabase
    void referenceThatIsAssignedAfterAnExpressionForItsKey_isWritten(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, VET, PET);
        fixture.sessions.inTransaction(session -> session.addAll(List.of(new Vet("a"), new Vet("b"), pet())));
        fixture.sessions.inTransaction(session -> {
            Pet pet = session.getOne(PET, 1L);
            session.set(pet, PET.vetId, literal(1L));
            pet.setVet(session.getOne(VET, 2L));
        });
        assertThat(fixture.rows("pets WHERE vet_id = 2")).isOne();
    }
}
