package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of a query's columns as the enclosing query sees them; a name that occurs twice gets a number. */
public final class OutputNames {

    /** The fewest bytes that names may have in a database that is known: PostgreSQL. */
    private static final int MAX_BYTES = 63;

    private final List<Node> columns;
    private final List<String> names;

    private OutputNames(List<? extends Node> selected) {
        this.columns = withoutSources(selected);
        List<String> made = new ArrayList<>(columns.size());
        Set<String> used = new HashSet<>();
        for (Node column : columns) {
            String name = base(column);
            String free = name;
            for (int i = 1; !used.add(free); i++) {
                free = NumberedName.of(name, i, MAX_BYTES);
            }
            made.add(free);
        }
        this.names = List.copyOf(made);
    }

    /** Returns the names of {@code query}'s columns. */
    public static OutputNames of(QueryNode query) {
        return new OutputNames(query.columns());
    }

    /** Returns the names of the columns that a statement returns. */
    public static OutputNames of(List<? extends Node> columns) {
        return new OutputNames(columns);
    }

    /** Returns {@code columns} with each source replaced by its attributes. */
    static List<Node> withoutSources(List<? extends Node> columns) {
        List<Node> all = new ArrayList<>(columns.size());
        for (Node column : columns) {
            if (column instanceof Source<?> source) {
                all.addAll(Source.attributesOf(source));
            } else {
                all.add(column);
            }
        }
        return all;
    }

    /**
     * Returns the names of the elements of a row, a source being one of them, by its alias or its own name; a name that occurs twice gets a
     * number.
     */
    public static List<String> ofElements(List<? extends Node> elements) {
        List<String> made = new ArrayList<>(elements.size());
        Set<String> used = new HashSet<>();
        for (Node element : elements) {
            String name = ofElement(element);
            String free = name;
            for (int i = 1; !used.add(free); i++) {
                free = NumberedName.of(name, i, MAX_BYTES);
            }
            made.add(free);
        }
        return made;
    }

    /** Returns the name of one element of a row, without a number. */
    public static String ofElement(Node element) {
        if (!(element instanceof Source<?> source)) {
            return base(element);
        }
        AliasName alias = Source.aliasOf(source);
        String given = alias == null ? null : alias.name();
        String text = source.toString();
        return given != null ? given : text.contains(" ") ? text.substring(0, text.indexOf(' ')) : text;
    }

    private static String base(Node column) {
        if (column instanceof Label<?> label) {
            return label.name();
        }
        if (column instanceof ColumnExpression<?> named) {
            return named.name();
        }
        if (column instanceof Attribute<?> attribute) {
            return attribute.name();
        }
        if (column instanceof View<?> view) {
            return base(view.of());
        }
        if (column instanceof Aggregate<?> aggregate) {
            return aggregate.of().name();
        }
        return column instanceof Function<?> function ? function.name() : "anon";
    }

    /** Returns the selected expressions in order, as they are inside the query. */
    List<Node> columns() {
        return columns;
    }

    /** Returns the names in the order of the columns. */
    public List<String> names() {
        return names;
    }

    /**
     * Returns the name of {@code inner}, an expression of the select list.
     *
     * @throws JalchemyException if it is not selected
     */
    public String nameOf(Expression<?> inner) {
        for (int i = 0; i < columns.size(); i++) {
            Node column = columns.get(i);
            boolean same = SelectedValues.plain(column).equals(SelectedValues.plain(inner))
                    || SelectedValues.isLabelled(column, inner);
            if (same) {
                return names.get(i);
            }
        }
        throw new JalchemyException(
                "NOT_SELECTED",
                inner + " is not among the columns of the subquery, which are " + names + ". Select it there.");
    }

    void require(String name) {
        if (!names.contains(name)) {
            throw new JalchemyException(
                    "UNKNOWN_COLUMN",
                    "The subquery has no column \"" + name + "\"; it has " + names + "." + Nearest.hint(name, names));
        }
    }
}
