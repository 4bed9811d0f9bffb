package io.jalchemy.orm.mapper;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.model.AttributeModel;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Compound;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The query of a view over entities, as one over tables. It is lowered when its text is made, because the registry is not finished when the
 * view's table is made. A label that is called as an attribute of the view's entity becomes the name of the attribute's column.
 *
 * @param <R> the type of a row
 */
final class ViewQuery<R> implements Query<R> {

    private final Query<R> given;
    private final EntityModel model;
    private final Table table;
    private final List<String> names;
    private volatile @Nullable UnaryOperator<QueryNode> lowering;

    ViewQuery(Query<R> given, EntityModel model, Table table, List<String> names) {
        this.given = given;
        this.model = model;
        this.table = table;
        this.names = List.copyOf(names);
    }

    /** Sets how the query is lowered, and refuses one that lacks a column of the entity. */
    void lowerBy(UnaryOperator<QueryNode> how) {
        lowering = how;
        List<String> outputs = new ArrayList<>(OutputNames.of(node()).names());
        for (int i = 0; i < names.size() && i < outputs.size(); i++) {
            outputs.set(i, names.get(i));
        }
        for (Column<?> column : table.columns()) {
            if (!outputs.contains(column.name())) {
                throw new MappingException(
                        "VIEW_COLUMNS",
                        "The query of view " + model.name() + " has no column \"" + column.name()
                                + "\", which the entity"
                                + " has; it has " + outputs + "." + Nearest.hint(column.name(), outputs)
                                + " Select it under that name: as(\"" + column.name() + "\").");
            }
        }
    }

    @Override
    public QueryNode node() {
        UnaryOperator<QueryNode> how = lowering;
        if (how == null) {
            throw new IllegalStateException("The registry of " + model.name() + " is not finished.");
        }
        return renamed(how.apply(given.node()));
    }

    private QueryNode renamed(QueryNode query) {
        if (query instanceof Compound compound) {
            List<QueryNode> parts = new ArrayList<>(compound.parts());
            parts.set(0, renamed(parts.get(0)));
            return new Compound(compound.operator(), parts, compound.paging());
        }
        List<Node> columns = new ArrayList<>();
        for (Node column : query.columns()) {
            Node plain = column;
            while (plain instanceof View<?> view) {
                plain = view.of();
            }
            columns.add(plain instanceof Label<?> label ? renamed(label) : column);
        }
        return query instanceof SelectNode select ? select.withColumns(columns) : query;
    }

    private <T> Label<T> renamed(Label<T> label) {
        AttributeModel attribute = model.find(label.name());
        return attribute instanceof ColumnModel column
                ? new Label<>(label.expression(), column.column().name())
                : label;
    }

    @Override
    public RowForm<R> form() {
        return given.form();
    }

    @Override
    public String toString() {
        return given.toString();
    }
}
