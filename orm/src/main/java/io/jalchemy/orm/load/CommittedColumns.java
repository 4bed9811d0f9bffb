package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.SelectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the values that rows have in some columns; they are not stored in objects. */
@SuppressWarnings("NullAway") // rows have nulls; a view of an array cannot say so to this checker
final class CommittedColumns {

    private final LoadContext context;
    private final List<Expression<?>> keys;
    private final KeyedSelect select;

    /** Reads the columns of the attributes {@code numbers} of rows of {@code mapper}. */
    CommittedColumns(LoadContext context, Mapper mapper, int[] numbers) {
        this(context, attributes(mapper, mapper.keys()), attributes(mapper, numbers));
    }

    /** Reads {@code columns} of rows that are found by {@code keys}. */
    CommittedColumns(LoadContext context, List<? extends Expression<?>> keys, List<? extends Expression<?>> columns) {
        this.context = context;
        this.keys = List.copyOf(keys);
        List<Node> all = new ArrayList<>(keys);
        all.addAll(columns);
        this.select = new KeyedSelect(context.queries(), SelectNode.of(all), this.keys);
    }

    private static List<Expression<?>> attributes(Mapper mapper, int[] numbers) {
        List<Expression<?>> all = new ArrayList<>();
        for (int number : numbers) {
            all.add(RelationshipConditions.attribute(mapper.path(), mapper, number));
        }
        return all;
    }

    /** Returns the values of each row that there is, by its key; in the order of the attributes that were asked for. */
    Map<Object, List<@Nullable Object>> read(List<Object> keys) {
        Map<Object, List<@Nullable Object>> all = new LinkedHashMap<>();
        int most = context.queries().mostKeys();
        for (int from = 0; from < keys.size(); from += most) {
            List<Object> some = keys.subList(from, Math.min(keys.size(), from + most));
            QueryPlan plan = select.plan(some);
            ResultRowHandler reading = new ResultRowHandler(context, plan.elements(), PopulateMode.LACKING, false);
            context.read("flush load of what rows have", plan.compiled(), select.values(some), true, reading);
            for (Object row : reading.rows()) {
                add(all, (@Nullable Object[]) java.util.Objects.requireNonNull(row, "it has several columns"));
            }
        }
        return all;
    }

    private void add(Map<Object, List<@Nullable Object>> all, @Nullable Object[] row) {
        Object[] parts = new Object[keys.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] =
                    java.util.Objects.requireNonNull(EntityRows.key(keys.get(i).type(), row[i]), "a key is not null");
        }
        List<@Nullable Object> values = Arrays.asList(row).subList(parts.length, row.length);
        all.put(parts.length == 1 ? parts[0] : List.of(parts), values);
    }
}
