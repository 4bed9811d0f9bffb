package io.jalchemy.orm;

import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.sql.schema.MetaData;

/**
 * Entities mapped to tables. Immutable; the same classes may be in several.
 *
 * <p>Like {@code registry} in SQLAlchemy 2.0. What entities refer to comes along, so naming one of a group that hangs together
 * is enough.
 */
public final class Registry {

    private final Mappers mappers;

    private Registry(Mappers mappers) {
        this.mappers = mappers;
    }

    /** A registry of {@code entities} and what their relationships reach. */
    public static Registry of(EntityPath<?, ?>... entities) {
        return new Registry(Mappers.of(entities));
    }

    /** A registry that brings tables along: association tables, for example. */
    public static Registry of(MetaData tables, EntityPath<?, ?>... entities) {
        return new Registry(Mappers.of(tables, entities));
    }

    /** A registry whose entities without a schema of their own are in {@code schema}. */
    public static Registry inSchema(String schema, EntityPath<?, ?>... entities) {
        return new Registry(Mappers.inSchema(schema, entities));
    }

    /** All tables, to create them: {@code registry.metadata().createAll(engine)}. */
    public MetaData metadata() {
        return mappers.metadata();
    }

    Mappers mappers() {
        return mappers;
    }
}
