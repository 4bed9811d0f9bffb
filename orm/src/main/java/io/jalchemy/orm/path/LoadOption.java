package io.jalchemy.orm.path;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.StatementOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An option of one statement for the loading of a relationship or of columns. Made by {@code Loading}: {@code selectInLoad(USER.posts)}.
 *
 * @param kind the kind of the option
 * @param relationship the relationship that is loaded in that way; null where columns are meant
 * @param alias the alias that the statement joined in place of the relationship's target; null for the target itself
 * @param attributes the columns that are meant; empty for a relationship
 * @param below the options for the entities that the relationship holds
 */
public record LoadOption(
        Kind kind,
        @Nullable RelationshipAttribute<?> relationship,
        @Nullable EntityPath<?, ?> alias,
        List<Attribute<?>> attributes,
        List<LoadOption> below)
        implements StatementOption {

    /** The kinds of options. */
    public enum Kind {
        /** The relationship is loaded with the object, by a join. */
        JOINED,
        /** The relationship is loaded with the object, by an inner join, which leaves out objects without a partner. */
        INNER_JOINED,
        /** The relationship is loaded after the object, by a query for the keys of all objects. */
        SELECTIN,
        /** The relationship is loaded after the object, by a query in which the first one is a subquery. */
        SUBQUERY,
        /** The relationship is loaded when it is touched. */
        LAZY,
        /** The relationship may not be touched unless it is loaded. */
        RAISE,
        /** The relationship may not be touched if it takes a statement to load it. */
        RAISE_ON_SQL,
        /** The relationship looks empty as long as it is not loaded. */
        NOLOAD,
        /** The rows of the relationship are in the statement already, by a join of the program. */
        CONTAINS_EAGER,
        /** The columns are loaded when they are touched. */
        DEFER,
        /** The columns are loaded with the object although the mapping defers them. */
        UNDEFER,
        /** The columns and keys are loaded with the object, and no others. */
        LOAD_ONLY,
        /** No relationship is loaded with or after the object because of its mapping. */
        COLUMNS_ONLY
    }

    /** Copies the lists. */
    public LoadOption {
        attributes = List.copyOf(attributes);
        below = List.copyOf(below);
    }

    /** Returns an option for a relationship. */
    public static LoadOption of(Kind kind, RelationshipAttribute<?> relationship) {
        return new LoadOption(kind, relationship, null, List.of(), List.of());
    }

    /** Returns an option for columns. */
    public static LoadOption of(Kind kind, Attribute<?>... attributes) {
        return new LoadOption(kind, null, null, List.of(attributes), List.of());
    }

    /**
     * Returns a copy with {@code options}, after those that are there, for the entities that the relationship holds: {@code
     * selectInLoad(USER.posts).with(joinedLoad(POST.tags))}.
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

    /** Returns the entity or alias that the option is for; null if it is for every entity of the statement. */
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
