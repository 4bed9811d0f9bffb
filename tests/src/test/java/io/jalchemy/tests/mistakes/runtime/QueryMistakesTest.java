package io.jalchemy.tests.mistakes.runtime;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.tests.mistakes.runtime.LeftTwinPath.LEFT_TWIN;
import static io.jalchemy.tests.mistakes.runtime.MemberPath.MEMBER;
import static io.jalchemy.tests.mistakes.runtime.RightTwinPath.RIGHT_TWIN;
import static io.jalchemy.tests.mistakes.runtime.SeatPath.SEAT;
import static io.jalchemy.tests.mistakes.runtime.StrangerPath.STRANGER;
import static io.jalchemy.tests.mistakes.runtime.TaskPath.TASK;

import io.jalchemy.orm.Loading;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.StatementOption;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is answered to queries and registries that do not fit. */
class QueryMistakesTest {

    /** Says that {@code query} selects members, as an unchecked program may. */
    @SuppressWarnings("unchecked")
    private static Query<Member> ofMembers(Query<?> query) {
        return (Query<Member>) query;
    }

    private static List<Mistake> queries() {
        List<Mistake> all = new ArrayList<>();
        all.add(Mistake.of(
                "order by another entity",
                "SYNTAX",
                "The statement has an error, or names what is not there (near tasks.title, code 1). There is no column tasks.title. Either the statement does not list its table, or the table was made for an older mapping: createAll leaves tables that exist as they are, so add the column with ALTER TABLE. In: SELECT members.id, members.name, members.age FROM members ORDER BY tasks.title",
                "The statement has an error, or names what is not there (near tasks, SQLSTATE 42P01). The statement uses tasks and does not list it: join it, or name it in from(…). In: SELECT members.id, members.name, members.age FROM members ORDER BY tasks.title",
                s -> s.session.execute(select(MEMBER).orderBy(TASK.title)).all()));
        all.add(Mistake.of(
                "set of another entity",
                "COLUMN_OF_OTHER_TABLE",
                "The UPDATE writes table members, and set(…) names tasks.title, which is no column of that. Name columns of members, or write the other table in a statement of its own.",
                s -> s.session.execute(update(MEMBER).set(TASK.title, "a"))));
        all.add(Mistake.of(
                "set of a column of the same name",
                "COLUMN_OF_OTHER_TABLE",
                "The UPDATE writes table members, and set(…) names tasks.id, which is no column of that. Name columns of members, or write the other table in a statement of its own.",
                s -> s.session.execute(update(MEMBER).set(TASK.id, 1L))));
        all.add(Mistake.of(
                "set of an alias",
                "COLUMN_OF_OTHER_TABLE",
                "The UPDATE writes table members, and set(…) names \"name\" of an alias or a subquery, which is no column of that. Name columns of members, or write the other table in a statement of its own.",
                s -> s.session.execute(update(MEMBER).set(alias(MEMBER, "other").name, "a"))));
        all.add(Mistake.of(
                "values of another entity",
                "COLUMN_OF_OTHER_TABLE",
                "The INSERT writes table members, and values(…) names tasks.title, which is no column of that. Name columns of members, or write the other table in a statement of its own.",
                s -> s.session.execute(insert(MEMBER).values(TASK.title.to("a")))));
        all.add(Mistake.of(
                "rows of a query for another entity",
                "COLUMN_OF_OTHER_TABLE",
                "The INSERT writes table members, and fromSelect(…) names tasks.title, which is no column of that. Name columns of members, or write the other table in a statement of its own.",
                s -> s.session.execute(insert(MEMBER).fromSelect(List.of(TASK.title), select(MEMBER.name)))));
        all.add(Mistake.of(
                "conflict of another entity",
                "COLUMN_OF_OTHER_TABLE",
                "The INSERT writes table members, and onConflict(…) names tasks.title, which is no column of that. Name columns of members, or write the other table in a statement of its own.",
                s -> s.session.execute(insert(MEMBER)
                        .values(MEMBER.name.to("a"))
                        .onConflict(TASK.title)
                        .doNothing())));
        all.add(Mistake.of(
                "update of another entity on a conflict",
                "COLUMN_OF_OTHER_TABLE",
                "The INSERT writes table members, and doUpdate(…) names tasks.title, which is no column of that. Name columns of members, or write the other table in a statement of its own.",
                s -> s.session.execute(insert(MEMBER)
                        .values(MEMBER.name.to("a"))
                        .onConflict(MEMBER.name)
                        .doUpdate(TASK.title.to("b")))));
        all.add(Mistake.of(
                "parts that select different entities",
                "PARTS_DIFFER",
                "The parts of the query select different entities: Task in one of them. Select the same entities in the same places of each, or columns of one type.",
                s -> s.session
                        .execute(select(MEMBER).union(ofMembers(select(TASK))))
                        .all()));
        all.add(Mistake.of(
                "returning of another entity",
                "RETURNING_OTHER",
                "returning(Task): the statement writes Member and has no rows of another entity. Return Member, or columns.",
                s -> s.session.execute(update(MEMBER).set(MEMBER.age, 1).returning(TASK))));
        all.add(Mistake.of(
                "option of another library",
                "UNKNOWN_OPTION",
                "an option is not an option of this library. Take one of io.jalchemy.orm.Loading.",
                s -> s.session
                        .execute(select(MEMBER).options(new StatementOption() {
                            @Override
                            public void describe(Consumer<@Nullable Object> parts) {}

                            @Override
                            public String toString() {
                                return "an option";
                            }
                        }))
                        .all()));
        String grouping =
                "Name each column that is used beside aggregates in groupBy(…), or aggregate it. Each value that is sent is another one to the server, so an expression with values that is grouped by and written again counts as two: select it under a label in a subquery, and group by the column of that.";
        all.add(Mistake.onPostgresql(
                "value in an expression that is grouped by, and again in HAVING",
                "SYNTAX",
                "The statement has an error, or names what is not there (near members.age, SQLSTATE 42803). " + grouping
                        + " In: SELECT count(*) FROM members GROUP BY members.age + ? HAVING members.age + ? > ?",
                s -> s.session
                        .execute(select(count())
                                .from(MEMBER)
                                .groupBy(MEMBER.age.plus(1))
                                .having(MEMBER.age.plus(1).gt(2)))
                        .all()));
        all.add(Mistake.onPostgresql(
                "value in an expression that is grouped by, and again in ORDER BY",
                "SYNTAX",
                "The statement has an error, or names what is not there (near members.age, SQLSTATE 42803). " + grouping
                        + " In: SELECT count(*) FROM members GROUP BY members.age + ? ORDER BY members.age + ?",
                s -> s.session
                        .execute(select(count())
                                .from(MEMBER)
                                .groupBy(MEMBER.age.plus(1))
                                .orderBy(MEMBER.age.plus(1)))
                        .all()));
        all.add(Mistake.of(
                "set twice", "SET_TWICE", "Member.age is set twice by one UPDATE. Set it once.", s -> update(MEMBER)
                        .set(MEMBER.age, 1)
                        .set(MEMBER.age, 2)));
        all.add(Mistake.of(
                "join without a foreign key",
                "NO_FOREIGN_KEY",
                "There is no foreign key between members and seats to join them by. Give the condition: join(table, condition).",
                s -> s.session.execute(select(MEMBER).join(SEAT)).all()));
        all.add(Mistake.of(
                "get of what was not selected",
                "NOT_SELECTED",
                "Member.age was not selected; the row has [Member.id, Member.name]. Add it to select(…), or take a value by its position.",
                s -> s.session
                        .execute(select(MEMBER.id, MEMBER.name))
                        .all()
                        .get(0)
                        .get(MEMBER.age)));
        all.add(Mistake.of(
                "get of an entity that was not selected",
                "NOT_SELECTED",
                "Task was not selected; the row has [Member.id, Member.name]. Add it to select(…), or take a value by its position.",
                s -> s.session
                        .execute(select(MEMBER.id, MEMBER.name))
                        .all()
                        .get(0)
                        .get(TASK)));
        all.add(Mistake.of(
                "column of a subquery", "UNKNOWN_COLUMN", "The subquery has no column \"nam\"; it has [id].", s -> {
                    Subquery sub = select(MEMBER.id).subquery("sub");
                    sub.c("nam", VARCHAR);
                }));
        all.add(Mistake.of(
                "unknown column of a table",
                "UNKNOWN_COLUMN",
                "Table members has no column \"nam\". Did you mean \"name\"?",
                s -> s.registry.metadata().table("members").c("nam")));
        all.add(Mistake.of(
                "unknown table",
                "UNKNOWN_TABLE",
                "There is no table \"member\" in the MetaData. Did you mean \"members\"?",
                s -> s.registry.metadata().table("member")));
        all.add(Mistake.of(
                "column of another type",
                "WRONG_COLUMN_TYPE",
                "Column members.name is of type VARCHAR(10) and holds String, not Long. Ask for it with its own type.",
                s -> s.registry.metadata().table("members").c("name", BIGINT)));
        all.add(Mistake.of(
                "column twice",
                "COLUMN_TWICE",
                "Table t has two columns called id. Rename one, or leave it out.",
                s -> Table.of("t", column("id", BIGINT), column("id", BIGINT))));
        all.add(Mistake.of(
                "column without a type",
                "COLUMN_WITHOUT_TYPE",
                "Column t.id has no type. Give it one, or a foreign key to a column of the same MetaData, and take it from that MetaData's table.",
                s -> io.jalchemy.sql.schema.MetaData.of(Table.of("t", column("id")))
                        .createAll(s.engine)));
        all.add(Mistake.of(
                "entity without a session",
                "NEEDS_SESSION",
                "Member takes a session: without one, columns of an entity are known if it has one table to itself, and neither its relationships, its subclasses nor its objects are. Execute the statement with a session, or select columns.",
                s -> s.session
                        .connection()
                        .execute(select(MEMBER).where(MEMBER.tasks.any()))
                        .all()));
        all.add(Mistake.of(
                "text with an error",
                "SYNTAX",
                "The statement has an error, or names what is not there (near nam, code 1). There is no column nam. Either the statement does not list its table, or the table was made for an older mapping: createAll leaves tables that exist as they are, so add the column with ALTER TABLE. In: SELECT members.id, members.name, members.age FROM members WHERE nam = 'x'",
                "The statement has an error, or names what is not there (near nam, SQLSTATE 42703). There is no column nam. Either the statement does not list its table, or the table was made for an older mapping: createAll leaves tables that exist as they are, so add the column with ALTER TABLE. In: SELECT members.id, members.name, members.age FROM members WHERE nam = 'x'",
                s -> s.session.execute(select(MEMBER).where(text("nam = 'x'"))).all()));
        all.add(Mistake.of(
                "option that fits nothing",
                "OPTION_FITS_NOTHING",
                "Option SELECTIN(Task.owner) starts from Task, but what is loaded there is [Member]. Put options for what a relationship holds below it, with with(…).",
                s -> s.session
                        .execute(select(MEMBER).options(Loading.selectInLoad(TASK.owner)))
                        .all()));
        all.add(Mistake.of(
                "raise load",
                "RAISE_LOAD",
                "Member.tasks is not loaded, and the query or the mapping forbids to load it by touching it. Load it in the query with an option, or lift the RAISE.",
                s -> s.session
                        .scalars(select(MEMBER).options(Loading.raiseLoad(MEMBER.tasks)))
                        .one()
                        .getTasks()
                        .size()));
        return all;
    }

    private static List<Mistake> registries() {
        List<Mistake> all = new ArrayList<>();
        all.add(Mistake.of(
                "two entities of one table",
                "TABLE_TWICE",
                "LeftTwin and RightTwin both have the table \"twins\", so one row could be two objects of a session. Give one of them another table, make it a subclass of the other without a table of its own, or put it into a registry of its own.",
                s -> Registry.of(LEFT_TWIN, RIGHT_TWIN)));
        all.add(Mistake.of(
                "no entities",
                "NO_ENTITIES",
                "Registry.of() names no entity. Give the constants of the generated paths: Registry.of(UserPath.USER).",
                s -> Registry.of()));
        all.add(Mistake.of(
                "no path",
                "NO_PATH",
                "Path 1 of 1 that Registry.of(…) was given is null. Give the constants of the generated paths; one is null while its own class is being initialised.",
                s -> Registry.of((EntityPath<?, ?>) null)));
        all.add(Mistake.of(
                "not registered",
                "NOT_REGISTERED",
                "Stranger is not in the registry, which has [Seat]. Add its path to Registry.of(…).",
                s -> SessionFactory.of(s.engine, Registry.of(SEAT)).open().scalars(select(STRANGER))));
        return all;
    }

    private static List<Mistake> all() {
        List<Mistake> all = new ArrayList<>(queries());
        all.addAll(registries());
        return all;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void mistakes_areAnswered(TestDatabase.Kind kind) {
        Scene.check(kind, all());
    }
}
