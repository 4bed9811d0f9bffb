package io.jalchemy.tests.options;

import java.util.List;

/**
 * What javac refuses.
 *
 * @param member the option that it is about
 * @param source what is compiled
 * @param message parts of the one error
 */
record Refusal(String member, String source, List<String> message) {

    /** A field of an entity, and whatever else is in the same file. */
    static Refusal field(String member, String field, String... message) {
        return of(member, "@Entity class Thing { @PrimaryKey private Long id; " + field + " }", message);
    }

    static Refusal of(String member, String source, String... message) {
        return new Refusal(member, source, List.of(message));
    }

    /** A relationship of a parent, with children that refer to it. */
    static Refusal collection(String member, String options, String... message) {
        return of(
                member,
                "@Entity(table = \"parents\") class Parent { @PrimaryKey private Long id;"
                        + " @Relationship(" + options + ") private List<Child> children; }"
                        + " @Entity(table = \"children\") class Child { @PrimaryKey private Long id;"
                        + " private String title; @ForeignKey(\"parents.id\") private Long parentId; }",
                message);
    }

    /** A relationship of a parent whose field is of {@code type}. */
    static Refusal keyed(String member, String options, String type, String... message) {
        return of(
                member,
                "@Entity(table = \"parents\") class Parent { @PrimaryKey private Long id;"
                        + " @Relationship(" + options + ") private " + type + " children; }"
                        + " @Entity(table = \"children\") class Child { @PrimaryKey private Long id;"
                        + " private String title; private int weight; private byte[] bytes;"
                        + " @ForeignKey(\"parents.id\") private Long parentId; @Relationship private Parent parent; }",
                message);
    }

    /** A relationship of a child to its parent. */
    static Refusal reference(String member, String options, String... message) {
        return of(
                member,
                "@Entity(table = \"parents\") class Parent { @PrimaryKey private Long id; }"
                        + " @Entity(table = \"children\") class Child { @PrimaryKey private Long id;"
                        + " @ForeignKey(\"parents.id\") private Long parentId;"
                        + " @Relationship(" + options + ") private Parent parent; }",
                message);
    }

    String source(String packageName) {
        return "package " + packageName + ";\nimport io.jalchemy.mapping.*;\nimport io.jalchemy.sql.tree.Condition;\n"
                + "import java.math.BigDecimal;\nimport java.util.*;\nimport org.jspecify.annotations.Nullable;\n"
                + "class Use { static class ByTitle implements Comparator<Object> {"
                + " public int compare(Object one, Object other) { return 0; } }"
                + " static class OfTexts implements Comparator<String> {"
                + " public int compare(String one, String other) { return 0; } }"
                + " static class Unmade extends ByTitle { Unmade(int number) {} } }\n" + source;
    }

    @Override
    public String toString() {
        return member + ": " + message;
    }
}
