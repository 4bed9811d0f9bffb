package io.jalchemy.tests.mistakes.runtime;

import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.mistakes.runtime.MemberPath.MEMBER;
import static io.jalchemy.tests.mistakes.runtime.SeatPath.SEAT;
import static io.jalchemy.tests.mistakes.runtime.TaskPath.TASK;

import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.mistakes.runtime.Member.Seat;
import io.jalchemy.tests.mistakes.runtime.Member.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is answered when the database refuses rows: entity, attribute, object, and the mend. */
class FlushMistakesTest {

    private static Member other(Scene s) {
        Member other = new Member("other");
        s.session.add(other);
        s.session.flush();
        return other;
    }

    private static Task task(Scene s, String title) {
        Task task = new Task(title);
        s.session.add(task);
        s.member().getTasks().add(task);
        return task;
    }

    private static Map<String, Object> row(String name) {
        return new TreeMap<>(Map.of("name", name, "age", 1));
    }

    private static List<Mistake> flushes() {
        List<Mistake> all = new ArrayList<>();
        all.add(Mistake.of(
                "NOT NULL, inserted",
                "NOT_NULL",
                "A column that takes no NULL was given one (table members, column name, code 19). Member.name has no value. Assign one before the flush, give the column a default, or let it be NULL (@Nullable). The object is a new Member. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id",
                "A column that takes no NULL was given one (table members, column name, SQLSTATE 23502). Member.name has no value. Assign one before the flush, give the column a default, or let it be NULL (@Nullable). The object is a new Member. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id",
                s -> {
                    s.session.add(new Member(null));
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "NOT NULL, one of several inserted",
                "NOT_NULL",
                "A column that takes no NULL was given one (table members, column name, code 19). Member.name has no value. Assign one before the flush, give the column a default, or let it be NULL (@Nullable). The object is a new Member, row 2 of 3. In: INSERT INTO members (name, age) VALUES (?, ?), (?, ?), (?, ?) RETURNING id",
                "A column that takes no NULL was given one (table members, column name, SQLSTATE 23502). Member.name has no value. Assign one before the flush, give the column a default, or let it be NULL (@Nullable). The object is a new Member, row 2 of 3. In: INSERT INTO members (name, age) SELECT r.c1, r.c2 FROM unnest(?, ?) WITH ORDINALITY AS r (c1, c2, n) ORDER BY r.n RETURNING id",
                s -> {
                    s.session.addAll(List.of(new Member("b"), new Member(null), new Member("c")));
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "NOT NULL, updated",
                "NOT_NULL",
                "A column that takes no NULL was given one (table members, column name, code 19). Member.name has no value. Assign one before the flush, give the column a default, or let it be NULL (@Nullable). The object is Member#1. In: UPDATE members SET name = ? WHERE members.id = ?",
                "A column that takes no NULL was given one (table members, column name, SQLSTATE 23502). Member.name has no value. Assign one before the flush, give the column a default, or let it be NULL (@Nullable). The object is Member#1. In: UPDATE members SET name = ? WHERE members.id = ?",
                s -> {
                    s.member().setName(null);
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "NOT NULL key without a relationship",
                "NOT_NULL",
                "A column that takes no NULL was given one (table tasks, column owner_id, code 19). Task.ownerId has no value, since Task.owner holds nothing that would say it. Before the flush assign Task.owner or add the object to Member.tasks. The object is a new Task. In: INSERT INTO tasks (title, owner_id) VALUES (?, ?) RETURNING id",
                "A column that takes no NULL was given one (table tasks, column owner_id, SQLSTATE 23502). Task.ownerId has no value, since Task.owner holds nothing that would say it. Before the flush assign Task.owner or add the object to Member.tasks. The object is a new Task. In: INSERT INTO tasks (title, owner_id) VALUES (?, ?) RETURNING id",
                s -> {
                    s.session.add(new Task("lonely"));
                    s.session.flush();
                }));
        all.add(Mistake.onPostgresql(
                "too long, inserted",
                "DATA",
                "A value does not fit its type (SQLSTATE 22001). Member.name takes 10 characters and has more. Shorten the value, or give the column a greater length. The object is a new Member. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id",
                s -> {
                    s.session.add(new Member("x".repeat(11)));
                    s.session.flush();
                }));
        all.add(Mistake.onPostgresql(
                "too long, one of several",
                "DATA",
                "A value does not fit its type (SQLSTATE 22001). Member.name takes 10 characters and has more. Shorten the value, or give the column a greater length. The object is a new Member, row 2 of 2. In: INSERT INTO members (name, age) SELECT r.c1, r.c2 FROM unnest(?, ?) WITH ORDINALITY AS r (c1, c2, n) ORDER BY r.n RETURNING id",
                s -> {
                    s.session.addAll(List.of(new Member("b"), new Member("x".repeat(11))));
                    s.session.flush();
                }));
        all.add(Mistake.onPostgresql(
                "too long, updated",
                "DATA",
                "A value does not fit its type (SQLSTATE 22001). Member.name takes 10 characters and has more. Shorten the value, or give the column a greater length. The object is Member#1. In: UPDATE members SET name = ? WHERE members.id = ?",
                s -> {
                    s.member().setName("x".repeat(11));
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "unique, inserted",
                "UNIQUE",
                "A value is there already that may be there once (table members, column name, code 19). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is a new Member. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id",
                "A value is there already that may be there once (constraint members_name_key, table members, SQLSTATE 23505). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is a new Member. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id",
                s -> {
                    s.session.add(new Member(Scene.MARKED));
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "unique, one of several",
                "UNIQUE",
                "A value is there already that may be there once (table members, column name, code 19). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is one of the 2 of this statement. In: INSERT INTO members (name, age) VALUES (?, ?), (?, ?) RETURNING id",
                "A value is there already that may be there once (constraint members_name_key, table members, SQLSTATE 23505). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is one of the 2 of this statement. In: INSERT INTO members (name, age) SELECT r.c1, r.c2 FROM unnest(?, ?) WITH ORDINALITY AS r (c1, c2, n) ORDER BY r.n RETURNING id",
                s -> {
                    s.session.addAll(List.of(new Member("b"), new Member(Scene.MARKED)));
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "unique, twice in one flush",
                "UNIQUE",
                "A value is there already that may be there once (table members, column name, code 19). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is one of the 2 of this statement. In: INSERT INTO members (name, age) VALUES (?, ?), (?, ?) RETURNING id",
                "A value is there already that may be there once (constraint members_name_key, table members, SQLSTATE 23505). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is one of the 2 of this statement. In: INSERT INTO members (name, age) SELECT r.c1, r.c2 FROM unnest(?, ?) WITH ORDINALITY AS r (c1, c2, n) ORDER BY r.n RETURNING id",
                s -> {
                    s.session.addAll(List.of(new Member("b"), new Member("b")));
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "unique, updated",
                "UNIQUE",
                "A value is there already that may be there once (table members, column name, code 19). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is Member#2. In: UPDATE members SET name = ? WHERE members.id = ?",
                "A value is there already that may be there once (constraint members_name_key, table members, SQLSTATE 23505). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is Member#2. In: UPDATE members SET name = ? WHERE members.id = ?",
                s -> {
                    other(s).setName(Scene.MARKED);
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "key twice",
                "UNIQUE",
                "A value is there already that may be there once (table seats, column line, letter, code 19). There is a row with this key (Seat.line, Seat.letter) already. Get that one with session.get(…) and change it, copy the new object over it with session.merge(…), or use another key. The object is a new Seat. In: INSERT INTO seats (line, letter) VALUES (?, ?)",
                "A value is there already that may be there once (constraint seats_pkey, table seats, SQLSTATE 23505). There is a row with this key (Seat.line, Seat.letter) already. Get that one with session.get(…) and change it, copy the new object over it with session.merge(…), or use another key. The object is a new Seat. In: INSERT INTO seats (line, letter) VALUES (?, ?)",
                s -> {
                    s.session.add(new Seat(1, "a"));
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "foreign key, inserted",
                "FOREIGN_KEY",
                "A row refers to one that is not there, or is itself referred to (code 19). Task.ownerId refers to a row of Member that is not there. Assign Task.owner instead, so that the Member is inserted first, or give a key that is there. The object is a new Task. In: INSERT INTO tasks (title, owner_id) VALUES (?, ?) RETURNING id",
                "A row refers to one that is not there, or is itself referred to (constraint tasks_owner_id_fkey, table tasks, SQLSTATE 23503). Task.ownerId refers to a row of Member that is not there. Assign Task.owner instead, so that the Member is inserted first, or give a key that is there. The object is a new Task. In: INSERT INTO tasks (title, owner_id) VALUES (?, ?) RETURNING id",
                s -> {
                    Task task = new Task("lost");
                    task.setOwnerId(99L);
                    s.session.add(task);
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "foreign key, updated",
                "FOREIGN_KEY",
                "A row refers to one that is not there, or is itself referred to (code 19). Task.ownerId refers to a row of Member that is not there. Assign Task.owner instead, so that the Member is inserted first, or give a key that is there. The object is Task#1. In: UPDATE tasks SET owner_id = ? WHERE tasks.id = ?",
                "A row refers to one that is not there, or is itself referred to (constraint tasks_owner_id_fkey, table tasks, SQLSTATE 23503). Task.ownerId refers to a row of Member that is not there. Assign Task.owner instead, so that the Member is inserted first, or give a key that is there. The object is Task#1. In: UPDATE tasks SET owner_id = ? WHERE tasks.id = ?",
                s -> {
                    s.session.getOne(TASK, 1L).setOwnerId(99L);
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "check, inserted",
                "CHECK",
                "A CHECK does not hold (constraint age_not_negative, code 19). Member.age must fulfil CHECK (age >= 0). Give values that do. The object is a new Member. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id",
                "A CHECK does not hold (constraint age_not_negative, table members, SQLSTATE 23514). Member.age must fulfil CHECK (age >= 0). Give values that do. The object is a new Member. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id",
                s -> {
                    Member made = new Member("a");
                    made.setAge(-1);
                    s.session.add(made);
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "check, updated",
                "CHECK",
                "A CHECK does not hold (constraint age_not_negative, code 19). Member.age must fulfil CHECK (age >= 0). Give values that do. The object is Member#1. In: UPDATE members SET age = ? WHERE members.id = ?",
                "A CHECK does not hold (constraint age_not_negative, table members, SQLSTATE 23514). Member.age must fulfil CHECK (age >= 0). Give values that do. The object is Member#1. In: UPDATE members SET age = ? WHERE members.id = ?",
                s -> {
                    s.member().setAge(-1);
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "parent deleted",
                "NOT_NULL",
                "A column that takes no NULL was given one (table tasks, column owner_id, code 19). Task.ownerId would become NULL, since the object has left Task.owner. Delete the object with session.delete(…), give Member.tasks the cascades ALL and DELETE_ORPHAN, or let the column be NULL (@Nullable). The object is Task#1, row 1 of 2. In: UPDATE tasks SET owner_id = ? WHERE tasks.id = ?",
                "A column that takes no NULL was given one (table tasks, column owner_id, SQLSTATE 23502). Task.ownerId would become NULL, since the object has left Task.owner. Delete the object with session.delete(…), give Member.tasks the cascades ALL and DELETE_ORPHAN, or let the column be NULL (@Nullable). The object is Task#1, row 1 of 2. In: UPDATE tasks SET owner_id = r.c1 FROM unnest(?, ?) WITH ORDINALITY AS r (c1, c2, n) WHERE tasks.id = r.c2 AND (SELECT count(*) FROM (SELECT t.id FROM tasks AS t WHERE t.id = ANY (?) ORDER BY t.id FOR NO KEY UPDATE) AS l) IS NOT NULL",
                s -> {
                    s.session.delete(s.member());
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "child removed",
                "NOT_NULL",
                "A column that takes no NULL was given one (table tasks, column owner_id, code 19). Task.ownerId would become NULL, since the object has left Task.owner. Delete the object with session.delete(…), give Member.tasks the cascades ALL and DELETE_ORPHAN, or let the column be NULL (@Nullable). The object is Task#1. In: UPDATE tasks SET owner_id = ? WHERE tasks.id = ?",
                "A column that takes no NULL was given one (table tasks, column owner_id, SQLSTATE 23502). Task.ownerId would become NULL, since the object has left Task.owner. Delete the object with session.delete(…), give Member.tasks the cascades ALL and DELETE_ORPHAN, or let the column be NULL (@Nullable). The object is Task#1. In: UPDATE tasks SET owner_id = ? WHERE tasks.id = ?",
                s -> {
                    s.member().getTasks().remove(0);
                    s.session.flush();
                }));
        return all;
    }

    private static List<Mistake> statements() {
        List<Mistake> all = new ArrayList<>();
        all.add(Mistake.of(
                "statement: NOT NULL, inserted",
                "NOT_NULL",
                "A column that takes no NULL was given one (table members, column name, code 19). Give the column a value or a default, or let it be NULL. In: INSERT INTO members (age) VALUES (?)",
                "A column that takes no NULL was given one (table members, column name, SQLSTATE 23502). Give the column a value or a default, or let it be NULL. In: INSERT INTO members (age) VALUES (?)",
                s -> s.session.execute(insert(MEMBER).values(MEMBER.age.to(1)))));
        all.add(Mistake.of(
                "statement: NOT NULL, updated",
                "NOT_NULL",
                "A column that takes no NULL was given one (table members, column name, code 19). Give the column a value or a default, or let it be NULL. In: UPDATE members SET name = ?",
                "A column that takes no NULL was given one (table members, column name, SQLSTATE 23502). Give the column a value or a default, or let it be NULL. In: UPDATE members SET name = ?",
                s -> s.session.execute(update(MEMBER).setNull(MEMBER.name))));
        all.add(Mistake.onPostgresql(
                "statement: too long",
                "DATA",
                "A value does not fit its type (SQLSTATE 22001). Compare the values with the types and lengths of the columns. In: UPDATE members SET name = ?",
                s -> s.session.execute(update(MEMBER).set(MEMBER.name, "x".repeat(11)))));
        all.add(Mistake.of(
                "statement: unique, rows",
                "UNIQUE",
                "A value is there already that may be there once (table members, column name, code 19). Give another value, change the row that is there, or let insert(…).onConflict(…) do that. In: INSERT INTO members (name, age) VALUES (?, ?), (?, ?)",
                "A value is there already that may be there once (constraint members_name_key, table members, SQLSTATE 23505). Give another value, change the row that is there, or let insert(…).onConflict(…) do that. In: INSERT INTO members (name, age) VALUES (?, ?), (?, ?)",
                s -> s.session.execute(insert(MEMBER), List.of(row("b"), row(Scene.MARKED)))));
        all.add(Mistake.of(
                "statement: unique, returning",
                "UNIQUE",
                "A value is there already that may be there once (table members, column name, code 19). Give another value, change the row that is there, or let insert(…).onConflict(…) do that. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id, name, age",
                "A value is there already that may be there once (constraint members_name_key, table members, SQLSTATE 23505). Give another value, change the row that is there, or let insert(…).onConflict(…) do that. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id, name, age",
                s -> s.session.execute(insert(MEMBER)
                        .values(MEMBER.name.to(Scene.MARKED), MEMBER.age.to(1))
                        .returning(MEMBER))));
        all.add(Mistake.of(
                "statement: key",
                "UNIQUE",
                "A value is there already that may be there once (table seats, column line, letter, code 19). Give another value, change the row that is there, or let insert(…).onConflict(…) do that. In: INSERT INTO seats (line, letter) VALUES (?, ?)",
                "A value is there already that may be there once (constraint seats_pkey, table seats, SQLSTATE 23505). Give another value, change the row that is there, or let insert(…).onConflict(…) do that. In: INSERT INTO seats (line, letter) VALUES (?, ?)",
                s -> s.session.execute(insert(SEAT).values(SEAT.line.to(1), SEAT.letter.to("a")))));
        all.add(Mistake.of(
                "statement: foreign key",
                "FOREIGN_KEY",
                "A row refers to one that is not there, or is itself referred to (code 19). Insert the row that is referred to first; before a row is deleted, delete or change those that refer to it, or give the foreign key an ON DELETE. In: INSERT INTO tasks (title, owner_id) VALUES (?, ?)",
                "A row refers to one that is not there, or is itself referred to (constraint tasks_owner_id_fkey, table tasks, SQLSTATE 23503). Insert the row that is referred to first; before a row is deleted, delete or change those that refer to it, or give the foreign key an ON DELETE. In: INSERT INTO tasks (title, owner_id) VALUES (?, ?)",
                s -> s.session.execute(insert(TASK).values(TASK.title.to("a"), TASK.ownerId.to(99L)))));
        all.add(Mistake.of(
                "statement: foreign key, updated",
                "FOREIGN_KEY",
                "A row refers to one that is not there, or is itself referred to (code 19). Insert the row that is referred to first; before a row is deleted, delete or change those that refer to it, or give the foreign key an ON DELETE. In: UPDATE tasks SET owner_id = ?",
                "A row refers to one that is not there, or is itself referred to (constraint tasks_owner_id_fkey, table tasks, SQLSTATE 23503). Insert the row that is referred to first; before a row is deleted, delete or change those that refer to it, or give the foreign key an ON DELETE. In: UPDATE tasks SET owner_id = ?",
                s -> s.session.execute(update(TASK).set(TASK.ownerId, 99L))));
        all.add(Mistake.of(
                "statement: check",
                "CHECK",
                "A CHECK does not hold (constraint age_not_negative, code 19). Give values that fulfil it. In: UPDATE members SET age = ?",
                "A CHECK does not hold (constraint age_not_negative, table members, SQLSTATE 23514). Give values that fulfil it. In: UPDATE members SET age = ?",
                s -> s.session.execute(update(MEMBER).set(MEMBER.age, -1))));
        all.add(Mistake.of(
                "statement: parent deleted",
                "FOREIGN_KEY",
                "A row refers to one that is not there, or is itself referred to (code 19). Insert the row that is referred to first; before a row is deleted, delete or change those that refer to it, or give the foreign key an ON DELETE. In: DELETE FROM members",
                "A row refers to one that is not there, or is itself referred to (constraint tasks_owner_id_fkey, table tasks, SQLSTATE 23503). Insert the row that is referred to first; before a row is deleted, delete or change those that refer to it, or give the foreign key an ON DELETE. In: DELETE FROM members",
                s -> s.session.execute(delete(MEMBER))));
        all.add(Mistake.of(
                "connection: unique",
                "UNIQUE",
                "A value is there already that may be there once (table members, column name, code 19). Give another value, change the row that is there, or let insert(…).onConflict(…) do that. In: INSERT INTO members (age, name) VALUES (?, ?)",
                "A value is there already that may be there once (constraint members_name_key, table members, SQLSTATE 23505). Give another value, change the row that is there, or let insert(…).onConflict(…) do that. In: INSERT INTO members (age, name) VALUES (?, ?)",
                s -> s.session
                        .connection()
                        .execute(insert(s.registry.metadata().table("members")), List.of(row(Scene.MARKED)))));
        all.add(Mistake.of(
                "table missing",
                "SYNTAX",
                "The statement has an error, or names what is not there (near members, code 1). There is no table members. Create the tables, registry.metadata().createAll(engine), or check which database and schema this is. In: SELECT members.id, members.name, members.age FROM members",
                "The statement has an error, or names what is not there (near members, SQLSTATE 42P01). There is no table members. Create the tables, registry.metadata().createAll(engine), or check which database and schema this is. In: SELECT members.id, members.name, members.age FROM members",
                s -> {
                    s.registry.metadata().dropAll(s.engine);
                    s.session.scalars(select(MEMBER));
                }));
        all.add(Mistake.of(
                "table missing, flush",
                "SYNTAX",
                "The statement has an error, or names what is not there (near members, code 1). There is no table members. Create the tables, registry.metadata().createAll(engine), or check which database and schema this is. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id",
                "The statement has an error, or names what is not there (near members, SQLSTATE 42P01). There is no table members. Create the tables, registry.metadata().createAll(engine), or check which database and schema this is. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id",
                s -> {
                    s.registry.metadata().dropAll(s.engine);
                    s.session.add(new Member("a"));
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "column missing",
                "SYNTAX",
                "The statement has an error, or names what is not there (near members.age, code 1). There is no column members.age. Either the statement does not list its table, or the table was made for an older mapping: createAll leaves tables that exist as they are, so add the column with ALTER TABLE. In: SELECT members.id, members.name, members.age FROM members",
                "The statement has an error, or names what is not there (near members.age, SQLSTATE 42703). There is no column members.age. Either the statement does not list its table, or the table was made for an older mapping: createAll leaves tables that exist as they are, so add the column with ALTER TABLE. In: SELECT members.id, members.name, members.age FROM members",
                s -> {
                    s.engine.begin(c -> c.executeText("ALTER TABLE members RENAME COLUMN age TO years"));
                    s.session.scalars(select(MEMBER));
                }));
        all.add(Mistake.of(
                "column missing, flush",
                "SYNTAX",
                "The statement has an error, or names what is not there (code 1). There is no column age. Either the statement does not list its table, or the table was made for an older mapping: createAll leaves tables that exist as they are, so add the column with ALTER TABLE. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id",
                "The statement has an error, or names what is not there (near age, SQLSTATE 42703). There is no column age. Either the statement does not list its table, or the table was made for an older mapping: createAll leaves tables that exist as they are, so add the column with ALTER TABLE. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id",
                s -> {
                    s.engine.begin(c -> c.executeText("ALTER TABLE members RENAME COLUMN age TO years"));
                    s.session.add(new Member("a"));
                    s.session.flush();
                }));
        all.add(Mistake.of(
                "statement: text",
                "SYNTAX",
                "The statement has an error, or names what is not there (near SELEC, code 1). In: SELEC 1",
                "The statement has an error, or names what is not there (near SELEC, SQLSTATE 42601). In: SELEC 1",
                s -> s.session.connection().executeText("SELEC 1")));
        all.add(Mistake.of(
                "statement: insert without values",
                "NOT_NULL",
                "A column that takes no NULL was given one (table members, column name, code 19). Give the column a value or a default, or let it be NULL. In: INSERT INTO members DEFAULT VALUES",
                "A column that takes no NULL was given one (table members, column name, SQLSTATE 23502). Give the column a value or a default, or let it be NULL. In: INSERT INTO members DEFAULT VALUES",
                s -> s.session.execute(insert(MEMBER))));
        return all;
    }

    private static List<Mistake> all() {
        List<Mistake> all = new ArrayList<>(flushes());
        all.addAll(statements());
        return all;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void mistakes_areAnswered(TestDatabase.Kind kind) {
        Scene.check(kind, all());
    }
}
