package io.jalchemy.sql.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the sources that differ only in how many columns a row has: {@code SelectN}, {@code RowN}, {@code FunctionN}. */
final class FacadeGenerator {

    static final int MAX_VALUES = 16;

    private FacadeGenerator() {}

    /** Returns the texts of the files by their names, relative to the package {@code sql.statement}. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int n = 1; n <= MAX_VALUES; n++) {
            files.put(n == 1 ? "Select.java" : "Select" + n + ".java", select(n));
            if (n > 1) {
                files.put("Row" + n + ".java", row(n));
            }
            if (n > 2) {
                files.put("Function" + n + ".java", function(n));
            }
        }
        files.put("DmlStatement.java", dataChange());
        files.put("../Selects.java", selects());
        return files;
    }

    /** Returns the source of the overloads of {@code select} that {@code Sql} inherits. */
    static String selects() {
        StringBuilder text =
                new StringBuilder("package io.jalchemy.sql;\n\nimport io.jalchemy.sql.statement.Select;\n");
        for (int n = 2; n <= MAX_VALUES; n++) {
            text.append("import io.jalchemy.sql.statement.Select").append(n).append(";\n");
        }
        text.append("import io.jalchemy.sql.tree.SelectNode;\nimport io.jalchemy.sql.tree.Selected;\n");
        text.append(
                "import java.util.List;\n\n/** The overloads of {@code select(…)} for one to sixteen elements. */\n");
        text.append("public abstract class Selects {\n\n    Selects() {}\n");
        for (int n = 1; n <= MAX_VALUES; n++) {
            text.append("""

                        /** Returns a SELECT whose rows have %d element%s: columns, expressions or entities. */
                        public static <%s> %s<%s> select(%s) {
                            return new %s<>(SelectNode.of(List.of(%s)));
                        }
                    """.formatted(
                            n,
                            n == 1 ? "" : "s",
                            list(n, ", ", i -> "T" + i),
                            n == 1 ? "Select" : "Select" + n,
                            list(n, ", ", i -> "T" + i),
                            list(n, ", ", i -> "Selected<T" + i + "> e" + i),
                            n == 1 ? "Select" : "Select" + n,
                            list(n, ", ", i -> "e" + i)));
        }
        return text.append("}\n").toString();
    }

    /** Returns the source of the base class of INSERT, UPDATE and DELETE with its overloads of {@code returning}. */
    private static String dataChange() {
        StringBuilder text = new StringBuilder("""
                package io.jalchemy.sql.statement;

                import io.jalchemy.sql.tree.Node;
                import io.jalchemy.sql.tree.Returning;
                import io.jalchemy.sql.tree.Selected;
                import io.jalchemy.sql.tree.Statement;
                import io.jalchemy.sql.tree.StatementNode;
                import java.util.List;

                /** An INSERT, UPDATE or DELETE, which may return rows. */
                public abstract class DmlStatement implements Statement {

                    DmlStatement() {}

                    /** Returns the tree of this statement with {@code columns} as its RETURNING. */
                    abstract StatementNode withReturning(List<Node> columns);

                    /** Returns this statement with any number of columns as its RETURNING, read by position or by expression. */
                    public final Returning<Row> returning(List<? extends Selected<?>> columns) {
                        List<Node> all = List.copyOf(columns);
                        return new Returning<>(withReturning(all), values -> new RowList(all, values));
                    }

                    /** Returns this statement with one column, or the entity, as its RETURNING. */
                    public final <T1> Returning<T1> returning(Selected<T1> e1) {
                        return new Returning<>(withReturning(List.of(e1)), SelectStatement.only());
                    }
                """);
        for (int n = 2; n <= MAX_VALUES; n++) {
            text.append("""

                        /** Returns this statement with %d columns as its RETURNING. */
                        public final <%s> Returning<Row%d<%s>> returning(%s) {
                            List<Node> all = List.of(%s);
                            return new Returning<>(withReturning(all), values -> new Row%d<>(all, values));
                        }
                    """.formatted(
                            n,
                            list(n, ", ", i -> "T" + i),
                            n,
                            list(n, ", ", i -> "T" + i),
                            list(n, ", ", i -> "Selected<T" + i + "> e" + i),
                            list(n, ", ", i -> "e" + i),
                            n));
        }
        return text.append("}\n").toString();
    }

    private static String list(int n, String separator, IntFunction<String> each) {
        return IntStream.rangeClosed(1, n).mapToObj(each).collect(Collectors.joining(separator));
    }

    private static String types(int n) {
        return n == 1 ? "R" : list(n, ", ", i -> "T" + i);
    }

    private static String function(int n) {
        return """
            package io.jalchemy.sql.statement;

            /** A function of %d arguments. */
            @FunctionalInterface
            public interface Function%d<%s, R> {

                /** Applies this function to the given arguments. */
                R apply(%s);
            }
            """.formatted(n, n, types(n), list(n, ", ", i -> "T" + i + " v" + i));
    }

    private static String row(int n) {
        String accessors = list(n, "\n", i -> """

                /** Returns value %d. */
                @SuppressWarnings({"unchecked", "NullAway"}) // the select list has T%d there
                public T%d v%d() {
                    return (T%d) value(%d);
                }
            """.formatted(i, i, i, i, i, i - 1));
        return """
            package io.jalchemy.sql.statement;

            import io.jalchemy.sql.tree.Node;
            import java.util.List;
            import org.jspecify.annotations.Nullable;

            /** A row of %d values. */
            public final class Row%d<%s> extends Row {

                /** Creates a row of {@code values}, one for each of {@code columns}. */
                public Row%d(List<? extends Node> columns, @Nullable Object[] values) {
                    super(columns, values);
                }
            %s}
            """.formatted(n, n, types(n), n, accessors);
    }

    private static String select(int n) {
        String name = n == 1 ? "Select" : "Select" + n;
        String self = name + "<" + types(n) + ">";
        String row = n == 1 ? "R" : "Row" + n + "<" + types(n) + ">";
        StringBuilder text = new StringBuilder();
        text.append("package io.jalchemy.sql.statement;\n\nimport io.jalchemy.sql.tree.MappedQuery;\n");
        text.append(n == 1 ? "" : "import io.jalchemy.sql.tree.Node;\n");
        text.append("import io.jalchemy.sql.tree.Query;\nimport io.jalchemy.sql.tree.RowForm;\n");
        text.append("import io.jalchemy.sql.tree.SelectNode;\n").append(n == 1 ? "" : "import java.util.List;\n");
        if (n == 1) {
            text.append("import java.util.function.Function;\n");
        } else if (n == 2) {
            text.append("import java.util.function.BiFunction;\n");
        }
        text.append("\n");
        text.append("/**\n * A SELECT whose rows have ").append(n).append(n == 1 ? " element" : " elements");
        text.append(". Immutable: every method returns a new statement.\n */\n");
        text.append("public final class %s extends SelectStatement<%s, %s> {\n".formatted(self, row, self));
        text.append("""

                    /** Creates a statement over {@code node}, whose select list must have elements of these types. */
                    public %s(SelectNode node) {
                        super(node);
                    }

                    @Override
                    %s with(SelectNode node) {
                        return new %s<>(node);
                    }

                    @Override
                    public RowForm<%s> form() {
                        %s
                    }
                """.formatted(name, self, name, row, form(n)));
        text.append(into(n));
        return text.append("}\n").toString();
    }

    private static String form(int n) {
        if (n == 1) {
            return "return SelectStatement.only();";
        }
        return "List<Node> columns = node().columns();\n        return values -> new Row%d<>(columns, values);"
                .formatted(n);
    }

    private static String into(int n) {
        String function = n == 1 ? "Function" : n == 2 ? "BiFunction" : "Function" + n;
        String arguments = list(n, ", ", i -> n == 1 ? "(R) values[0]" : "(T" + i + ") values[" + (i - 1) + "]");
        return """

                /** Returns a query that converts each row with {@code make}: {@code into(AuthorStats::new)}. */
                @SuppressWarnings({"unchecked", "NullAway"}) // the select list has these types there
                public <X> Query<X> into(%s<%s, X> make) {
                    return new MappedQuery<>(node(), values -> make.apply(%s));
                }
            """.formatted(
                function, types(n).replace("T", "? super T").replace("R", n == 1 ? "? super R" : "R"), arguments);
    }
}
