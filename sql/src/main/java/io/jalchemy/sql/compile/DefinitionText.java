package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.SchemaExpression;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Compound;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.TableLowering;
import io.jalchemy.sql.tree.View;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the expressions and queries that definitions of tables and views consist of, with values as literals. */
record DefinitionText(Dialect dialect, Literals literals) {

    /** Returns the text of {@code expression}, in which columns have no table before their name. */
    String of(SchemaExpression expression) {
        Expression<?> tree = expression.tree();
        if (tree == null) {
            return expression.sql();
        }
        QueryNode lowered = (QueryNode) TableLowering.lowered(SelectNode.of(List.of(tree)));
        Expression<?> plain = (Expression<?>) withoutTables(lowered.columns().get(0));
        return dialect.compiler().withLiterals(plain, literals);
    }

    private Node withoutTables(Node node) {
        if (node instanceof ColumnExpression<?> column) {
            return nameOf(column.name(), column.type());
        }
        return node.mapChildren(this::withoutTables);
    }

    private <T> Custom<T> nameOf(String name, SqlType<T> type) {
        return new Custom<>(Custom.KEYWORD, dialect.identifiers().quoted(name), List.of(), type);
    }

    /**
     * Returns the text of {@code query}, whose columns are called as the view's are.
     *
     * @param names other names of the first columns; empty for those of the query
     */
    String of(Query<?> query, List<String> names) {
        QueryNode lowered = (QueryNode) TableLowering.lowered(ViewDefinition.withoutEntities(query.node()));
        int width = lowered.columns().size();
        if (names.size() > width) {
            throw new JalchemyException(
                    "VIEW_COLUMNS",
                    "A query of " + width + " columns was given the names " + names + " for its columns. Give it"
                            + " as many, or fewer.");
        }
        List<String> outputs = new ArrayList<>(OutputNames.of(lowered).names());
        for (int i = 0; i < names.size(); i++) {
            outputs.set(i, names.get(i));
        }
        return dialect.compiler().withLiterals(labelled(lowered, outputs), literals);
    }

    /** Returns {@code query} with a label for each column that the database would call otherwise. */
    private static QueryNode labelled(QueryNode query, List<String> names) {
        if (query instanceof Compound compound) {
            List<QueryNode> parts = new ArrayList<>(compound.parts());
            parts.set(0, labelled(parts.get(0), names));
            return new Compound(compound.operator(), parts, compound.paging());
        }
        SelectNode select = (SelectNode) query;
        List<Node> columns = new ArrayList<>();
        for (int i = 0; i < select.columns().size(); i++) {
            Node column = select.columns().get(i);
            boolean fits = names.get(i).equals(given(column));
            columns.add(fits || !(column instanceof Expression<?> known) ? column : labelled(known, names.get(i)));
        }
        return select.withColumns(columns);
    }

    private static Label<?> labelled(Expression<?> column, String name) {
        return column instanceof Label<?> label ? labelled(label.expression(), name) : new Label<>(column, name);
    }

    /** Returns the name that {@code column} was given, or has as a column; null if the database makes one. */
    private static @Nullable String given(Node column) {
        if (column instanceof Label<?> label) {
            return label.name();
        }
        if (column instanceof ColumnExpression<?> named) {
            return named.name();
        }
        return column instanceof View<?> view ? given(view.of()) : null;
    }
}
