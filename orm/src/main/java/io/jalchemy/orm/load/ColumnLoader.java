package io.jalchemy.orm.load;

import io.jalchemy.orm.error.ObjectDeletedException;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.orm.metadata.LoadOption;
import io.jalchemy.orm.metadata.LoadOption.Kind;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.PlainAttribute;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads columns that were left out or that have expired. */
final class ColumnLoader {

    private final LoadContext context;

    ColumnLoader(LoadContext context) {
        this.context = context;
    }

    /** Loads column {@code number} of {@code touched} and what is loaded together with it, also for {@code states}. */
    void load(InstanceState touched, int number, List<InstanceState> states) {
        Mapper mapper = context.queries().mappers().mapper(touched.layout().path());
        List<Attribute<?>> wanted = wanted(mapper, touched, number);
        read(mapper, wanted, states, touched);
        if (!touched.isReadable(number)) {
            throw new ObjectDeletedException(touched.toString());
        }
    }

    private static List<Attribute<?>> wanted(Mapper mapper, InstanceState touched, int number) {
        ColumnProperty asked = mapper.requireColumn(number);
        List<Attribute<?>> wanted = new ArrayList<>();
        for (int each = 0; each < mapper.size(); each++) {
            ColumnProperty column = mapper.column(each);
            if (column == null || touched.isReadable(each)) {
                continue;
            }
            String group = column.model().deferredGroup();
            boolean together = group != null && group.equals(asked.model().deferredGroup());
            if (each == number || together || !column.model().deferred()) {
                wanted.add(
                        attribute(mapper.path(), column.name(), column.column().type()));
            }
        }
        return wanted;
    }

    private static <T> Attribute<T> attribute(EntityPath<?, ?> path, String name, SqlType<T> type) {
        return new PlainAttribute<>(path, name, type);
    }

    /**
     * Reads {@code wanted} of {@code states}.
     *
     * @param touched the one that gets them for good; null for all
     */
    void read(Mapper mapper, List<Attribute<?>> wanted, List<InstanceState> states, @Nullable InstanceState touched) {
        List<Expression<?>> columns = new ArrayList<>();
        for (int key : mapper.keys()) {
            columns.add(RelationshipConditions.attribute(mapper.path(), mapper, key));
        }
        List<List<Object>> keys = new ArrayList<>();
        for (InstanceState state : states) {
            keys.add(parts(state.key()));
        }
        SelectNode statement = SelectNode.of(List.of(mapper.path()))
                .where(List.of(RelatedLoader.among(columns, keys)))
                .withOptions(List.of(
                        LoadOption.of(Kind.COLUMNS_ONLY),
                        LoadOption.of(Kind.LOAD_ONLY, wanted.toArray(Attribute<?>[]::new))));
        context.queries().refresh(context, statement, touched);
    }

    @SuppressWarnings("unchecked") // keys of several parts are lists
    static List<Object> parts(@Nullable Object key) {
        return key instanceof List<?> parts ? (List<Object>) parts : List.of(java.util.Objects.requireNonNull(key));
    }
}
