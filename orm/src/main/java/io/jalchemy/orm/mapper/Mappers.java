package io.jalchemy.orm.mapper;

import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.MetaData;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entities mapped to tables. Immutable; the same classes may be in several.
 *
 * <p>Like {@code registry} in SQLAlchemy 2.0.
 */
public final class Mappers {

    private final MetaData metadata;
    private final Map<Object, Mapper> mappers;

    Mappers(MetaData metadata, Map<Object, Mapper> mappers) {
        this.metadata = metadata;
        this.mappers = new LinkedHashMap<>(mappers);
    }

    /** A registry of {@code entities} and what their relationships reach. */
    public static Mappers of(EntityPath<?, ?>... entities) {
        return MappersBuilder.build(MetaData.of(), null, List.of(entities));
    }

    /** A registry that brings tables along: association tables, for example. */
    public static Mappers of(MetaData tables, EntityPath<?, ?>... entities) {
        return MappersBuilder.build(tables, null, List.of(entities));
    }

    /** A registry whose entities without a schema of their own are in {@code schema}. */
    public static Mappers inSchema(String schema, EntityPath<?, ?>... entities) {
        return MappersBuilder.build(MetaData.of(), schema, List.of(entities));
    }

    /** All tables: to create them, and for migrations. */
    public MetaData metadata() {
        return metadata;
    }

    /** The mappers, superclasses before subclasses. */
    public Collection<Mapper> mappers() {
        return mappers.values();
    }

    /** The mapper of {@code path} or of what it is an alias of. */
    public Mapper mapper(EntityPath<?, ?> path) {
        Mapper mapper = mappers.get(EntityPath.modelOf(path).javaType());
        if (mapper == null) {
            throw new JalchemyException(
                    "NOT_REGISTERED",
                    EntityPath.modelOf(path).name() + " is not in the registry, which has " + mappers.values()
                            + ". Add its path to Registry.of(…).");
        }
        return mapper;
    }

    /** The mapper of an entity class; null if it is not in this registry. */
    public @Nullable Mapper find(Class<?> type) {
        return mappers.get(type);
    }

    /** The mapper of an entity class. */
    public Mapper mapper(Class<?> type) {
        Mapper mapper = mappers.get(type);
        if (mapper == null) {
            throw new JalchemyException(
                    "NOT_REGISTERED",
                    type.getName() + " is not in the registry, which has " + mappers.values()
                            + ". Add its path to Registry.of(…).");
        }
        return mapper;
    }
}
