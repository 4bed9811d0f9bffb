package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.club.CaptainPath.CAPTAIN;
import static io.jalchemy.tests.club.MemberPath.MEMBER;
import static io.jalchemy.tests.club.TeamPath.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.AttributeEvents;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.club.Captain;
import io.jalchemy.tests.club.Member;
import io.jalchemy.tests.club.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What methods marked {@code @Validates} do to what is set and added. */
class ValidatesTest {

    private final Member ed = new Member("ed@x");
    private final Team red = new Team("red");

    @Test
    void whatIsGivenBack_isSet_alsoByTheConstructor() {
        assertThat(new Member(" ed@x ").getEmail()).isEqualTo("ed@x");
        ed.setEmail("jack@x ");
        assertThat(ed.getEmail()).isEqualTo("jack@x");
    }

    @Test
    void whatIsRefused_changesNothing() {
        assertThatThrownBy(() -> new Member("nowhere")).hasMessage("no @: nowhere");
        assertThatThrownBy(() -> ed.setEmail("nowhere")).hasMessage("no @: nowhere");
        assertThat(ed.getEmail()).isEqualTo("ed@x");
    }

    @Test
    void oneMethod_forSeveralAttributes_isToldWhich() {
        ed.setPhone("1");
        ed.setFax("2");
        assertThat(ed.getPhone()).isEqualTo("phone:1");
        assertThat(ed.getFax()).isEqualTo("fax:2");
        ed.setFax(null);
        assertThat(ed.getFax()).isNull();
    }

    @Test
    void primitive_isComparedWithWhatItWas() {
        ed.setAge(20);
        assertThatThrownBy(() -> ed.setAge(19)).hasMessage("younger than 20");
        assertThat(ed.getAge()).isEqualTo(20);
    }

    @Test
    void method_ofAMixin_isCalledForEachClassThatHasIt() {
        assertThatThrownBy(() -> red.setName("")).hasMessage("name is empty");
        assertThatThrownBy(() -> new Team("")).hasMessage("name is empty");
        assertThat(red.getName()).isEqualTo("red");
    }

    @Test
    void method_ofASubclass_takesThePlaceOfWhatItOverrides() {
        Captain captain = new Captain(" c@x");
        assertThat(captain.getEmail()).isEqualTo("captain+c@x");
        captain.setPhone("1");
        assertThat(captain.getPhone()).isEqualTo("phone:1!");
        captain.setAge(20);
        assertThatThrownBy(() -> captain.setAge(19)).hasMessage("younger than 20");
    }

    @Test
    void collection_isAskedForEachThatComes_whicheverSideItComesFrom() {
        red.getMembers().addAll(List.of(ed, new Member("a@x"), new Member("b@x")));
        Member late = new Member("late@x");
        assertThatThrownBy(() -> red.getMembers().add(late)).hasMessage("red is full");
        assertThatThrownBy(() -> late.setTeam(red)).hasMessage("red is full");
        assertThat(late.getTeam()).isNull();
        assertThat(red.getMembers()).hasSize(3).doesNotContain(late);
        assertThatThrownBy(() -> red.setMembers(new ArrayList<>(List.of(late)))).hasMessage("red is full");
        assertThat(red.getMembers()).hasSize(3);
        red.setMembers(new ArrayList<>(red.getMembers().subList(0, 2)));
        assertThat(red.getMembers()).as("nobody is asked for those who stay").hasSize(2);
    }

    @Test
    void withoutBackrefs_isAskedOnlyWhereTheProgramNamesTheAttribute() {
        Team closed = new Team("closed");
        assertThatThrownBy(() -> ed.setTeam(closed)).hasMessage("closed");
        assertThat(closed.getMembers()).isEmpty();
        closed.getMembers().add(ed);
        assertThat(ed.getTeam()).isSameAs(closed);
    }

    @Test
    void method_isAskedBeforeListeners() {
        List<String> told = new ArrayList<>();
        AttributeEvents<Member> events =
                AttributeEvents.of(MEMBER).onSet(MEMBER.phone, (member, phone, was) -> told.add(phone));
        ed.setPhone("1");
        events.remove();
        ed.setPhone("2");
        assertThat(told).containsExactly("phone:1");
        assertThat(ed.getPhone()).isEqualTo("phone:2");
    }

    @EachDatabase
    void whatIsGivenBack_isWritten_andWhatIsLoadedIsNotAsked(TestDatabase db) {
        SessionFixture club = new SessionFixture(db, MEMBER, CAPTAIN, TEAM);
        club.sessions.inTransaction(session -> {
            ed.setTeam(red);
            ed.setPhone("1");
            session.add(ed);
            session.add(new Captain("c@x"));
        });
        assertThat(club.value("SELECT phone FROM members WHERE id = " + ed.getId()))
                .isEqualTo("phone:1");
        assertThat(club.rows("members WHERE kind = 'captain' AND email = 'captain+c@x'"))
                .isEqualTo(1);
        club.database.engine().begin(connection -> {
            try (var statement = connection.jdbc().createStatement()) {
                statement.executeUpdate("UPDATE members SET email = 'bad'");
                statement.executeUpdate("UPDATE teams SET name = ''");
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        try (Session session = club.sessions.open()) {
            Member loaded = Objects.requireNonNull(session.get(MEMBER, ed.getId()));
            assertThat(loaded.getEmail()).isEqualTo("bad");
            assertThat(Objects.requireNonNull(loaded.getTeam()).getName()).isEmpty();
            assertThat(loaded.getTeam().getMembers()).containsExactly(loaded);
            assertThat(loaded.getPhone()).isEqualTo("phone:1");
            session.refresh(loaded);
            assertThat(session.scalars(select(CAPTAIN)).one().getEmail()).isEqualTo("bad");
            club.forget();
            assertThatThrownBy(() -> loaded.setEmail("worse")).hasMessage("no @: worse");
            session.commit();
            assertThat(club.sent()).isEmpty();
            loaded.setEmail(" good@x");
            session.commit();
            assertThat(club.verbs()).containsExactly("SELECT members", "UPDATE members");
        }
        assertThat(club.rows("members WHERE email = 'good@x'")).isEqualTo(1);
    }
}
