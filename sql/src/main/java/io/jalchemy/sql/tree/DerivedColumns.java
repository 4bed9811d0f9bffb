package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** The columns of a subquery or common table expression as the enclosing query sees them. */
final class DerivedColumns {

    private DerivedColumns() {}

    static List<Derived<?>> all(FromItem from, QueryNode query) {
        OutputNames names = OutputNames.of(query);
        List<Derived<?>> all = new ArrayList<>();
        for (int i = 0; i < names.names().size(); i++) {
            SqlType<?> type = ((Expression<?>) names.columns().get(i)).type();
            all.add(new Derived<>(from, names.names().get(i), type));
        }
        return List.copyOf(all);
    }

    static <T> Derived<T> named(FromItem from, QueryNode query, String name, SqlType<T> type) {
        OutputNames names = OutputNames.of(query);
        names.require(name);
        Expression<?> inner = (Expression<?>) names.columns().get(names.names().indexOf(name));
        Class<?> held = inner.type().javaType();
        if (held != type.javaType()) {
            throw new JalchemyException(
                    "WRONG_COLUMN_TYPE",
                    "Column \"" + name + "\" of the subquery holds " + held.getSimpleName() + ", not "
                            + type.javaType().getSimpleName() + ". Ask for it with its own type.");
        }
        return new Derived<>(from, name, type);
    }

    static Expression<?> inner(QueryNode query, Derived<?> column) {
        OutputNames names = OutputNames.of(query);
        names.require(column.name());
        return (Expression<?>) names.columns().get(names.names().indexOf(column.name()));
    }
}
