package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.club.CaptainPath.CAPTAIN;
import static io.jalchemy.tests.club.MemberPath.MEMBER;
import static io.jalchemy.tests.club.TeamPath.TEAM;
import static io.jalchemy.tests.ledger.AccountPath.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.club.Captain;
import io.jalchemy.tests.club.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that the program gives to an INSERT of an entity; what is expected was looked up in SQLAlchemy, but for versions that are given. */
class InsertedRowsTest {

    @EachDatabase
    void firstVersion_isAdded(TestDatabase database) {
        SessionFixture ledger = new SessionFixture(database, ACCOUNT);
        try (Session session = ledger.sessions.open()) {
            session.execute(
                    insert(ACCOUNT),
                    List.of(Map.of("name", "a"), Map.of("name", "b", "version", 7), Map.of("name", "c")));
            assertThat(session.scalars(select(ACCOUNT.version).orderBy(ACCOUNT.name))
                            .all())
                    .containsExactly(1, 7, 1);
            session.scalars(select(ACCOUNT).where(ACCOUNT.name.eq("a"))).one().setName("d");
            session.commit();
            assertThat(ledger.rows("accounts WHERE name = 'd' AND version = 2")).isEqualTo(1);
        }
    }

    @EachDatabase
    void wordOfTheClass_isAdded(TestDatabase database) {
        SessionFixture club = new SessionFixture(database, MEMBER, CAPTAIN, TEAM);
        try (Session session = club.sessions.open()) {
            session.execute(insert(CAPTAIN), List.of(Map.of("email", "a", "age", 1), Map.of("email", "b", "age", 2)));
            session.execute(insert(MEMBER), List.of(Map.of("email", "c", "age", 3)));
            assertThat(session.scalars(select(MEMBER).orderBy(MEMBER.age)).all())
                    .hasExactlyElementsOfTypes(Captain.class, Captain.class, Member.class);
        }
    }

    @EachDatabase
    @FullFeatures
    void bothAreAdded_whereRowsComeBack(TestDatabase database) {
        SessionFixture club = new SessionFixture(database, MEMBER, CAPTAIN, TEAM, ACCOUNT);
        try (Session session = club.sessions.open()) {
            assertThat(session.execute(insert(CAPTAIN).returning(CAPTAIN), List.of(Map.of("email", "a", "age", 1)))
                            .all())
                    .hasExactlyElementsOfTypes(Captain.class);
            assertThat(session.execute(insert(ACCOUNT).returning(ACCOUNT.version), List.of(Map.of("name", "a")))
                            .all())
                    .containsExactly(1);
        }
    }

    @EachDatabase
    void textOfTheStatement_hasTheOrderOfTheClass_whateverThatOfTheMap(TestDatabase database) {
        SessionFixture ledger = new SessionFixture(database, ACCOUNT);
        try (Session session = ledger.sessions.open()) {
            for (List<String> names : List.of(List.of("id", "name", "version"), List.of("version", "name", "id"))) {
                Map<String, Object> row = new LinkedHashMap<>();
                names.forEach(name -> row.put(name, name.equals("name") ? "a" : 5 + names.indexOf("id")));
                session.execute(insert(ACCOUNT), List.of(row));
            }
            assertThat(ledger.sent().stream().distinct()).hasSize(1);
            assertThat(session.scalars(select(ACCOUNT)).all()).hasSize(2);
        }
    }

    @EachDatabase
    void namesThatAreNoColumns_areRefused(TestDatabase database) {
        SessionFixture ledger = new SessionFixture(database, ACCOUNT);
        try (Session session = ledger.sessions.open()) {
            assertThatThrownBy(() -> session.execute(insert(ACCOUNT), List.of(Map.of("nmae", "a"))))
                    .hasMessage("Account has no attribute \"nmae\" with a column. Did you mean \"name\"?"
                            + " [UNKNOWN_ATTRIBUTE]");
            assertThatThrownBy(() -> session.execute(insert(ACCOUNT), List.of(Map.of("postings", List.of()))))
                    .hasMessage(
                            "Account.postings is a relationship, which has no column of its own. Give the foreign key"
                                    + " that it stands for. [UNKNOWN_ATTRIBUTE]");
            assertThat(ledger.sent()).isEmpty();
        }
    }
}
