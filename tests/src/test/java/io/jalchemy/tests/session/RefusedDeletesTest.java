package io.jalchemy.tests.session;

import static io.jalchemy.tests.refused.BadgePath.BADGE;
import static io.jalchemy.tests.refused.PersonPath.PERSON;
import static io.jalchemy.tests.refused.ReportPath.REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.refused.Person;
import io.jalchemy.tests.refused.Person.Badge;
import io.jalchemy.tests.refused.Person.Report;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is said of a deleted parent to which rows still refer: the attributes that may refer to it when the DELETE is sent, and not those
 * that the flush, or the database, has set to NULL before.
 */
class RefusedDeletesTest {

    private enum Referring {
        ASSIGNEE,
        BADGES,
        REVIEWER,
        REPORTER,
        AUTHOR
    }

    /** Every set of ways to refer to a person. */
    private static Stream<Set<Referring>> all() {
        return Stream.iterate(0, bits -> bits + 1).limit(32).map(bits -> {
            Set<Referring> some = EnumSet.noneOf(Referring.class);
            for (Referring each : Referring.values()) {
                if ((bits >> each.ordinal() & 1) != 0) {
                    some.add(each);
                }
            }
            return some;
        });
    }

    @EachDatabase
    void deletedParent_namesWhatMayStillRefer(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, PERSON, REPORT, BADGE);
        boolean named = database.kind() == TestDatabase.Kind.POSTGRESQL; // which names the constraint
        all().forEach(some -> {
            Person person = new Person();
            Report report = new Report();
            fixture.sessions.inTransaction(session -> {
                session.add(person);
                session.add(report);
                session.flush();
                if (some.contains(Referring.ASSIGNEE)) {
                    person.getAssigned().add(report);
                }
                if (some.contains(Referring.BADGES)) {
                    person.getBadges().add(new Badge());
                }
                report.setReviewerId(some.contains(Referring.REVIEWER) ? person.getId() : null);
                report.setReporterId(some.contains(Referring.REPORTER) ? person.getId() : null);
                report.setAuthorId(some.contains(Referring.AUTHOR) ? person.getId() : null);
            });
            Throwable thrown = catchThrowable(() ->
                    fixture.sessions.inTransaction(session -> session.delete(session.getOne(PERSON, person.getId()))));
            if (!some.contains(Referring.REPORTER) && !some.contains(Referring.AUTHOR)) {
                assertThat(thrown).as(some.toString()).isNull();
                return;
            }
            boolean both = !named || (some.contains(Referring.REPORTER) && some.contains(Referring.AUTHOR));
            String message = thrown.getMessage();
            assertThat(message)
                    .as(some.toString())
                    .contains("Rows still refer to it: ")
                    .doesNotContain("Report.assigneeId", "Report.reviewerId", "person_badges", "another transaction");
            assertThat(message.split("Delete or change those first", -1)).hasSize(2);
            if (!named) {
                assertThat(message)
                        .contains(
                                "Rows still refer to it: Report.reporterId, Report.authorId. Delete or change those first,"
                                        + " or give Report.reporterId, Report.authorId an onDelete each. The object is Person#");
            } else if (!both) {
                String one = some.contains(Referring.REPORTER) ? "Report.reporterId" : "Report.authorId";
                assertThat(message)
                        .contains("Rows still refer to it: " + one + ". Delete or change those first, or give " + one
                                + " an onDelete. The object is Person#");
            }
        });
    }

    /** Another transaction adds to a collection after the flush has read it: only then does its attribute still refer. */
    @EachDatabase
    void rowThatAnotherHasAdded_isOfTheCollection(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, PERSON, REPORT, BADGE);
        Person person = new Person();
        fixture.sessions.inTransaction(session -> session.add(person));
        Throwable thrown = catchThrowable(() -> fixture.sessions.inTransaction(session -> {
            Person mine = session.getOne(PERSON, person.getId());
            assertThat(mine.getAssigned()).isEmpty();
            session.connection().executeText("INSERT INTO reports (assignee_id) VALUES (" + person.getId() + ")");
            session.delete(mine);
        }));
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
            assertThat(thrown)
                    .hasMessageContaining(
                            "Rows still refer to it: Report.assigneeId. What another transaction has added to"
                                    + " Person.assigned since is not known here: roll back and try again, or give Report.assigneeId an"
                                    + " onDelete.");
        } else { // which names no constraint, so what it is most likely about is named
            assertThat(thrown).hasMessageContaining("Rows still refer to it: Report.reporterId, Report.authorId.");
        }
    }
}
