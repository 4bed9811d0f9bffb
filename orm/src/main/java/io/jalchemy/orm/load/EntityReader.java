package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.type.SqlType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in a row the columns of one entity are, and what is loaded with it. Part of a plan: the same for every execution. */
final class EntityReader {

    /** A class that a row may be of. */
    record Variant(Mapper mapper, EntityLayout layout, Places places) {}

    /** Where the columns of a class are: by attribute number, -1 for those that are left out. */
    static final class Places {
        final int[] positions;
        final @Nullable SqlType<?>[] types;
        final long[] bits;

        Places(int attributes) {
            positions = new int[attributes];
            java.util.Arrays.fill(positions, -1);
            types = new SqlType<?>[attributes];
            bits = new long[(attributes + 63) / 64];
        }
    }

    /** A relationship whose objects are in the same row. */
    record Joined(RelationshipProperty property, EntityReader reader) {}

    final EntityPath<?, ?> source;
    final Mapper mapper;
    final EntityOptions options;
    final int[] keyPositions;
    final SqlType<?>[] keyTypes;
    final int discriminator;
    final @Nullable SqlType<?> discriminatorType;
    final Map<Object, Variant> variants = new HashMap<>();
    final @Nullable Variant only;
    final List<Joined> joined = new ArrayList<>();
    final List<RelationshipProperty> following = new ArrayList<>();
    final List<RelationshipProperty> empty = new ArrayList<>();

    /** What is said of a column that is selected: its position. */
    interface Positions {

        /** The position of {@code column} in the select list, which has it from now on. */
        int of(ColumnReference<?> column);
    }

    EntityReader(EntityPath<?, ?> source, Mapper mapper, EntityOptions options, Positions columns) {
        this.source = source;
        this.mapper = mapper;
        this.options = options;
        int[] keys = mapper.keys();
        keyPositions = new int[keys.length];
        keyTypes = new SqlType<?>[keys.length];
        for (int i = 0; i < keys.length; i++) {
            ColumnProperty key = mapper.requireColumn(keys[i]);
            keyPositions[i] = columns.of(ColumnReference.of(source, key.table(), key.column()));
            keyTypes[i] = key.column().type();
        }
        Column<?> kind = mapper.discriminator();
        Variant single = null;
        for (Mapper each : mapper.selfAndDescendants()) {
            if (!Modifier.isAbstract(each.type().javaType().getModifiers())) {
                Variant variant = variant(source, each, options, columns);
                String identity = each.model().polymorphicIdentity();
                if (kind != null && identity != null) {
                    variants.put(kind.type().parse(identity), variant);
                } else if (kind == null) {
                    single = variant;
                }
            }
        }
        only = single;
        discriminator = kind == null ? -1 : columns.of(ColumnReference.of(source, mapper.baseTable(), kind));
        discriminatorType = kind == null ? null : kind.type();
    }

    private static Variant variant(EntityPath<?, ?> source, Mapper mapper, EntityOptions options, Positions columns) {
        Places places = new Places(mapper.size());
        for (int number = 0; number < mapper.size(); number++) {
            ColumnProperty column = mapper.column(number);
            if (column == null || (!column.column().isPrimaryKey() && options.isDeferred(column))) {
                continue;
            }
            places.positions[number] = columns.of(ColumnReference.of(source, column.table(), column.column()));
            places.types[number] = column.column().type();
            places.bits[number / 64] |= 1L << number;
        }
        return new Variant(mapper, mapper.layout(), places);
    }

    /** Whether rows of subclasses have tables of their own. */
    static boolean isWide(Mapper mapper) {
        return mapper.selfAndDescendants().stream()
                .anyMatch(each -> each.tables().size() > mapper.tables().size());
    }
}
