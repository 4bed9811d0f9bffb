package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.shelter.PetPath.PET;
import static io.jalchemy.tests.shelter.VetPath.VET;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.shelter.Lamp;
import io.jalchemy.tests.shelter.Leaflet;
import io.jalchemy.tests.shelter.Note;
import io.jalchemy.tests.shelter.Sign;
import io.jalchemy.tests.shelter.Vet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/**
 * What an object's children become if they leave it, and its changes are dropped before a flush: each relationship × each way to leave
 * × each way to drop. What is expected is what SQLAlchemy 2.1 does (for {@code refresh} with its autoflush switched off, since changes
 * are dropped first here): where the child itself does not say whose it is, the parent's changes are all there was; where it does, it
 * has changed, too, and only {@code expireAll} drops that.
 */
class DroppedChangesTest {

    private static final String CHILDREN = "leaflets lamps signs notes";

    private record Leaving(String table, boolean childrenKnow, Consumer<Vet> change) {}

    private static Map<String, Leaving> leavings() {
        Map<String, Leaving> all = new LinkedHashMap<>();
        all.put("one-sided orphans, cleared", new Leaving("leaflets", false, vet -> vet.getLeaflets()
                .clear()));
        all.put("one-sided orphans, one removed", new Leaving("leaflets", false, vet -> vet.getLeaflets()
                .remove(vet.getLeaflets().iterator().next())));
        all.put("one-sided orphans, replaced", new Leaving("leaflets", false, vet -> vet.setLeaflets(new HashSet<>())));
        all.put("one-sided orphans, moved", new Leaving("leaflets", false, vet -> {
            List<Leaflet> moved = new ArrayList<>(vet.getLeaflets());
            vet.getLeaflets().clear();
            Vet other = new Vet("other");
            other.setLeaflets(new HashSet<>(moved));
        }));
        all.put("one-sided, cleared", new Leaving("lamps", false, vet -> vet.getLamps()
                .clear()));
        all.put("one-sided, replaced", new Leaving("lamps", false, vet -> vet.setLamps(new ArrayList<>())));
        all.put("one-sided only orphan, set null", new Leaving("signs", false, vet -> vet.setSign(null)));
        all.put("orphans of two sides, cleared", new Leaving("notes", true, vet -> vet.getNotes()
                .clear()));
        all.put("orphans of two sides, replaced", new Leaving("notes", true, vet -> vet.setNotes(new ArrayList<>())));
        return all;
    }

    private static Map<String, BiConsumer<Session, Vet>> drops() {
        Map<String, BiConsumer<Session, Vet>> all = new LinkedHashMap<>();
        all.put("expire", Session::expire);
        all.put("refresh", Session::refresh);
        all.put("expireAll", (session, vet) -> session.expireAll());
        return all;
    }

    private static Vet withChildren() {
        Vet vet = new Vet("ann");
        vet.setLeaflets(new HashSet<>(Set.of(new Leaflet(), new Leaflet())));
        vet.setLamps(new ArrayList<>(List.of(new Lamp(), new Lamp())));
        vet.setSign(new Sign());
        vet.getNotes().addAll(List.of(new Note(), new Note()));
        return vet;
    }

    private static void load(Vet vet) {
        assertThat(vet.getLeaflets()).hasSize(2);
        assertThat(vet.getLamps()).hasSize(2);
        assertThat(vet.getSign()).isNotNull();
        assertThat(vet.getNotes()).hasSize(2);
    }

    @EachDatabase
    void childrenThatLeft_stayWithTheirParent_ifItsChangesWereAllThereWas(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, VET, PET);
        SoftAssertions all = new SoftAssertions();
        leavings().forEach((leaving, left) -> drops().forEach((drop, dropped) -> {
            Vet made = withChildren();
            fixture.sessions.inTransaction(session -> session.add(made));
            fixture.sessions.inTransaction(session -> {
                Vet vet = session.getOne(VET, made.getId());
                load(vet);
                left.change().accept(vet);
                dropped.accept(session, vet);
            });
            boolean stay = !left.childrenKnow() || drop.equals("expireAll");
            for (String table : CHILDREN.split(" ")) {
                int before = table.equals("signs") ? 1 : 2;
                all.assertThat(fixture.rows(table + " WHERE vet_id = " + made.getId()))
                        .as("%s of %s, then %s", table, leaving, drop)
                        .isEqualTo(table.equals(left.table()) && !stay ? 0 : before);
            }
        }));
        all.assertAll();
    }

    @EachDatabase
    void childThatLeavesAgain_afterItsParentsChangesWereDropped_isDeleted(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, VET, PET);
        fixture.sessions.inTransaction(session -> session.add(withChildren()));
        fixture.sessions.inTransaction(session -> {
            Vet vet = session.scalars(select(VET)).one();
            vet.getLeaflets().clear();
            session.expire(vet);
            vet.getLeaflets().remove(vet.getLeaflets().iterator().next());
        });
        assertThat(fixture.rows("leaflets")).isOne();
    }
}
