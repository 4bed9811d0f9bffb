package io.jalchemy.sql.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table has beside its columns, constraints and indexes.
 *
 * @param comment null for none
 * @param view whether it is a view
 * @param definition what the view consists of; null for a table, and for a view that is not created
 * @param rows what the table is created of; null for one that is created of its columns
 * @param temporary whether it is gone at the end of the connection
 * @param options options of databases, at most one for each
 * @param ddl what is executed when it is created and dropped
 * @param dependencies tables and views that are created before it for a reason that nothing else shows
 * @param info what the program notes of it
 */
record TableProperties(
        @Nullable String comment,
        boolean view,
        @Nullable ViewDefinition definition,
        @Nullable ViewDefinition rows,
        boolean temporary,
        List<TableOptions> options,
        List<Ddl> ddl,
        List<TableName> dependencies,
        Map<String, Object> info) {

    static final TableProperties NONE =
            new TableProperties(null, false, null, null, false, List.of(), List.of(), List.of(), Map.of());

    TableProperties {
        options = List.copyOf(options);
        ddl = List.copyOf(ddl);
        dependencies = List.copyOf(dependencies);
        info = Map.copyOf(info);
    }

    TableProperties withComment(@Nullable String value) {
        return new TableProperties(value, view, definition, rows, temporary, options, ddl, dependencies, info);
    }

    TableProperties asView(@Nullable ViewDefinition value) {
        return new TableProperties(comment, true, value, null, temporary, options, ddl, dependencies, info);
    }

    TableProperties createdAs(@Nullable ViewDefinition value) {
        return new TableProperties(
                comment,
                view && value == null,
                value == null ? definition : null,
                value,
                temporary,
                options,
                ddl,
                dependencies,
                info);
    }

    TableProperties withOptions(List<TableOptions> value) {
        return new TableProperties(comment, view, definition, rows, temporary, value, ddl, dependencies, info);
    }

    TableProperties withDependencies(List<TableName> value) {
        return new TableProperties(comment, view, definition, rows, temporary, options, ddl, value, info);
    }

    TableProperties withInfo(Map<String, Object> value) {
        return new TableProperties(comment, view, definition, rows, temporary, options, ddl, dependencies, value);
    }

    TableProperties asTemporary() {
        return new TableProperties(comment, view, definition, rows, true, options, ddl, dependencies, info);
    }

    /** Returns these properties with the options and DDL among {@code elements}. */
    TableProperties with(List<? extends TableElement> elements) {
        List<TableOptions> allOptions = new ArrayList<>(options);
        List<Ddl> allDdl = new ArrayList<>(ddl);
        for (TableElement element : elements) {
            if (element instanceof TableOptions given) {
                add(given, allOptions);
            } else if (element instanceof Ddl given) {
                allDdl.add(given);
            }
        }
        return new TableProperties(comment, view, definition, rows, temporary, allOptions, allDdl, dependencies, info);
    }

    private static void add(TableOptions given, List<TableOptions> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).dialect().equals(given.dialect())) {
                all.set(i, all.get(i).and(given));
                return;
            }
        }
        all.add(given);
    }
}
