package io.jalchemy.orm.load;

import io.jalchemy.mapping.Lazy;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.orm.path.LoadOption.Kind;
import io.jalchemy.orm.path.RelationshipAttribute;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The loader options of a statement for one of its entities. */
final class EntityOptions {

    static final EntityOptions NONE = new EntityOptions();

    private final Map<String, LoadOption> relationships = new HashMap<>();
    private final Set<String> deferred = new HashSet<>();
    private final Set<String> undeferred = new HashSet<>();
    private @Nullable Set<String> only;
    private final Set<String> missing = new HashSet<>();
    private boolean columnsOnly;
    private volatile RelatedSelect[] related = {};

    private EntityOptions() {}

    /**
     * Returns those of {@code options} that are about {@code source}, or about every entity.
     *
     * @param used gets them
     */
    static EntityOptions of(Mappers mappers, EntityPath<?, ?> source, List<LoadOption> options, Set<LoadOption> used) {
        if (options.isEmpty()) {
            return NONE;
        }
        refuseQueried(mappers, options);
        EntityOptions made = new EntityOptions();
        Mapper mapper = mappers.mapper(source);
        for (LoadOption option : options) {
            EntityPath<?, ?> about = option.source();
            boolean fits = about == null
                    || (Source.aliasOf(about) == Source.aliasOf(source) && related(mapper, mappers.mapper(about)));
            if (fits) {
                used.add(option);
                made.take(option);
            }
        }
        return made;
    }

    /** Returns these options for rows that have no columns for the attributes {@code names}. */
    EntityOptions without(Set<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        EntityOptions made = new EntityOptions();
        made.relationships.putAll(relationships);
        made.deferred.addAll(deferred);
        made.undeferred.addAll(undeferred);
        made.only = only;
        made.columnsOnly = columnsOnly;
        made.missing.addAll(names);
        return made;
    }

    private static boolean related(Mapper a, Mapper b) {
        return a.isOrHas(b) || b.isOrHas(a);
    }

    /** Refuses options, at any depth, of collections that never hold their elements: there is nothing to be loaded into them. */
    private static void refuseQueried(Mappers mappers, List<LoadOption> options) {
        for (LoadOption option : options) {
            RelationshipAttribute<?> relationship = option.relationship();
            RelationshipProperty property = relationship == null ? null : property(mappers, relationship);
            if (property != null && property.isQueried()) {
                throw new JalchemyException(
                        "NEVER_LOADED",
                        "Option " + option + ": " + property + " is Lazy."
                                + property.model().lazy()
                                + ", so nothing is ever loaded into it. Query what it has with"
                                + " withParent(…), or map it with another strategy.");
            }
            refuseQueried(mappers, option.below());
        }
    }

    private static @Nullable RelationshipProperty property(Mappers mappers, RelationshipAttribute<?> relationship) {
        Mapper mapper = mappers.mapper(relationship.source());
        int number = mapper.type().index(relationship.name());
        return number < 0 ? null : mapper.relationship(number);
    }

    /** Throws if one of {@code options} fits no entity of the statement. */
    static void check(List<LoadOption> options, Set<LoadOption> used, Object selected) {
        for (LoadOption option : options) {
            if (!used.contains(option)) {
                throw new JalchemyException(
                        "OPTION_FITS_NOTHING",
                        "Option " + option + " starts from " + option.source() + ", but what is loaded there is "
                                + selected + ". Put options for what a relationship holds below it, with with(…).");
            }
        }
    }

    private void take(LoadOption option) {
        List<String> names = new ArrayList<>();
        for (Attribute<?> attribute : option.attributes()) {
            names.add(attribute.name());
        }
        switch (option.kind()) {
            case DEFER -> deferred.addAll(names);
            case UNDEFER -> undeferred.addAll(names);
            case LOAD_ONLY -> {
                if (only == null) {
                    only = new HashSet<>();
                }
                only.addAll(names);
            }
            case COLUMNS_ONLY -> columnsOnly = true;
            default -> {
                String name =
                        java.util.Objects.requireNonNull(option.relationship()).name();
                LoadOption before = relationships.put(name, option);
                if (before != null && before.kind() == option.kind()) {
                    relationships.put(name, before.with(option.below().toArray(LoadOption[]::new)));
                }
            }
        }
    }

    /** Returns whether {@code column}, which is no key, is deferred: it is not loaded with the object. */
    boolean isDeferred(ColumnProperty column) {
        String name = column.name();
        if (missing.contains(name)) {
            return true;
        }
        if (only != null) {
            return !only.contains(name) && !undeferred.contains(name);
        }
        return deferred.contains(name) || (column.model().deferred() && !undeferred.contains(name));
    }

    /** Returns the option of the statement for a relationship; null for none. */
    @Nullable
    LoadOption option(String relationship) {
        return relationships.get(relationship);
    }

    /** Returns the loading strategy of {@code property}: that of its option, otherwise that of the mapping. */
    Kind kind(RelationshipProperty property) {
        LoadOption option = relationships.get(property.name());
        boolean inner = property.model().options().innerJoin();
        if (option != null) {
            return option.kind() == Kind.JOINED && inner ? Kind.INNER_JOINED : option.kind();
        }
        Lazy lazy = property.model().lazy();
        return switch (lazy) {
            case JOINED -> columnsOnly ? Kind.LAZY : inner ? Kind.INNER_JOINED : Kind.JOINED;
            case SELECTIN, IMMEDIATE -> columnsOnly ? Kind.LAZY : Kind.SELECTIN;
            case SUBQUERY -> columnsOnly ? Kind.LAZY : Kind.SUBQUERY;
            case RAISE -> Kind.RAISE;
            case RAISE_ON_SQL -> Kind.RAISE_ON_SQL;
            case NOLOAD -> Kind.NOLOAD;
            case SELECT, DYNAMIC, WRITE_ONLY -> Kind.LAZY;
        };
    }

    /** Returns the options for the entities that a relationship holds. */
    List<LoadOption> below(String relationship) {
        LoadOption option = relationships.get(relationship);
        return option == null ? List.of() : option.below();
    }

    /**
     * Returns the select that loads {@code property} with these options. It is made if it was not yet; if two threads do that at once,
     * either one counts.
     */
    RelatedSelect related(RelationshipProperty property, Supplier<RelatedSelect> make) {
        RelatedSelect[] known = related;
        for (RelatedSelect each : known) {
            if (each.property.number() == property.number() && each.property.owner() == property.owner()) {
                return each;
            }
        }
        RelatedSelect made = make.get();
        RelatedSelect[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = made;
        related = more;
        return made;
    }
}
