package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.orm.path.LoadOption.Kind;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.PlainAttribute;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The statements that the library itself reads objects of one entity with, each made at first use. Safe to share. */
final class MapperPlans {

    private static final int MAX_STATEMENTS = 100;

    /** Who asks for statements, for listeners: the program by a key, or to have an object read again. */
    final String getOrigin;

    final String refreshOrigin;

    /** By attribute number, each made when it is asked for. */
    private final @Nullable String[] lazyOrigins;

    private final EntityQueries queries;
    private final Mapper mapper;
    private final AtomicReferenceArray<RelatedSelect> related;
    private final ConcurrentHashMap<BitSet, KeyedSelect> columns = new ConcurrentHashMap<>();
    private volatile @Nullable KeyedSelect byKey;

    MapperPlans(EntityQueries queries, Mapper mapper) {
        this.getOrigin = "get " + mapper;
        this.refreshOrigin = "refresh " + mapper;
        this.lazyOrigins = new String[mapper.size()];
        this.queries = queries;
        this.mapper = mapper;
        this.related = new AtomicReferenceArray<>(mapper.size());
    }

    /** Returns the origin that listeners see for the load of column {@code number} because it was touched. */
    String lazyOrigin(int number) {
        String known = lazyOrigins[number];
        if (known == null) {
            known = "lazy load " + mapper + "." + mapper.requireColumn(number).name();
            lazyOrigins[number] = known; // whoever comes at the same time makes the same
        }
        return known;
    }

    /** Returns the select that loads objects by their keys. */
    KeyedSelect byKey() {
        KeyedSelect known = byKey;
        if (known == null) {
            known = byKey(List.of());
            byKey = known;
        }
        return known;
    }

    /** Returns the select that loads objects by their keys, with {@code options}. */
    KeyedSelect byKey(List<LoadOption> options) {
        List<Expression<?>> keys = new ArrayList<>();
        for (int number : mapper.keys()) {
            keys.add(RelationshipConditions.attribute(mapper.path(), mapper, number));
        }
        return new KeyedSelect(queries, SelectNode.of(List.of(mapper.path())).withOptions(options), keys);
    }

    /** Returns the select that loads the columns whose bits are set, and no relationships, of objects by their keys. */
    KeyedSelect columns(BitSet wanted) {
        KeyedSelect known = columns.get(wanted);
        if (known != null) {
            return known;
        }
        if (columns.size() >= MAX_STATEMENTS) {
            columns.clear();
        }
        List<Attribute<?>> attributes = new ArrayList<>();
        wanted.stream().forEach(number -> attributes.add(attribute(mapper.requireColumn(number))));
        KeyedSelect made = byKey(List.of(
                LoadOption.of(Kind.COLUMNS_ONLY),
                LoadOption.of(Kind.LOAD_ONLY, attributes.toArray(Attribute<?>[]::new))));
        columns.put((BitSet) wanted.clone(), made);
        return made;
    }

    private Attribute<?> attribute(ColumnProperty column) {
        return attribute(column.name(), column.column().type());
    }

    private <T> Attribute<T> attribute(String name, SqlType<T> type) {
        return new PlainAttribute<>(mapper.path(), name, type);
    }

    /** Returns the select that loads relationship {@code number} without options for its objects. */
    RelatedSelect related(int number) {
        RelatedSelect known = related.get(number);
        if (known == null) {
            RelationshipProperty property =
                    Objects.requireNonNull(mapper.relationship(number), "the attribute holds entities");
            known = new RelatedSelect(queries, property, List.of());
            related.set(number, known);
        }
        return known;
    }
}
