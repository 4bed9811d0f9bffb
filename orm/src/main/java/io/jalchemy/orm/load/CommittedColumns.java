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

/** Reads what rows have in some columns, as values: no object gets them. */
final class CommittedColumns {

    private final LoadContext context;
    private final Mapper mapper;
    private final int[] numbers;
    private final KeyedSelect select;

    /** Reads the columns of the attributes {@code numbers} of rows of {@code mapper}. */
    CommittedColumns(LoadContext context, Mapper mapper, int[] numbers) {
        this.context = context;
        this.mapper = mapper;
        this.numbers = numbers;
        List<Expression<?>> keys = new ArrayList<>();
        for (int number : mapper.keys()) {
            keys.add(RelationshipConditions.attribute(mapper.path(), mapper, number));
        }
        List<Node> columns = new ArrayList<>(keys);
        for (int number : numbers) {
            columns.add(RelationshipConditions.attribute(mapper.path(), mapper, number));
        }
        this.select = new KeyedSelect(context.queries(), SelectNode.of(columns), keys);
    }

    /** Returns the values of each row that there is, by its key; in the order of the attributes that were asked for. */
    Map<Object, List<@Nullable Object>> read(List<Object> keys) {
        Map<Object, List<@Nullable Object>> all = new LinkedHashMap<>();
        int most = context.queries().mostKeys();
        for (int from = 0; from < keys.size(); from += most) {
            List<Object> some = keys.subList(from, Math.min(keys.size(), from + most));
            QueryPlan plan = select.plan(some);
            ResultReading reading = new ResultReading(context, plan.elements(), Filling.LACKING, false);
            context.read(plan.compiled(), select.values(some), true, reading);
            for (Object row : reading.rows()) {
                add(all, (@Nullable Object[]) java.util.Objects.requireNonNull(row, "it has several columns"));
            }
        }
        return all;
    }

    private void add(Map<Object, List<@Nullable Object>> all, @Nullable Object[] row) {
        int[] keys = mapper.keys();
        Object[] parts = new Object[keys.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = java.util.Objects.requireNonNull(
                    EntityRows.key(mapper.requireColumn(keys[i]).column().type(), row[i]), "a key is not null");
        }
        List<@Nullable Object> values = Arrays.asList(row).subList(parts.length, parts.length + numbers.length);
        all.put(parts.length == 1 ? parts[0] : List.of(parts), values);
    }
}
