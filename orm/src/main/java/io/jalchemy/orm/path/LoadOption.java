package io.jalchemy.orm.path;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.StatementOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How something of an entity is to be loaded by one statement. Made by {@code Loading}: {@code selectInLoad(USER.posts)}.
 *
 * @param kind what is done
 * @param relationship what is loaded in that way; null where columns are meant
 * @param alias what the statement joined in place of the relationship's target; null for the target itself
 * @param attributes the columns that are meant; empty for a relationship
 * @param below options for what the relationship holds
 */
public record LoadOption(
        Kind kind,
        @Nullable RelationshipAttribute<?> relationship,
        @Nullable EntityPath<?, ?> alias,
        List<Attribute<?>> attributes,
        List<LoadOption> below)
        implements StatementOption {

    /** What can be done. */
    public enum Kind {
        /** Loaded with the object, by a join. */
        JOINED,
        /** Loaded with the object, by a join that leaves out objects without a partner. */
        INNER_JOINED,
        /** Loaded after the object, by a query for all keys. */
        SELECTIN,
        /** Loaded after the object, by a query in which the first one is a subquery. */
        SUBQUERY,
        /** Loaded when touched. */
        LAZY,
        /** Touching it is an error. */
        RAISE,
        /** Touching it is an error if it takes a statement to load it. */
        RAISE_ON_SQL,
        /** It looks empty. */
        NOLOAD,
        /** Its rows are in the statement already, by a join of the program's. */
        CONTAINS_EAGER,
        /** Columns that are loaded when touched. */
        DEFER,
        /** Columns that are loaded although they say otherwise. */
        UNDEFER,
        /** These columns, and keys, and no others. */
        LOAD_ONLY,
        /** Nothing that relationships say of themselves. */
        COLUMNS_ONLY
    }

    /** Copies the lists. */
    public LoadOption {
        attributes = List.copyOf(attributes);
        below = List.copyOf(below);
    }

    /** An option for a relationship. */
    public static LoadOption of(Kind kind, RelationshipAttribute<?> relationship) {
        return new LoadOption(kind, relationship, null, List.of(), List.of());
    }

    /** An option for columns. */
    public static LoadOption of(Kind kind, Attribute<?>... attributes) {
        return new LoadOption(kind, null, null, List.of(attributes), List.of());
    }

    /**
     * With {@code options} for what the relationship holds: {@code selectInLoad(USER.posts).with(joinedLoad(POST.tags))}.
     *
     * @throws JalchemyException if this option is not about a relationship
     */
    public LoadOption with(LoadOption... options) {
        if (relationship == null) {
            throw new JalchemyException(
                    "NO_RELATIONSHIP",
                    "with(…) says how what a relationship holds is loaded; this option is about columns.");
        }
        List<LoadOption> all = new ArrayList<>(below);
        all.addAll(List.of(options));
        return new LoadOption(kind, relationship, alias, attributes, all);
    }

    /** What the option starts from; null if it is about everything. */
    public @Nullable EntityPath<?, ?> source() {
        if (relationship != null) {
            return relationship.source();
        }
        return attributes.isEmpty()
                ? null
                : (EntityPath<?, ?>) attributes.get(0).source();
    }

    @Override
    public void describe(Consumer<Object> parts) {
        parts.accept(kind);
        if (relationship != null) {
            relationship.describe(parts);
        }
        if (alias != null) {
            alias.describe(parts);
        }
        parts.accept(attributes.size());
        attributes.forEach(attribute -> attribute.describe(parts));
        parts.accept(below.size());
        below.forEach(option -> option.describe(parts));
    }

    @Override
    public String toString() {
        return kind + "(" + (relationship == null ? attributes : relationship) + ")";
    }
}
