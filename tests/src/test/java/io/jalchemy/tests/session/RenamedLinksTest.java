package io.jalchemy.tests.session;

import static io.jalchemy.tests.cascades.TagPath.TAG;
import static io.jalchemy.tests.cascades.TeamPath.TEAM;
import static io.jalchemy.tests.renamed.CoursePath.COURSE;
import static io.jalchemy.tests.renamed.LessonPath.LESSON;
import static io.jalchemy.tests.renamed.StudentPath.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.cascades.Team;
import io.jalchemy.tests.cascades.Team.Tag;
import io.jalchemy.tests.renamed.Course;
import io.jalchemy.tests.renamed.Course.Student;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Links between objects whose keys change. What is expected is a plain set of pairs; SQLAlchemy has the same wherever it does not
 * fail (D-KEYS-2), which it does where a link goes, or both keys change, in the flush of a key that the session has to write.
 */
class RenamedLinksTest {

    /** Whose key changes. */
    private enum Renamed {
        OWN,
        OTHER,
        BOTH
    }

    private enum Loaded {
        NONE,
        OWN,
        OTHER,
        BOTH
    }

    /** What happens to the links, and from which side. */
    private enum Links {
        KEPT,
        ADDED,
        REMOVED,
        ADDED_AND_REMOVED,
        ADDED_FROM_THE_OTHER_SIDE,
        REMOVED_FROM_THE_OTHER_SIDE,
        REMOVED_AND_ADDED_AGAIN,
        OTHER_DELETED,
        OWN_DELETED
    }

    /** Two classes with a many-to-many between them. */
    private record Model<L, R>(
            String name,
            SessionFactory sessions,
            Function<String, L> newLeft,
            Function<String, R> newRight,
            BiFunction<Session, String, L> left,
            BiFunction<Session, String, R> right,
            BiConsumer<L, String> renameLeft,
            BiConsumer<R, String> renameRight,
            Function<L, List<R>> rights,
            Function<R, List<L>> lefts,
            TestDatabase database,
            List<String> tables) {

        List<String> links() {
            return CascadesFixture.rows(database, "SELECT * FROM " + tables.get(0) + " ORDER BY 1, 2").stream()
                    .map(row -> row.replace(" null", ""))
                    .toList();
        }
    }

    private static Model<Course, Student> cascaded(TestDatabase database) {
        Table links = Table.of(
                "course_students",
                Column.of("course_code", Types.varchar(20))
                        .primaryKey()
                        .references("courses.code", key -> key.onUpdate(ForeignKeyAction.CASCADE)),
                Column.of("student_name", Types.varchar(20))
                        .primaryKey()
                        .references("students.name", key -> key.onUpdate(ForeignKeyAction.CASCADE)));
        SessionFixture fixture = new SessionFixture(database, Registry.of(MetaData.of(links), COURSE, STUDENT, LESSON));
        return new Model<>(
                "ON UPDATE CASCADE",
                fixture.sessions,
                Course::new,
                Student::new,
                (session, key) -> session.getOne(COURSE, key),
                (session, key) -> session.getOne(STUDENT, key),
                Course::setCode,
                Student::setName,
                Course::getStudents,
                Student::getCourses,
                database,
                List.of("course_students", "courses", "students"));
    }

    private static Model<Team, Tag> written(TestDatabase database, CascadesFixture.Schema schema) {
        CascadesFixture fixture = new CascadesFixture(database, schema);
        return new Model<>(
                "passiveUpdates = false, " + schema,
                fixture.sessions,
                name -> new Team(name, null),
                Tag::new,
                (session, key) -> session.getOne(TEAM, key),
                (session, key) -> session.getOne(TAG, key),
                Team::setName,
                Tag::setLabel,
                Team::getTags,
                Tag::getTeams,
                database,
                List.of("team_tags", "teams", "tags"));
    }

    private static <L, R> void change(Model<L, R> model, Links links, Session session, L a, R x, R z) {
        List<R> rights = model.rights().apply(a);
        switch (links) {
            case KEPT -> {}
            case ADDED -> rights.add(z);
            case REMOVED -> rights.remove(x);
            case ADDED_AND_REMOVED -> {
                rights.add(z);
                rights.remove(x);
            }
            case ADDED_FROM_THE_OTHER_SIDE -> model.lefts().apply(z).add(a);
            case REMOVED_FROM_THE_OTHER_SIDE -> model.lefts().apply(x).remove(a);
            case REMOVED_AND_ADDED_AGAIN -> {
                rights.remove(x);
                rights.add(x);
            }
            case OTHER_DELETED -> session.delete(x);
            case OWN_DELETED -> session.delete(a);
        }
    }

    private static <L, R> void rename(Model<L, R> model, Renamed renamed, L a, R x, R y) {
        if (renamed != Renamed.OTHER) {
            model.renameLeft().accept(a, "b");
        }
        if (renamed != Renamed.OWN) {
            model.renameRight().accept(x, "x2");
            model.renameRight().accept(y, "y2");
        }
    }

    private static List<String> expected(Renamed renamed, Links links) {
        String a = renamed == Renamed.OTHER ? "a " : "b ";
        String x = renamed == Renamed.OWN ? "x" : "x2";
        String y = renamed == Renamed.OWN ? "y" : "y2";
        TreeSet<String> all = new TreeSet<>(List.of(a + x, a + y, "k " + y));
        switch (links) {
            case ADDED, ADDED_FROM_THE_OTHER_SIDE -> all.add(a + "z");
            case REMOVED, REMOVED_FROM_THE_OTHER_SIDE, OTHER_DELETED -> all.remove(a + x);
            case ADDED_AND_REMOVED -> {
                all.add(a + "z");
                all.remove(a + x);
            }
            case OWN_DELETED -> all.removeAll(List.of(a + x, a + y));
            default -> {}
        }
        return List.copyOf(all);
    }

    private static <L, R> void check(
            Model<L, R> model, Renamed renamed, Loaded loaded, Links links, boolean renameFirst) {
        String cell = model.name() + ": " + renamed + ", loaded " + loaded + ", " + links
                + (renameFirst ? ", renamed first" : "");
        CascadesFixture.clear(model.database(), model.tables());
        model.sessions().inTransaction(session -> {
            L a = model.newLeft().apply("a");
            L k = model.newLeft().apply("k");
            R x = model.newRight().apply("x");
            R y = model.newRight().apply("y");
            model.rights().apply(a).addAll(List.of(x, y));
            model.rights().apply(k).add(y);
            session.addAll(List.of(a, k, x, y, model.newRight().apply("z")));
        });
        try (Session session = model.sessions().open()) {
            L a = model.left().apply(session, "a");
            R x = model.right().apply(session, "x");
            R y = model.right().apply(session, "y");
            R z = model.right().apply(session, "z");
            if (loaded == Loaded.OWN || loaded == Loaded.BOTH) {
                assertThat(model.rights().apply(a)).hasSize(2);
            }
            if (loaded == Loaded.OTHER || loaded == Loaded.BOTH) {
                List.of(x, y, z).forEach(each -> model.lefts().apply(each).size());
            }
            if (renameFirst) {
                rename(model, renamed, a, x, y);
                change(model, links, session, a, x, z);
            } else {
                change(model, links, session, a, x, z);
                rename(model, renamed, a, x, y);
            }
            session.commit();
            assertThat(model.links()).as(cell).isEqualTo(expected(renamed, links));
            if (links != Links.OWN_DELETED) {
                again(model, session, a, y, cell);
            }
            session.commit();
        }
    }

    /** The same objects, in the same session: keys change again, a link goes, another stays. */
    private static <L, R> void again(Model<L, R> model, Session session, L a, R y, String cell) {
        List<String> before = model.links();
        model.renameLeft().accept(a, "c");
        model.renameRight().accept(y, "y3");
        model.rights().apply(a).remove(y);
        session.commit();
        List<String> expected = new ArrayList<>();
        for (String each : before) {
            String link = each.replaceAll("^[ab] ", "c ").replaceAll(" y2?$", " y3");
            if (!link.equals("c y3")) {
                expected.add(link);
            }
        }
        assertThat(model.links()).as(cell + ", again").containsExactlyInAnyOrderElementsOf(expected);
    }

    private static <L, R> void everyCell(Model<L, R> model) {
        for (Renamed renamed : Renamed.values()) {
            for (Loaded loaded : Loaded.values()) {
                for (Links links : Links.values()) {
                    check(model, renamed, loaded, links, false);
                    check(model, renamed, loaded, links, true);
                }
            }
        }
    }

    @EachDatabase
    void keysThatTheDatabaseWrites(TestDatabase database) {
        everyCell(cascaded(database));
    }

    @EachDatabase
    void keysThatTheSessionWrites(TestDatabase database) {
        for (CascadesFixture.Schema schema : CascadesFixture.Schema.values()) {
            everyCell(written(database, schema));
        }
    }
}
