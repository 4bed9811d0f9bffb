package io.jalchemy.engine.inspect;

import org.jspecify.annotations.Nullable;

/**
 * A table or view, as the catalogue lists it.
 *
 * @param name its name, as programs write it
 * @param kind what it is
 * @param temporary whether the connection alone sees it
 * @param comment the comment that the database stores; null for none
 */
public record ReflectedRelation(
        String name,
        RelationKind kind,
        boolean temporary,
        @Nullable String comment) {}
