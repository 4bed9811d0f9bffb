package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.cascades.BoltPath.BOLT;
import static io.jalchemy.tests.cascades.LeafPath.LEAF;
import static io.jalchemy.tests.cascades.MemberPath.MEMBER;
import static io.jalchemy.tests.cascades.NodePath.NODE;
import static io.jalchemy.tests.cascades.SeatPath.SEAT;
import static io.jalchemy.tests.cascades.TagPath.TAG;
import static io.jalchemy.tests.cascades.TeamPath.TEAM;
import static io.jalchemy.tests.cascades.TicketPath.TICKET;
import static io.jalchemy.tests.renamed.CoursePath.COURSE;
import static io.jalchemy.tests.renamed.LessonPath.LESSON;
import static io.jalchemy.tests.renamed.StudentPath.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.cascades.Node;
import io.jalchemy.tests.cascades.SeatPath;
import io.jalchemy.tests.cascades.Team;
import io.jalchemy.tests.cascades.Team.Bolt;
import io.jalchemy.tests.cascades.Team.Member;
import io.jalchemy.tests.cascades.Team.Seat;
import io.jalchemy.tests.cascades.Team.Tag;
import io.jalchemy.tests.cascades.Team.Ticket;
import io.jalchemy.tests.renamed.Course;
import io.jalchemy.tests.renamed.Course.Lesson;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * Keys that change where the session writes them into other rows, together with what else may happen in a flush. Rows are
 * SQLAlchemy's unless it says otherwise.
 */
class PassiveUpdatesCasesTest {

    private static CascadesFixture deferred(TestDatabase database) {
        return new CascadesFixture(database, CascadesFixture.Schema.DEFERRED);
    }

    /** SQLAlchemy leaves the rows that refer to what follows (D-KEYS-4). */
    @EachDatabase
    void keysOfKeys_handItOn(TestDatabase database) {
        CascadesFixture fixture = deferred(database);
        for (boolean loaded : new boolean[] {false, true}) {
            for (String what : List.of("team", "seat", "both")) {
                fixture.clear();
                fixture.sessions.inTransaction(session -> {
                    Team team = new Team("a", null);
                    team.getSeats().addAll(List.of(new Seat(1), new Seat(2)));
                    team.getSeats().get(0).getBolts().addAll(List.of(new Bolt(), new Bolt()));
                    session.add(team);
                });
                fixture.sessions.inTransaction(session -> {
                    Team team = session.getOne(TEAM, "a");
                    Seat seat = session.getOne(SEAT, new SeatPath.Key("a", 1));
                    List<Bolt> bolts = loaded ? session.scalars(select(BOLT)).all() : List.of();
                    if (loaded) {
                        assertThat(team.getSeats().get(0).getBolts()).hasSize(2);
                    }
                    if (!what.equals("seat")) {
                        team.setName("b");
                    }
                    if (!what.equals("team")) {
                        seat.setNumber(9);
                    }
                    session.flush();
                    String name = what.equals("seat") ? "a" : "b";
                    int number = what.equals("team") ? 1 : 9;
                    assertThat(session.get(SEAT, new SeatPath.Key(name, number)))
                            .isSameAs(seat);
                    assertThat(bolts).allSatisfy(bolt -> {
                        assertThat(bolt.getTeamName()).isEqualTo(name);
                        assertThat(bolt.getNumber()).isEqualTo(number);
                        assertThat(bolt.getSeat()).isSameAs(seat);
                    });
                });
                String cell = what + (loaded ? ", loaded" : "");
                String row = (what.equals("seat") ? "a" : "b") + (what.equals("team") ? " 1" : " 9");
                assertThat(fixture.of("SELECT team_name, number FROM bolts"))
                        .as(cell)
                        .containsExactly(row, row);
                fixture.check(cell);
            }
        }
    }

    /** In SQLAlchemy the collection wins over what the program says of the foreign key or, unless it is loaded, the move (D-KEYS-5). */
    @EachDatabase
    void whatTheProgramSaysOfAChild_stands(TestDatabase database) {
        for (CascadesFixture.Schema schema : CascadesFixture.Schema.values()) {
            CascadesFixture fixture = new CascadesFixture(database, schema);
            for (boolean loaded : new boolean[] {false, true}) {
                for (String what :
                        List.of("z", "b", "null", "moved", "moved from the other side", "given up", "deleted")) {
                    fixture.clear();
                    fixture.sessions.inTransaction(session -> {
                        Team team = new Team("a", null);
                        team.getMembers().add(new Member());
                        session.addAll(List.of(team, new Team("z", null)));
                    });
                    fixture.sessions.inTransaction(session -> {
                        Team team = session.getOne(TEAM, "a");
                        Team other = session.getOne(TEAM, "z");
                        Member member = session.scalars(select(MEMBER)).one();
                        if (loaded) {
                            assertThat(team.getMembers()).hasSize(1);
                        }
                        switch (what) {
                            case "moved" -> other.getMembers().add(member);
                            case "moved from the other side" -> member.setTeam(other);
                            case "given up" -> member.setTeam(null);
                            case "deleted" -> session.delete(member);
                            case "null" -> member.setTeamName(null);
                            default -> member.setTeamName(what);
                        }
                        team.setName("b");
                    });
                    List<String> expected =
                            switch (what) {
                                case "deleted" -> List.of();
                                case "null", "given up" -> List.of("null");
                                case "b" -> List.of("b");
                                default -> List.of("z");
                            };
                    assertThat(fixture.of("SELECT team_name FROM members"))
                            .as(what + ", " + loaded)
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** SQLAlchemy does not notice a unique value that it has not read (D-KEYS-3). */
    @EachDatabase
    void uniqueValue_thatBecomesNull_isNullInTheRowsThatReferToIt(TestDatabase database) {
        CascadesFixture fixture = deferred(database);
        for (boolean read : new boolean[] {true, false}) {
            fixture.clear();
            fixture.sessions.inTransaction(session -> {
                Team team = new Team("a", "A");
                team.getTickets().add(new Ticket());
                session.add(team);
            });
            fixture.sessions.inTransaction(session -> {
                Team team = session.getOne(TEAM, "a");
                if (!read) {
                    session.expire(team);
                }
                team.setCode(null);
            });
            assertThat(fixture.of("SELECT team_code FROM tickets")).containsExactly("null");
            fixture.sessions.inTransaction(session -> {
                Ticket ticket = session.scalars(select(TICKET)).one();
                session.getOne(TEAM, "a").getTickets().add(ticket);
                session.getOne(TEAM, "a").setCode("B");
            });
            assertThat(fixture.of("SELECT team_code FROM tickets")).containsExactly("B");
        }
    }

    /** A row that refers to itself is a circle to SQLAlchemy's unit of work (D-KEYS-4). */
    @EachDatabase
    void rowsThatReferToThemselves_andChainsThatChangeAsAWhole(TestDatabase database) {
        for (boolean loaded : new boolean[] {false, true}) {
            CascadesFixture fixture = deferred(database);
            fixture.execute("INSERT INTO nodes VALUES ('a', 'a')");
            fixture.sessions.inTransaction(session -> {
                Node node = session.getOne(NODE, "a");
                if (loaded) {
                    assertThat(node.getChildren()).containsExactly(node);
                }
                node.setName("b");
                session.flush();
                assertThat(node.getParentName()).isEqualTo("b");
            });
            assertThat(fixture.of("SELECT name, parent_name FROM nodes")).containsExactly("b b");
            fixture.clear();
            fixture.sessions.inTransaction(session -> {
                Node a = new Node("a");
                a.getChildren().add(new Node("c"));
                a.getChildren().get(0).getChildren().add(new Node("d"));
                session.add(a);
            });
            fixture.sessions.inTransaction(session -> {
                List<Node> all = session.scalars(select(NODE)).all();
                if (loaded) {
                    all.forEach(each -> each.getChildren().size());
                }
                all.forEach(each -> each.setName(each.getName() + "2"));
            });
            assertThat(fixture.of("SELECT name, parent_name FROM nodes ORDER BY name"))
                    .containsExactly("a2 null", "c2 a2", "d2 c2");
        }
    }

    /** SQLAlchemy sends the rows of parents in an order that violates their key (D-PLAN-5). */
    @EachDatabase
    void keysThatAreHandedOn_takeTheRowsAlong(TestDatabase database) {
        for (CascadesFixture.Schema schema : CascadesFixture.Schema.values()) {
            CascadesFixture fixture = new CascadesFixture(database, schema);
            fixture.clear();
            fixture.sessions.inTransaction(session -> {
                Tag tag = new Tag("x");
                for (String name : List.of("a", "b")) {
                    Team team = new Team(name, null);
                    team.getMembers().add(new Member());
                    team.getSeats().add(new Seat(1));
                    team.getTags().add(tag);
                    session.add(team);
                    session.flush();
                }
            });
            fixture.execute("UPDATE team_tags SET note = 'of ' || team_name");
            fixture.sessions.inTransaction(session -> {
                Team a = session.getOne(TEAM, "a");
                Team b = session.getOne(TEAM, "b");
                a.setName("b");
                b.setName("c");
            });
            assertThat(fixture.of("SELECT team_name FROM members ORDER BY id")).containsExactly("b", "c");
            assertThat(fixture.of("SELECT team_name FROM seats ORDER BY 1")).containsExactly("b", "c");
            assertThat(fixture.of("SELECT team_name, note FROM team_tags ORDER BY 1"))
                    .containsExactly("b of a", "c of b");
            fixture.check("handed on");
        }
    }

    @EachDatabase
    void objectThatIsDeleted_afterItsKeyWasAssigned_isFoundByTheKeyOfItsRow(TestDatabase database) {
        for (boolean loaded : new boolean[] {false, true}) {
            CascadesFixture fixture = deferred(database);
            fixture.sessions.inTransaction(session -> {
                Team team = new Team("a", "A");
                team.getMembers().add(new Member());
                team.getTags().add(new Tag("x"));
                team.getTickets().add(new Ticket());
                session.add(team);
            });
            fixture.sessions.inTransaction(session -> {
                Team team = session.getOne(TEAM, "a");
                if (loaded) {
                    assertThat(team.getMembers().size()
                                    + team.getTags().size()
                                    + team.getTickets().size())
                            .isEqualTo(3);
                }
                team.setName("b");
                team.setCode("B");
                session.delete(team);
            });
            assertThat(fixture.of("SELECT team_name FROM members")).containsExactly("null");
            assertThat(fixture.of("SELECT team_code FROM tickets")).containsExactly("null");
            assertThat(fixture.of("SELECT * FROM team_tags")).isEmpty();
            assertThat(fixture.of("SELECT * FROM teams")).isEmpty();
        }
    }

    @EachDatabase
    void parentIsWrittenFirst_andWhatIsLoadedShowsIt_untilARollback(TestDatabase database) {
        CascadesFixture fixture = deferred(database);
        fixture.sessions.inTransaction(session -> {
            Team team = new Team("a", null);
            team.getMembers().addAll(List.of(new Member(), new Member()));
            team.getTags().add(new Tag("x"));
            team.getSeats().add(new Seat(1));
            session.add(team);
        });
        for (boolean nested : new boolean[] {false, true}) {
            try (Session session = fixture.sessions.open()) {
                Team team = session.getOne(TEAM, "a");
                List<Member> members = session.scalars(select(MEMBER)).all();
                Seat seat = session.scalars(select(SEAT)).one();
                Savepoint savepoint = nested ? session.beginNested() : null;
                fixture.sent.clear();
                team.setName("b");
                session.flush();
                List<String> sent = fixture.sent.stream()
                        .filter(each -> each.startsWith("UPDATE"))
                        .toList();
                assertThat(sent).startsWith("UPDATE teams");
                assertThat(sent)
                        .containsExactlyInAnyOrder(
                                "UPDATE teams", "UPDATE members", "UPDATE seats", "UPDATE team_tags");
                assertThat(members).allSatisfy(member -> {
                    assertThat(member.getTeamName()).isEqualTo("b");
                    assertThat(member.getTeam()).isSameAs(team);
                    assertThat(session.isModified(member)).isFalse();
                });
                assertThat(team.getMembers()).containsExactlyElementsOf(members);
                assertThat(session.get(SEAT, new SeatPath.Key("b", 1))).isSameAs(seat);
                if (savepoint == null) {
                    session.rollback();
                } else {
                    savepoint.rollback();
                }
                assertThat(members)
                        .allSatisfy(member -> assertThat(member.getTeamName()).isEqualTo("a"));
                assertThat(session.get(SEAT, new SeatPath.Key("a", 1))).isSameAs(seat);
                assertThat(team.getMembers()).hasSize(2);
                assertThat(team.getTags()).hasSize(1);
                session.commit();
            }
            fixture.check("rolled back");
        }
    }

    @EachDatabase
    void query_flushesTheKeyAndTheRows(TestDatabase database) {
        CascadesFixture fixture = deferred(database);
        fixture.sessions.inTransaction(session -> {
            Team team = new Team("a", null);
            team.getMembers().add(new Member());
            session.add(team);
        });
        fixture.sessions.inTransaction(session -> {
            session.getOne(TEAM, "a").setName("b");
            Member member = session.scalars(select(MEMBER).where(MEMBER.teamName.eq("b")))
                    .one();
            assertThat(member.getTeamName()).isEqualTo("b");
        });
    }

    /** Where the mapping says ON UPDATE CASCADE the database writes the key, and nothing is loaded for it. */
    @EachDatabase
    void foreignKeyThatFollows_isLeftToTheDatabase(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, COURSE, STUDENT, LESSON);
        fixture.sessions.inTransaction(session -> {
            Course course = new Course("a");
            course.getLessons().add(new Lesson());
            session.add(course);
        });
        fixture.sessions.inTransaction(session -> {
            Course course = session.getOne(COURSE, "a");
            fixture.forget();
            course.setCode("b");
            session.flush();
            assertThat(fixture.verbs()).containsExactly("UPDATE courses");
        });
        assertThat(fixture.rows("lessons WHERE course_code = 'b'")).isOne();
    }

    /** Adds a lesson whose foreign key is {@code given} in the flush that gives course "a" the key "b". */
    private static void lessonByHand(SessionFactory sessions, String given, boolean held) {
        sessions.inTransaction(session -> session.addAll(List.of(new Course("a"), new Course("z"))));
        sessions.inTransaction(session -> {
            Course course = session.getOne(COURSE, "a");
            Lesson lesson = new Lesson();
            lesson.setCourseCode(given);
            if (held) {
                course.getLessons().add(lesson);
            }
            session.add(lesson);
            course.setCode("b");
        });
    }

    /** The same of a member, whose foreign key the session writes. */
    private static void memberByHand(SessionFactory sessions, String given, boolean held) {
        sessions.inTransaction(session -> session.addAll(List.of(new Team("a", null), new Team("z", null))));
        sessions.inTransaction(session -> {
            Team team = session.getOne(TEAM, "a");
            Member member = new Member();
            member.setTeamName(given);
            if (held) {
                team.getMembers().add(member);
            }
            session.add(member);
            team.setName("b");
        });
    }

    /** A foreign key that the program gives a new object by hand is what it is: the old key is not there any more. */
    @EachDatabase
    void keyThatIsGivenByHand(TestDatabase database) {
        SessionFixture follows = new SessionFixture(database, COURSE, STUDENT, LESSON);
        CascadesFixture written = deferred(database);
        for (boolean cascade : new boolean[] {true, false}) {
            for (String given : List.of("a", "b", "z")) {
                for (boolean held : new boolean[] {true, false}) {
                    String cell = given + (held ? ", held" : "") + (cascade ? ", cascade" : "");
                    CascadesFixture.clear(database, List.of("lessons", "courses", "members", "teams"));
                    ThrowingCallable work = () -> {
                        if (cascade) {
                            lessonByHand(follows.sessions, given, held);
                        } else {
                            memberByHand(written.sessions, given, held);
                        }
                    };
                    String rows = cascade ? "SELECT course_code FROM lessons" : "SELECT team_name FROM members";
                    if (!held && given.equals("a")) {
                        assertThatThrownBy(work)
                                .as(cell)
                                .isInstanceOf(DatabaseException.class)
                                .hasMessageEndingWith("[FOREIGN_KEY]");
                        assertThat(CascadesFixture.rows(database, rows))
                                .as(cell)
                                .isEmpty();
                    } else {
                        assertThatCode(work).as(cell).doesNotThrowAnyException();
                        assertThat(CascadesFixture.rows(database, rows))
                                .as(cell)
                                .containsExactly(held ? "b" : given);
                    }
                }
            }
        }
    }

    /** What is not loaded is found by the key of the row, also when many keys change at once. */
    @EachDatabase
    void manyParents_areLoadedTogether(TestDatabase database) {
        CascadesFixture fixture = deferred(database);
        fixture.sessions.inTransaction(session -> {
            for (int i = 0; i < 20; i++) {
                Team team = new Team("t" + i, null);
                team.getMembers().add(new Member());
                team.getTags().add(new Tag("x" + i));
                session.add(team);
            }
        });
        fixture.sessions.inTransaction(session -> {
            List<Team> teams = session.scalars(select(TEAM)).all();
            List<Tag> tags = session.scalars(select(TAG)).all();
            teams.forEach(team -> team.setName(team.getName() + "n"));
            tags.forEach(tag -> tag.setLabel(tag.getLabel() + "n"));
            fixture.sent.clear();
            session.flush();
            assertThat(fixture.sent)
                    .containsExactly(
                            "SELECT members",
                            "SELECT badges",
                            "SELECT tags",
                            "SELECT seats",
                            "SELECT teams",
                            "UPDATE tags",
                            "UPDATE teams",
                            "UPDATE members",
                            "UPDATE team_tags");
        });
        assertThat(fixture.of("SELECT team_name, tag_label FROM team_tags"))
                .hasSize(20)
                .allMatch(row -> row.matches("t\\d+n x\\d+n"));
        fixture.check("many");
    }

    /** In a self-reference javac does not know the direction. */
    @Test
    void manyToOne_isRefusedByTheRegistry() {
        assertThatThrownBy(() -> Registry.of(LEAF))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("Leaf.above is MANY_TO_ONE")
                .hasMessageEndingWith("[PASSIVE_UPDATES]");
    }
}
