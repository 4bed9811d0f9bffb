package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Table;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The flush metadata of the entities of one registry, computed once. Safe to share. */
public final class WritePlans {

    /**
     * The maximal number of cached shapes. There are few in practice; the limit bounds the memory of a program that omits columns in many
     * combinations.
     */
    private static final int MAX_SHAPES = 2_000;

    private final Mappers mappers;
    private final Dialect dialect;
    private final boolean cascadesUpdates;
    private final Map<Mapper, BitSet> postUpdated;
    private final Map<Table, Integer> ranks = new HashMap<>();
    private final ConcurrentHashMap<Mapper, EntityWrites> entities = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Table, List<UniqueColumns>> unique = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Object, Object> batches = new ConcurrentHashMap<>();

    /**
     * Creates the metadata of {@code mappers}.
     *
     * @param dialect of the engine's server
     * @throws io.jalchemy.sql.error.JalchemyException if only the database would know a key, and has no way to tell
     */
    public WritePlans(Mappers mappers, Dialect dialect) {
        GeneratedKeyRules.check(mappers, dialect);
        this.mappers = mappers;
        this.dialect = dialect;
        this.postUpdated = postUpdated(mappers);
        this.cascadesUpdates = mappers.mappers().stream()
                .flatMap(mapper -> mapper.writtenRelationships().stream())
                .anyMatch(UpdateCascade::isBySession);
        for (Table table : mappers.metadata().sortedTables()) {
            ranks.put(table, ranks.size());
        }
    }

    /** Returns the rank of rows in the default order: referred tables first, deletes at the end in reverse. */
    long place(RowOperation.Kind kind, Table table) {
        long rank = ranks.getOrDefault(table, Integer.MAX_VALUE / 2);
        return kind == RowOperation.Kind.DELETE ? (1L << 40) - rank * 8 + kind.place : rank * 8 + kind.place;
    }

    private static Map<Mapper, BitSet> postUpdated(Mappers mappers) {
        Map<Mapper, BitSet> all = new HashMap<>();
        for (Mapper mapper : mappers.mappers()) {
            for (RelationshipProperty property : mapper.writtenRelationships()) {
                if (!property.model().options().postUpdate() || property.direction() == Direction.MANY_TO_MANY) {
                    continue;
                }
                Mapper holder = property.direction() == Direction.MANY_TO_ONE ? property.owner() : property.target();
                for (SyncPair pair : property.pairs()) {
                    for (Mapper each : holder.selfAndDescendants()) {
                        all.computeIfAbsent(each, key -> new BitSet()).set(pair.target());
                    }
                }
            }
        }
        return all;
    }

    /** Returns whether the flush writes changed keys into referring rows for any relationship. */
    boolean cascadesUpdates() {
        return cascadesUpdates;
    }

    Mappers mappers() {
        return mappers;
    }

    EntityWrites of(Mapper mapper) {
        EntityWrites known = entities.get(mapper);
        return known != null
                ? known
                : entities.computeIfAbsent(
                        mapper,
                        each -> new EntityWrites(each, postUpdated.getOrDefault(each, new BitSet()), seesTriggers()));
    }

    /** Returns whether a statement gives back all that the database makes for a new row; otherwise it gives whole-number keys alone. */
    boolean returnsAll() {
        return dialect.has(Feature.INSERT_RETURNING);
    }

    /** Returns whether what is read of a new row in the flush has what triggers made of it: RETURNING may not, a SELECT has. */
    private boolean seesTriggers() {
        return !returnsAll() || dialect.has(Feature.RETURNING_SEES_TRIGGERS);
    }

    /** Returns the unique columns of {@code table}. */
    List<UniqueColumns> unique(Table table) {
        List<UniqueColumns> known = unique.get(table);
        return known != null ? known : unique.computeIfAbsent(table, UniqueColumns::of);
    }

    /** Returns the canonical object of all that equal {@code batch}: rows with the same one are sent together. */
    Object batch(Object batch) {
        Object known = batches.get(batch);
        if (known != null) {
            return known;
        }
        if (batches.size() >= MAX_SHAPES) {
            batches.clear();
        }
        Object raced = batches.putIfAbsent(batch, batch);
        return raced == null ? batch : raced;
    }
}
