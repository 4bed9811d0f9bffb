package io.jalchemy.orm.mapper;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.tree.QueryNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A registry of entities mapped to tables. Immutable; the same classes may be in several.
 *
 * <p>Like {@code registry} in SQLAlchemy 2.0.
 */
public final class Mappers {

    private final MetaData metadata;
    private final Map<Object, Mapper> mappers;

    private final List<ViewQuery<?>> views;

    Mappers(MetaData metadata, Map<Object, Mapper> mappers, List<ViewQuery<?>> views) {
        this.views = List.copyOf(views);
        this.metadata = metadata;
        this.mappers = new LinkedHashMap<>(mappers);
    }

    /** Returns a registry of {@code entities} and the entities that their relationships reach. */
    public static Mappers of(EntityPath<?, ?>... entities) {
        return MappersBuilder.build(MetaData.of(), null, given(entities));
    }

    /** Returns a registry with additional tables, for example association tables. */
    public static Mappers of(MetaData tables, EntityPath<?, ?>... entities) {
        return MappersBuilder.build(tables, null, given(entities));
    }

    /** Returns a registry in which entities, and what else is given, are in {@code schema} unless they have one of their own. */
    public static Mappers inSchema(String schema, MetaData tables, EntityPath<?, ?>... entities) {
        return MappersBuilder.build(tables.inSchema(schema), schema, given(entities));
    }

    private static List<EntityPath<?, ?>> given(EntityPath<?, ?>... entities) {
        for (int i = 0; i < entities.length; i++) {
            if (entities[i] == null) {
                throw new MappingException(
                        "NO_PATH",
                        "Path " + (i + 1) + " of " + entities.length
                                + " that Registry.of(…) was given is null. Give the constants of"
                                + " the generated paths; one is null while its own class is being initialised.");
            }
        }
        return List.of(entities);
    }

    /** Lowers the queries of views over entities to tables by {@code how}. */
    public void lowerViews(UnaryOperator<QueryNode> how) {
        views.forEach(view -> view.lowerBy(how));
    }

    /** Returns all tables, for example to create them or for migrations. */
    public MetaData metadata() {
        return metadata;
    }

    /** Returns the mappers, superclasses before subclasses. */
    public Collection<Mapper> mappers() {
        return mappers.values();
    }

    /**
     * Returns the mapper of {@code path}, which may be an alias.
     *
     * @throws JalchemyException if the entity is not in this registry
     */
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

    /** Returns the mapper of an entity class; null if it is not in this registry. */
    public @Nullable Mapper find(Class<?> type) {
        return mappers.get(type);
    }

    /**
     * Returns the mapper of an entity class.
     *
     * @throws JalchemyException if the entity is not in this registry
     */
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
