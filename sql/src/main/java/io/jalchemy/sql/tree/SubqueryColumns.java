package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;

/** Fixes the names of a subquery's columns before attributes become columns of other names. */
final class SubqueryColumns {

    private SubqueryColumns() {}

    /** Returns {@code item} with each attribute of its select list labelled with the name by which it is known outside. */
    static FromItem named(FromItem item) {
        if (item instanceof Subquery subquery) {
            return new Subquery(named(subquery.query()), subquery.alias());
        }
        return item instanceof Cte cte ? new Cte(named(cte.query()), cte.alias(), cte.recursion()) : item;
    }

    private static QueryNode named(QueryNode query) {
        if (query instanceof Compound compound) {
            List<QueryNode> parts = new ArrayList<>(compound.parts());
            parts.set(0, named(parts.get(0)));
            return new Compound(compound.operator(), parts, compound.paging());
        }
        SelectNode select = (SelectNode) query;
        List<Node> columns = OutputNames.withoutSources(select.columns());
        List<String> names = OutputNames.of(columns).names();
        List<Node> named = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean attribute = columns.get(i) instanceof Attribute;
            named.add(attribute ? new Label<>((Expression<?>) columns.get(i), names.get(i)) : columns.get(i));
        }
        return select.withColumns(named);
    }
}
