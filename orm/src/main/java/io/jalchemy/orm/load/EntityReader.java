package io.jalchemy.orm.load;

import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
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

        static final Places NONE = new Places(1, -1);

        final int[] positions;
        final ColumnReader[] readers;

        final long[] bits;

        /** The attribute that is the key if that is one column; -1 otherwise. */
        final int key;

        Places(int attributes, int key) {
            positions = new int[attributes];
            java.util.Arrays.fill(positions, -1);
            readers = new ColumnReader[attributes];
            bits = new long[(attributes + 63) / 64];
            this.key = key;
        }

        void put(int attribute, int position, ColumnReader reader) {
            positions[attribute] = position;
            readers[attribute] = reader;
            bits[attribute / 64] |= 1L << attribute;
        }
    }

    /**
     * A relationship whose objects are in the same row.
     *
     * @param reverse the number of its other side, see {@link RelationshipProperty#reverse}
     */
    record Joined(RelationshipProperty property, EntityReader reader, int reverse) {

        Joined(RelationshipProperty property, EntityReader reader) {
            this(property, reader, property.reverse());
        }
    }

    /**
     * A relationship that is loaded after the rows.
     *
     * @param subquery whether by the statement as a subquery; by keys otherwise
     * @param said whether the statement says so, and not the mapping
     * @param path the relationships that lead to it from the entity that the statement selects, and itself
     */
    record Following(RelationshipProperty property, boolean subquery, boolean said, RelationshipPath path) {}

    /** Returns the class of keys of {@code type} that are read without a box, {@code Long} or {@code Integer}; null if they are others. */
    static @Nullable Class<?> whole(SqlType<?> type) {
        if (type.base() != null || type.varies()) {
            return null;
        }
        boolean fits = (type.kind() == TypeKind.BIGINT && type.javaType() == Long.class)
                || (type.kind() == TypeKind.INTEGER && type.javaType() == Integer.class);
        return fits ? type.javaType() : null;
    }

    final EntityPath<?, ?> source;
    final Mapper mapper;
    final EntityPath<?, ?> root;
    final EntityOptions options;
    final int[] keyPositions;
    final SqlType<?>[] keyTypes;
    final ColumnReader[] keyReaders;
    final @Nullable Class<?> whole;
    final int discriminator;
    final @Nullable ColumnReader discriminatorReader;
    final Map<Object, Variant> variants = new HashMap<>();
    final @Nullable Variant only;
    final List<Joined> joined = new ArrayList<>();
    final List<Following> following = new ArrayList<>();
    final List<RelationshipProperty> hidden = new ArrayList<>();

    /** Whether the statement locks the entity's rows. */
    boolean locked;

    /** For how many neighbours a relationship of the entity says that it is loaded at most; 0 for none that says so. */
    final int largestBatch;

    /** The positions of columns in a select list. */
    interface Positions {

        /** Returns the position of {@code column} in the select list, to which it is added if it is not there. */
        int of(ColumnReference<?> column);
    }

    EntityReader(Database database, EntityPath<?, ?> source, Mapper mapper, EntityOptions options, Positions columns) {
        this.source = source;
        this.mapper = mapper;
        this.root = mapper.root().path();
        this.options = options;
        int[] keys = mapper.keys();
        keyPositions = new int[keys.length];
        keyTypes = new SqlType<?>[keys.length];
        keyReaders = new ColumnReader[keys.length];
        for (int i = 0; i < keys.length; i++) {
            ColumnProperty key = mapper.requireColumn(keys[i]);
            keyPositions[i] = columns.of(ColumnReference.of(source, key.table(), key.column()));
            keyTypes[i] = key.column().type();
            keyReaders[i] = database.reader(keyTypes[i]);
        }
        whole = keys.length == 1 ? whole(keyTypes[0]) : null;
        Column<?> kind = mapper.discriminator();
        Variant single = null;
        for (Mapper each : mapper.selfAndDescendants()) {
            if (!Modifier.isAbstract(each.type().javaType().getModifiers())) {
                Variant variant = variant(database, source, each, options, columns);
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
        discriminatorReader = kind == null ? null : database.reader(kind.type());
        largestBatch = largestBatch(mapper);
    }

    private static int largestBatch(Mapper mapper) {
        int largest = 0;
        for (Mapper each : mapper.selfAndDescendants()) {
            for (int number = 0; number < each.size(); number++) {
                RelationshipProperty property = each.relationship(number);
                if (property != null) {
                    largest = Math.max(largest, property.model().options().lazyBatchSize());
                }
            }
        }
        return largest;
    }

    private static Variant variant(
            Database database, EntityPath<?, ?> source, Mapper mapper, EntityOptions options, Positions columns) {
        Places places = new Places(mapper.size(), mapper.keys().length == 1 ? mapper.keys()[0] : -1);
        for (int number = 0; number < mapper.size(); number++) {
            ColumnProperty column = mapper.column(number);
            if (column == null || (!isNeeded(column) && options.isDeferred(column))) {
                continue;
            }
            int position = columns.of(ColumnReference.of(source, column.table(), column.column()));
            places.put(number, position, database.reader(column.column().type()));
        }
        return new Variant(mapper, mapper.layout(), places);
    }

    /**
     * Returns whether a column is read whatever the options say: it is a key, or the version that a write of the row is checked against.
     */
    private static boolean isNeeded(ColumnProperty column) {
        return column.column().isPrimaryKey() || column.model().version();
    }

    /** Returns whether a subclass has a table of its own, joined to those of {@code mapper}. */
    static boolean isWide(Mapper mapper) {
        for (Mapper each : mapper.selfAndDescendants()) {
            if (each.tables().size() > mapper.tables().size()) {
                return true;
            }
        }
        return false;
    }
}
