package io.jalchemy.orm;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.load.EntityQueries;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.schema.MetaData;

/**
 * Entities mapped to tables. Immutable; the same classes may be in several.
 *
 * <p>Like {@code registry} in SQLAlchemy 2.0. Entities that relationships reach are included, so it is enough to name one of a group
 * of related entities.
 *
 * <pre>{@code
 * Registry registry = Registry.of(USER); // and POST, which a relationship of USER leads to
 * registry.metadata().createAll(engine);
 * SessionFactory sessions = SessionFactory.of(engine, registry);
 * }</pre>
 */
public final class Registry {

    private final Mappers mappers;

    private Registry(Mappers mappers) {
        this.mappers = mappers;
        mappers.lowerViews(query -> EntityQueries.lowered(mappers, query));
    }

    /**
     * Returns a registry of {@code entities} and the entities that their relationships reach.
     *
     * @throws MappingException if there are none, or their mappings do not fit together
     */
    public static Registry of(EntityPath<?, ?>... entities) {
        if (entities.length == 0) {
            throw new MappingException(
                    "NO_ENTITIES",
                    "Registry.of() names no entity. Give the constants of the generated paths: Registry.of(UserPath.USER).");
        }
        return new Registry(Mappers.of(entities));
    }

    /** Returns a registry that also includes {@code tables}: association tables, for example. */
    public static Registry of(MetaData tables, EntityPath<?, ?>... entities) {
        return new Registry(Mappers.of(tables, entities));
    }

    /** Returns a registry whose entities without a schema of their own are in {@code schema}. */
    public static Registry inSchema(String schema, EntityPath<?, ?>... entities) {
        return inSchema(schema, MetaData.of(), entities);
    }

    /**
     * Returns a registry whose entities without a schema of their own are in {@code schema}, and so are {@code tables} and what else belongs to
     * them; see {@link MetaData#inSchema}.
     */
    public static Registry inSchema(String schema, MetaData tables, EntityPath<?, ?>... entities) {
        return new Registry(Mappers.inSchema(schema, tables, entities));
    }

    /** Returns all tables, to create them: {@code registry.metadata().createAll(engine)}. */
    public MetaData metadata() {
        return mappers.metadata();
    }

    Mappers mappers() {
        return mappers;
    }
}
