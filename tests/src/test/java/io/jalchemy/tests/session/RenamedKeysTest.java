package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.renamed.AnthemPath.ANTHEM;
import static io.jalchemy.tests.renamed.CityPath.CITY;
import static io.jalchemy.tests.renamed.CountryPath.COUNTRY;
import static io.jalchemy.tests.renamed.ProvincePath.PROVINCE;
import static io.jalchemy.tests.renamed.VillagePath.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.renamed.Country;
import io.jalchemy.tests.renamed.Country.Anthem;
import io.jalchemy.tests.renamed.Country.City;
import io.jalchemy.tests.renamed.Country.Province;
import io.jalchemy.tests.renamed.Country.Village;
import io.jalchemy.tests.renamed.ProvincePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What becomes of objects whose foreign keys refer to a key that changes, where the database changes their rows. SQLAlchemy corrects
 * those that a loaded collection holds (or, without another side, a loaded reference); here all do that are loaded (D-KEYS-1).
 */
class RenamedKeysTest {

    /** What of a country is loaded before its key changes. */
    private enum Loaded {
        NOTHING,
        CHILD,
        COLLECTION,
        REFERENCE,
        BOTH
    }

    private static SessionFixture countries(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, COUNTRY, CITY, ANTHEM, PROVINCE, VILLAGE);
        fixture.sessions.inTransaction(session -> {
            Country country = new Country("a", "A");
            City city = new City();
            city.setCode("A");
            country.getCities().add(city);
            country.setAnthem(new Anthem());
            Province province = new Province(1);
            country.getProvinces().add(province);
            province.getVillages().add(new Village());
            session.addAll(List.of(country, province));
        });
        return fixture;
    }

    /** The kinds of child: how one is loaded, what holds it, what it refers to, its foreign key. */
    private record Kind<C>(
            Function<Session, C> child,
            Function<Country, Object> holder,
            Function<C, Object> owner,
            Function<C, String> key,
            String table) {}

    private static Map<String, Kind<?>> kinds() {
        Map<String, Kind<?>> all = new LinkedHashMap<>();
        all.put(
                "one-to-many",
                new Kind<>(
                        session -> session.scalars(select(CITY)).one(),
                        country -> country.getCities().size(),
                        City::getCountry,
                        City::getCountryName,
                        "cities"));
        all.put(
                "one-to-one",
                new Kind<>(
                        session -> session.scalars(select(ANTHEM)).one(),
                        Country::getAnthem,
                        Anthem::getCountry,
                        Anthem::getCountryName,
                        "anthems"));
        all.put(
                "one-to-many, part of the key",
                new Kind<>(
                        session -> session.scalars(select(PROVINCE)).one(),
                        country -> country.getProvinces().size(),
                        Province::getCountry,
                        Province::getCountryName,
                        "provinces"));
        all.put(
                "one-to-many of what follows",
                new Kind<>(
                        session -> {
                            session.scalars(select(PROVINCE)).one();
                            return session.scalars(select(VILLAGE)).one();
                        },
                        country -> country.getProvinces().get(0).getVillages().size(),
                        village -> village.getProvince(),
                        Village::getCountryName,
                        "villages"));
        return all;
    }

    private static <C> void rename(SessionFixture fixture, String cell, Kind<C> kind, Loaded loaded) {
        try (Session session = fixture.sessions.open()) {
            Country country = session.scalars(select(COUNTRY)).one();
            C child = loaded == Loaded.NOTHING || loaded == Loaded.COLLECTION
                    ? null
                    : kind.child().apply(session);
            if (loaded == Loaded.COLLECTION || loaded == Loaded.BOTH) {
                kind.holder().apply(country);
            }
            if (child != null && (loaded == Loaded.REFERENCE || loaded == Loaded.BOTH)) {
                kind.owner().apply(child);
            }
            country.setName("b");
            session.flush();
            C now = child != null ? child : kind.child().apply(session);
            fixture.forget();
            assertThat(kind.key().apply(now)).as(cell).isEqualTo("b");
            assertThat(fixture.sent()).as(cell).isEmpty();
            if (!cell.contains("of what follows")) {
                assertThat(kind.owner().apply(now)).as(cell).isSameAs(country);
            }
            assertThat(session.isModified(now)).as(cell).isFalse();
            session.commit();
            assertThat(kind.key().apply(now)).as(cell).isEqualTo("b");
        }
        assertThat(fixture.rows(kind.table() + " WHERE country_name = 'b'"))
                .as(cell)
                .isOne();
    }

    @EachDatabase
    void loadedChildren_haveTheNewKey_howeverTheyWereLoaded(TestDatabase database) {
        SessionFixture fixture = countries(database);
        kinds().forEach((name, kind) -> {
            for (Loaded loaded : Loaded.values()) {
                rename(fixture, name + ", " + loaded, kind, loaded);
                fixture.sessions.inTransaction(
                        session -> session.scalars(select(COUNTRY)).one().setName("a"));
            }
        });
    }

    @EachDatabase
    void rollback_givesChildrenTheOldKey_whole_andToASavepoint(TestDatabase database) {
        SessionFixture fixture = countries(database);
        for (boolean nested : new boolean[] {false, true}) {
            try (Session session = fixture.sessions.open()) {
                Country country = session.scalars(select(COUNTRY)).one();
                List<Object> children = new ArrayList<>();
                kinds().values().forEach(kind -> children.add(kind.child().apply(session)));
                if (nested) {
                    try (Savepoint savepoint = session.beginNested()) {
                        country.setName("b");
                        session.flush();
                        assertThat(((City) children.get(0)).getCountryName()).isEqualTo("b");
                        savepoint.rollback();
                    }
                } else {
                    country.setName("b");
                    session.flush();
                    session.rollback();
                }
                assertThat(((City) children.get(0)).getCountryName()).isEqualTo("a");
                assertThat(((Anthem) children.get(1)).getCountryName()).isEqualTo("a");
                assertThat(((Province) children.get(2)).getCountryName()).isEqualTo("a");
                assertThat(((Village) children.get(3)).getCountryName()).isEqualTo("a");
                assertThat(session.get(PROVINCE, new ProvincePath.Key("a", 1))).isSameAs(children.get(2));
                assertThat(session.get(PROVINCE, new ProvincePath.Key("b", 1))).isNull();
            }
        }
    }

    @EachDatabase
    void childWhoseOwnKeyFollows_isFoundByIt(TestDatabase database) {
        SessionFixture fixture = countries(database);
        fixture.sessions.inTransaction(session -> {
            Province province = session.scalars(select(PROVINCE)).one();
            session.scalars(select(COUNTRY)).one().setName("b");
            session.flush();
            assertThat(session.get(PROVINCE, new ProvincePath.Key("b", 1))).isSameAs(province);
            assertThat(session.get(PROVINCE, new ProvincePath.Key("a", 1))).isNull();
            session.delete(province.getVillages().get(0));
            session.delete(province);
        });
        assertThat(fixture.rows("provinces")).isZero();
    }

    @EachDatabase
    void keysThatAreHandedOn_areFollowedOnce_andWhatTheFlushWritesStays(TestDatabase database) {
        SessionFixture fixture = countries(database);
        fixture.sessions.inTransaction(session -> {
            Country a = session.scalars(select(COUNTRY)).one();
            Country b = new Country("b", null);
            City ofB = new City();
            b.getCities().add(ofB);
            City moves = new City();
            b.getCities().add(moves);
            session.add(b);
            session.flush();
            City ofA = a.getCities().get(0);
            b.setName("c");
            a.setName("b");
            moves.setCountry(a);
            session.flush();
            assertThat(List.of(ofA, ofB, moves))
                    .extracting(City::getCountryName)
                    .containsExactly("b", "c", "b");
        });
        assertThat(fixture.rows("cities WHERE country_name = 'b'")).isEqualTo(2);
        assertThat(fixture.rows("cities WHERE country_name = 'c'")).isOne();
    }

    @EachDatabase
    void otherActions_andOtherUniqueColumns(TestDatabase database) {
        SessionFixture fixture = countries(database);
        fixture.sessions.inTransaction(session -> {
            City city = session.scalars(select(CITY)).one();
            city.setFormerName("a");
            session.flush();
            Country country = java.util.Objects.requireNonNull(city.getFormer());
            country.setCode("B");
            session.flush();
            fixture.forget();
            assertThat(city.getCode()).isEqualTo("B");
            assertThat(fixture.sent()).isEmpty();
            country.setName("b");
            session.flush();
            assertThat(city.getFormerName()).isNull();
            assertThat(city.getFormer()).isNull();
            assertThat(city.getCountryName()).isEqualTo("b");
        });
        assertThat(fixture.rows("cities WHERE former_name IS NULL AND code = 'B'"))
                .isOne();
    }
}
