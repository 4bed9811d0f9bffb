package io.jalchemy.tests.mistakes.runtime;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.mistakes.runtime.MemberPath.MEMBER;
import static io.jalchemy.tests.mistakes.runtime.TaskPath.TASK;
import static io.jalchemy.tests.mistakes.runtime.VoucherPath.VOUCHER;

import io.jalchemy.sql.Sql;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is answered to values of wrong types, to null, and to names that are not there. */
class ValueMistakesTest {

    @SuppressWarnings("unchecked") // what a program without type checks does
    private static Expression<Object> raw(Expression<?> expression) {
        return (Expression<Object>) expression;
    }

    private static Map<String, Object> row(String name, Object value) {
        Map<String, Object> row = new HashMap<>();
        row.put(name, value);
        return row;
    }

    @SuppressWarnings("unchecked") // what a program without type checks does
    private static List<Mistake> types() {
        List<Mistake> all = new ArrayList<>();
        all.add(Mistake.of(
                "in of another type",
                "WRONG_VALUE_TYPE",
                "The value that stands beside Member.id cannot be sent: A value of java.lang.String does not fit into BIGINT, which takes java.lang.Long. Give a value of that type, or a number that fits exactly.",
                s -> raw(MEMBER.id).in(List.of(1L, Scene.MARKED))));
        all.add(Mistake.of(
                "between of another type",
                "WRONG_VALUE_TYPE",
                "The value that stands beside Member.id cannot be sent: A value of java.lang.String does not fit into BIGINT, which takes java.lang.Long. Give a value of that type, or a number that fits exactly.",
                s -> raw(MEMBER.id).between(1L, Scene.MARKED)));
        all.add(Mistake.of(
                "isDistinctFrom of another type",
                "WRONG_VALUE_TYPE",
                "The value that stands beside Member.id cannot be sent: A value of java.lang.String does not fit into BIGINT, which takes java.lang.Long. Give a value of that type, or a number that fits exactly.",
                s -> raw(MEMBER.id).isDistinctFrom(Scene.MARKED)));
        all.add(Mistake.of(
                "coalesce of another type",
                "WRONG_VALUE_TYPE",
                "The value of coalesce(Member.id, …) cannot be sent: A value of java.lang.String does not fit into BIGINT, which takes java.lang.Long. Give a value of that type, or a number that fits exactly.",
                s -> Sql.coalesce(raw(MEMBER.id), (Object) Scene.MARKED)));
        all.add(Mistake.of(
                "no UUID",
                "WRONG_VALUE_TYPE",
                "The value that stands beside Voucher.id cannot be sent: A value of java.lang.String does not fit into UUID, which takes java.util.UUID. Give a value of that type, or a number that fits exactly.",
                s -> raw(VOUCHER.id).eq(Scene.MARKED)));
        all.add(Mistake.of(
                "set of another type",
                "WRONG_VALUE_TYPE",
                "The value of Member.age cannot be sent: A value of java.lang.String does not fit into INTEGER, which takes java.lang.Integer. Give a value of that type, or a number that fits exactly.",
                s -> update(MEMBER).set(raw(MEMBER.age), (Object) Scene.MARKED)));
        all.add(Mistake.of(
                "set of null",
                "NULL_SET",
                "null was given to set(Member.name, …), and the column is NOT NULL. Give a value, or make the column nullable.",
                s -> update(MEMBER).set(MEMBER.name, (String) null)));
        all.add(Mistake.of(
                "row of another type",
                "WRONG_VALUE_TYPE",
                "The value of members.age in row 2 of 2 cannot be sent: A value of java.lang.String does not fit into INTEGER, which takes java.lang.Integer. Give a value of that type, or a number that fits exactly.",
                s -> s.session.execute(insert(MEMBER), List.of(row("age", 1), row("age", Scene.MARKED)))));
        all.add(Mistake.of(
                "row of another type for a connection",
                "WRONG_VALUE_TYPE",
                "The value of members.age in row 1 of 1 cannot be sent: A value of java.lang.String does not fit into INTEGER, which takes java.lang.Integer. Give a value of that type, or a number that fits exactly.",
                s -> s.session.connection().execute(insert(table(s)), List.of(row("age", Scene.MARKED)))));
        all.add(Mistake.of(
                "unknown attribute of a row",
                "UNKNOWN_ATTRIBUTE",
                "Member has no attribute \"nam\" with a column. Did you mean \"name\"?",
                s -> s.session.execute(insert(MEMBER), List.of(Map.of("nam", "a")))));
        all.add(Mistake.of(
                "relationship in a row",
                "UNKNOWN_ATTRIBUTE",
                "Task.owner is a relationship, which has no column of its own. Give the foreign key that it stands for.",
                s -> s.session.execute(insert(TASK), List.of(row("owner", s.member())))));
        all.add(Mistake.of(
                "unknown column of a row",
                "UNKNOWN_COLUMN",
                "Table members has no column \"nam\". Did you mean \"name\"?",
                s -> s.session.connection().execute(insert(table(s)), List.of(Map.of("nam", "a")))));
        all.add(Mistake.of(
                "no value for a NOT NULL column",
                "NOT_NULL",
                "A column that takes no NULL was given one (table members, column name, code 19). Give the column a value or a default, or let it be NULL. In: INSERT INTO members (age) VALUES (?)",
                "A column that takes no NULL was given one (table members, column name, SQLSTATE 23502). Give the column a value or a default, or let it be NULL. In: INSERT INTO members (age) VALUES (?)",
                s -> s.session.execute(insert(MEMBER), List.of(Map.of("age", 1)))));
        all.add(Mistake.of(
                "null in a row",
                "NOT_NULL",
                "A column that takes no NULL was given one (table members, column name, code 19). Give the column a value or a default, or let it be NULL. In: INSERT INTO members (name) VALUES (?)",
                "A column that takes no NULL was given one (table members, column name, SQLSTATE 23502). Give the column a value or a default, or let it be NULL. In: INSERT INTO members (name) VALUES (?)",
                s -> s.session.execute(insert(MEMBER), List.of(row("name", null)))));
        all.add(Mistake.of(
                "no type for null",
                "NULL_LITERAL",
                "null has no type of its own. Say it: literal(null, VARCHAR), or use isNull().",
                s -> literal(null)));
        all.add(Mistake.of(
                "no type for a class",
                "NO_SQL_TYPE",
                "No SQL type is known for io.jalchemy.tests.mistakes.runtime.Member$Plain. Use one of the types of the guide's table, or give a user type.",
                s -> literal(new Member.Plain())));
        all.add(Mistake.of(
                "literal of another type",
                "WRONG_VALUE_TYPE",
                "A value of java.lang.String does not fit into BIGINT, which takes java.lang.Long. Give a value of that type, or a number that fits exactly.",
                s -> literal((Object) Scene.MARKED, (io.jalchemy.sql.type.SqlType<Object>) (Object) Types.BIGINT)));
        all.add(Mistake.of(
                "no literal of a type",
                "BAD_LITERAL",
                "\"1.5\" is not a value of BIGINT. Write a whole number that fits.",
                s -> Types.BIGINT.parse("1.5")));
        return all;
    }

    private static Table table(Scene scene) {
        return scene.registry.metadata().table("members");
    }

    private static List<Mistake> nulls() {
        List<Mistake> all = new ArrayList<>();
        all.add(Mistake.of(
                "eq null",
                "NULL_COMPARED",
                "null was given to eq(…) of Member.name, which would be true for no row. Use isNull(), or isNotDistinctFrom(x) where x may be null.",
                s -> MEMBER.name.eq((String) null)));
        all.add(Mistake.of(
                "ne null",
                "NULL_COMPARED",
                "null was given to ne(…) of Member.name, which would be true for no row. Use isNull(), or isNotDistinctFrom(x) where x may be null.",
                s -> MEMBER.name.ne((String) null)));
        all.add(Mistake.of(
                "lt null",
                "NULL_COMPARED",
                "null was given to lt(…) of Member.age, which would be true for no row. Use isNull(), or isNotDistinctFrom(x) where x may be null.",
                s -> MEMBER.age.lt((Integer) null)));
        all.add(Mistake.of(
                "between null",
                "NULL_COMPARED",
                "null was given to between(…) of Member.age, which would be true for no row. Use isNull(), or isNotDistinctFrom(x) where x may be null.",
                s -> MEMBER.age.between(1, null)));
        all.add(Mistake.of(
                "in with null",
                "NULL_COMPARED",
                "null is among the values of in(…) of Member.name, and no row is equal to it. Leave it out; isNull() and isNotNull() find rows with and without NULL.",
                s -> MEMBER.name.in(Arrays.asList("a", null))));
        all.add(Mistake.of(
                "in of null and others",
                "NULL_COMPARED",
                "null is among the values of in(…) of Member.name, and no row is equal to it. Leave it out; isNull() and isNotNull() find rows with and without NULL.",
                s -> MEMBER.name.in("a", (String) null)));
        all.add(Mistake.of(
                "in of several nulls",
                "NULL_COMPARED",
                "null is among the values of in(…) of Member.name, and no row is equal to it. Leave it out; isNull() and isNotNull() find rows with and without NULL.",
                s -> MEMBER.name.in("a", "b", null)));
        all.add(Mistake.of(
                "notIn with null",
                "NULL_COMPARED",
                "null is among the values of notIn(…) of Member.name, and with it the condition is true for no row. Leave it out; isNull() and isNotNull() find rows with and without NULL.",
                s -> MEMBER.name.notIn(Arrays.asList("a", null))));
        all.add(Mistake.of(
                "in of null",
                "NULL_COMPARED",
                "null was given to in(…) of Member.name in place of values. Give an empty list for no values, or leave the condition out.",
                s -> MEMBER.name.in((List<String>) null)));
        all.add(Mistake.of(
                "eq of a null expression",
                "NULL_COMPARED",
                "null was given to eq(…) of Member.name, which would be true for no row. Use isNull(), or isNotDistinctFrom(x) where x may be null.",
                s -> MEMBER.name.eq((Expression<String>) null)));
        all.add(Mistake.of(
                "like null",
                "NULL_COMPARED",
                "null was given to like(…) of Member.name, which would be true for no row. Use isNull(), or isNotDistinctFrom(x) where x may be null.",
                s -> MEMBER.name.like((String) null)));
        all.add(Mistake.of(
                "contains null",
                "NULL_COMPARED",
                "null was given to contains(…) of Member.name. Give a text, or use isNull().",
                s -> MEMBER.name.contains((String) null)));
        all.add(Mistake.of(
                "plus null",
                "NULL_OPERAND",
                "null was given to plus(…) of Member.age, whose result would be null in every row. If that is meant, give literal(null, type).",
                s -> MEMBER.age.plus((Integer) null)));
        all.add(Mistake.of(
                "reference eq null",
                "NULL_COMPARED",
                "null was given to eq(…) of Task.owner. Use isNull().",
                s -> TASK.owner.eq(null)));
        all.add(Mistake.of(
                "where null",
                "NULL_CONDITION",
                "null was given to where(…) as condition 1 of 1. Leave out what does not apply: collect the conditions that there are in a list, and give that to where(list).",
                s -> select(MEMBER).where((io.jalchemy.sql.tree.Condition) null)));
        all.add(Mistake.of(
                "reference of a new object",
                "NO_KEY",
                "Member, which stands in Task.owner.eq(…), has no id yet. Add it to the session and flush, then its row can be compared with.",
                s -> s.session
                        .scalars(select(TASK).where(TASK.owner.eq(new Member("a"))))
                        .all()));
        return all;
    }

    private static List<Mistake> all() {
        List<Mistake> all = new ArrayList<>(types());
        all.addAll(nulls());
        return all;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void mistakes_areAnswered(TestDatabase.Kind kind) {
        Scene.check(kind, all());
    }
}
