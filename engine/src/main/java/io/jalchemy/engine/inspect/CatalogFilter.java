package io.jalchemy.engine.inspect;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The relations of one schema that a dialect's inspector is asked about.
 *
 * @param schema the schema, as the database has it; null for what statements find by a name alone
 * @param names the names, as the database has them; null for all
 * @param kinds the kinds; not empty
 * @param scope whether temporary relations are meant
 * @param schemasNamed whether the schema of tables that foreign keys refer to is always given, also where the name alone finds them
 */
public record CatalogFilter(
        @Nullable String schema,
        @Nullable Set<String> names,
        Set<RelationKind> kinds,
        RelationScope scope,
        boolean schemasNamed) {

    /** Copies the sets. */
    public CatalogFilter {
        names = names == null ? null : Set.copyOf(names);
        kinds = Set.copyOf(kinds);
    }

    /** Returns a filter for all relations of {@code schema} that are of one of {@code kinds} and not temporary. */
    public static CatalogFilter of(@Nullable String schema, Set<RelationKind> kinds) {
        return new CatalogFilter(schema, null, kinds, RelationScope.DEFAULT, false);
    }

    /** Returns a filter for the relation of that name, of any kind, temporary or not. */
    public static CatalogFilter named(@Nullable String schema, String name) {
        return new CatalogFilter(schema, Set.of(name), RelationKind.ANY, RelationScope.ANY, false);
    }

    /** Returns this filter with other names; null for all. */
    public CatalogFilter names(@Nullable Set<String> others) {
        return new CatalogFilter(schema, others, kinds, scope, schemasNamed);
    }

    /** Returns this filter with another scope. */
    public CatalogFilter scope(RelationScope other) {
        return new CatalogFilter(schema, names, kinds, other, schemasNamed);
    }
}
