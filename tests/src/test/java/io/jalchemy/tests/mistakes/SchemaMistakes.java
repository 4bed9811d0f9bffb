package io.jalchemy.tests.mistakes;

import static io.jalchemy.tests.mistakes.Mistake.alone;
import static io.jalchemy.tests.mistakes.Mistake.field;
import static io.jalchemy.tests.mistakes.Mistake.table;

import java.util.List;
import java.util.stream.Stream;

/** Mistakes in indexes, constraints, options of tables, generated numbers and views. */
final class SchemaMistakes {

    private SchemaMistakes() {}

    static List<Mistake> all() {
        return Stream.of(elements(), views()).flatMap(List::stream).toList();
    }

    private static Mistake view(String options, String method, String message) {
        return alone(
                "VIEW_QUERY",
                "@Entity(" + options + ") class Seen { @PrimaryKey private Long id; "
                        + method.replace("Query<?>", "io.jalchemy.sql.tree.Query<?>") + " }",
                "class Seen",
                message);
    }

    private static List<Mistake> elements() {
        return List.of(
                table(
                        "UNKNOWN_ATTRIBUTE",
                        "@Index(value = \"title\", include = \"titel\")",
                        "Post: @Index names \"titel\", which is no column of Post. Did you mean \"title\"?"),
                table(
                        "UNKNOWN_ATTRIBUTE",
                        "@UniqueConstraint(value = \"title\", include = \"titel\")",
                        "Post: @UniqueConstraint names \"titel\", which is no column of Post. Did you mean \"title\"?"),
                table(
                        "UNKNOWN_ATTRIBUTE",
                        "@Index(\"titel desc\")",
                        "Post: @Index names \"titel\", which is no column of Post. Did you mean \"title\"?"),
                table(
                        "INDEX_WITHOUT_NAME",
                        "@Index(\"(lower(title))\")",
                        "Post: @Index is one of expressions, and has no name. Give it one: name = \"…\"."),
                table(
                        "BAD_OPTION",
                        "@Index(value = \"title\", with = \"fast\")",
                        "Post: @Index has the storage parameter \"fast\". Write \"name = value\"."),
                table(
                        "BAD_OPTION",
                        "@TableOptions(dialect = \"\", value = \"strict\")",
                        "Post: @TableOptions names no database, or an option without a name. Write @TableOptions(dialect = \"postgresql\", value = \"partitionBy = RANGE (day)\")."),
                table(
                        "UNKNOWN_ATTRIBUTE",
                        "@ExclusionConstraint(\"titel with =\")",
                        "Post: @ExclusionConstraint names \"titel\", which is no column of Post. Did you mean \"title\"?"),
                table(
                        "FOREIGN_KEY_ACTION",
                        "@ForeignKeyConstraint(value = \"authorId\", targets = \"users.id\", onDelete = OnDelete.CASCADE, onDeleteAttributes = \"authorId\")",
                        "Post: @ForeignKeyConstraint has onDeleteAttributes, which only onDelete = SET_NULL and SET_DEFAULT may have. Leave them out."),
                table(
                        "UNKNOWN_ATTRIBUTE",
                        "@ForeignKeyConstraint(value = \"authorId\", targets = \"users.id\", onDelete = OnDelete.SET_NULL, onDeleteAttributes = \"title\")",
                        "Post: @ForeignKeyConstraint names \"title\" in onDeleteAttributes, which is none of those that hold the key."),
                table(
                        "UNKNOWN_WORD",
                        "@ForeignKeyConstraint(value = \"authorId\", targets = \"users.id\", match = \"FUL\")",
                        "Post: @ForeignKeyConstraint: match = \"FUL\" is none of FULL, PARTIAL, SIMPLE. Did you mean \"FULL\"?"),
                field(
                        "TWO_DEFAULTS",
                        "@Identity @Sequence(\"s\") private long number;",
                        "Post.number: @Identity and another default both say which value the column gets. Keep one of them."),
                field(
                        "TWO_DEFAULTS",
                        "@Sequence(\"s\") @MappedColumn(insertValue = \"7\") private long number;",
                        "Post.number: @Sequence and another default both say which value the column gets. Keep one of them."),
                field(
                        "IDENTITY_TYPE",
                        "@Identity private String number;",
                        "Post.number: @Identity generates whole numbers, which String is not. Make it a long or an int."),
                field(
                        "EMPTY_NAME",
                        "@Sequence(\"\") private long number;",
                        "Post.number: @Sequence has an empty name. Give the sequence one."),
                field(
                        "SEQUENCE_OPTIONS",
                        "@Identity(minimum = 5, maximum = 5) private long number;",
                        "Post.number: @Identity has a least number, 5, that is not below its greatest, 5. Change it."),
                field(
                        "SEQUENCE_OPTIONS",
                        "@Sequence(value = \"s\", start = 3, minimum = 5) private long number;",
                        "Post.number: @Sequence starts at 3, outside of its least and greatest number. Change it."),
                field(
                        "SEQUENCE_OPTIONS",
                        "@Identity(increment = 0) private long number;",
                        "Post.number: @Identity has the step 0. Change it."),
                field(
                        "SEQUENCE_OPTIONS",
                        "@Identity(cache = 0) private long number;",
                        "Post.number: @Identity caches 0 numbers. Change it."));
    }

    private static List<Mistake> views() {
        return List.of(
                view(
                        "query = \"rows\"",
                        "static Query<?> rows() { return null; }",
                        "Seen says query or materialized, which only a view has. Add view = true, or leave them out."),
                view(
                        "view = true, materialized = true",
                        "",
                        "Seen is a materialized view without a query. Name the method that returns it: query = \"…\"."),
                view(
                        "view = true, query = \"rows\"",
                        "static Query<?> row() { return null; }",
                        "Seen: query names \"rows\", but it has no method of that name. Did you mean \"row\"? Declare it like this: static Query<?> rows()."),
                view(
                        "view = true, query = \"rows\"",
                        "Query<?> rows() { return null; }",
                        "Seen: query names \"rows\", but it is not static. Declare it like this: static Query<?> rows()."),
                view(
                        "view = true, query = \"rows\"",
                        "private static Query<?> rows() { return null; }",
                        "Seen: query names \"rows\", but it is private, so that the path class cannot call it. Declare it like this: static Query<?> rows()."),
                view(
                        "view = true, query = \"rows\"",
                        "static Query<?> rows(int a) { return null; }",
                        "Seen: query names \"rows\", but it has parameters. Declare it like this: static Query<?> rows()."),
                view(
                        "view = true, query = \"rows\"",
                        "static Query<?> rows() throws Exception { return null; }",
                        "Seen: query names \"rows\", but it throws a checked exception. Declare it like this: static Query<?> rows()."),
                view(
                        "view = true, query = \"rows\"",
                        "static String rows() { return \"\"; }",
                        "Seen: query names \"rows\", but it returns neither a query nor a ViewDefinition. Declare it like this: static Query<?> rows()."));
    }
}
