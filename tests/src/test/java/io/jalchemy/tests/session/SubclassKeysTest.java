package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.shelter.CatPath.CAT;
import static io.jalchemy.tests.shelter.DogPath.DOG;
import static io.jalchemy.tests.shelter.PetPath.PET;
import static io.jalchemy.tests.shelter.VetPath.VET;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.shelter.Cat;
import io.jalchemy.tests.shelter.Dog;
import io.jalchemy.tests.shelter.Pet;
import io.jalchemy.tests.shelter.Vet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/**
 * Classes in one table, each with a foreign key of its own to another table: a relationship goes by the columns of its class. What is
 * expected follows from the rows.
 */
class SubclassKeysTest {

    private static SessionFixture shelter(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, VET, PET, CAT, DOG);
        fixture.sessions.inTransaction(session -> {
            Vet ann = new Vet("ann");
            Vet bob = new Vet("bob");
            session.addAll(List.of(ann, bob));
            Cat cat = new Cat("cat");
            cat.setVet(ann);
            cat.setHome(bob);
            Dog dog = new Dog("dog");
            bob.getWalked().add(dog);
            dog.setVet(ann);
            ann.getPatients().add(new Pet("emu"));
        });
        return fixture;
    }

    private static Vet vet(Session session, String name, LoadOption... options) {
        return session.scalars(select(VET).where(VET.name.eq(name)).options(options))
                .one();
    }

    private static Map<String, Function<Vet, Collection<? extends Pet>>> relationships() {
        Map<String, Function<Vet, Collection<? extends Pet>>> all = new LinkedHashMap<>();
        all.put("patients", Vet::getPatients);
        all.put("boarders", Vet::getBoarders);
        all.put("walked", Vet::getWalked);
        return all;
    }

    @EachDatabase
    void relationships_goByTheColumnsOfTheirClass_howeverTheyAreLoaded(TestDatabase database) {
        SessionFixture fixture = shelter(database);
        Map<String, String> expected = Map.of(
                "ann patients", "[cat, dog, emu]",
                "ann boarders", "[]",
                "ann walked", "[]",
                "bob patients", "[]",
                "bob boarders", "[cat]",
                "bob walked", "[dog]");
        Map<String, LoadOption[]> ways = new LinkedHashMap<>();
        ways.put("lazily", new LoadOption[0]);
        ways.put(
                "by select",
                new LoadOption[] {selectInLoad(VET.patients), selectInLoad(VET.boarders), selectInLoad(VET.walked)});
        ways.put("by join", new LoadOption[] {joinedLoad(VET.patients), joinedLoad(VET.boarders), joinedLoad(VET.walked)
        });
        SoftAssertions all = new SoftAssertions();
        ways.forEach((way, options) -> fixture.sessions.inTransaction(session -> {
            for (String name : List.of("ann", "bob")) {
                Vet vet = vet(session, name, options);
                relationships().forEach((relationship, of) -> all.assertThat(
                                of.apply(vet).stream().map(Pet::getName).toList())
                        .as("%s %s %s", name, relationship, way)
                        .hasToString(expected.get(name + " " + relationship)));
            }
        }));
        all.assertAll();
    }

    @EachDatabase
    void conditions_goByTheColumnsOfTheirClass(TestDatabase database) {
        SessionFixture fixture = shelter(database);
        fixture.sessions.inTransaction(session -> {
            assertThat(session.scalars(select(VET.name).where(VET.boarders.any()))
                            .all())
                    .containsExactly("bob");
            assertThat(session.scalars(select(VET.name).where(VET.walked.any())).all())
                    .containsExactly("bob");
            assertThat(session.scalars(select(VET.name).where(VET.patients.any(PET.name.eq("dog"))))
                            .all())
                    .containsExactly("ann");
            assertThat(session.scalars(select(CAT.name)
                                    .where(CAT.home.eq(vet(session, "bob")), CAT.vet.has(VET.name.eq("ann"))))
                            .all())
                    .containsExactly("cat");
        });
    }

    @EachDatabase
    void changes_areWrittenIntoTheColumnsOfTheirClass(TestDatabase database) {
        SessionFixture fixture = shelter(database);
        fixture.sessions.inTransaction(session -> {
            Vet ann = vet(session, "ann");
            Vet bob = vet(session, "bob");
            Cat cat = bob.getBoarders().iterator().next();
            bob.getBoarders().remove(cat);
            ann.getBoarders().add(cat);
            bob.getWalked().clear();
        });
        assertThat(fixture.rows("pets WHERE name = 'cat' AND vet_id = 1 AND home_id = 1 AND walker_id IS NULL"))
                .isOne();
        assertThat(fixture.rows("pets WHERE name = 'dog' AND vet_id = 1 AND home_id IS NULL AND walker_id IS NULL"))
                .isOne();
        fixture.sessions.inTransaction(session -> session.delete(vet(session, "ann")));
        assertThat(fixture.rows("pets WHERE name = 'cat'"))
                .as("deleted with its home, which it cannot be without")
                .isZero();
        assertThat(fixture.rows("pets WHERE vet_id IS NULL")).isEqualTo(2);
    }
}
