package io.jalchemy.orm.model;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableElement;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.tree.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The model of an entity, as it is known at compile time: its table, its attributes, its place among its superclasses. Immutable; made by
 * generated code, and the same for every registry.
 */
public final class EntityModel {

    private final Class<?> javaType;
    private final String table;
    private final @Nullable String schema;
    private final @Nullable String comment;
    private final boolean view;
    private final @Nullable Supplier<ViewDefinition> viewDefinition;
    private final boolean hasLoadListeners;
    private final @Nullable String polymorphicOn;
    private final @Nullable String polymorphicIdentity;
    private final boolean ownTable;
    private final List<AttributeModel> attributes;
    private final List<TableElement> elements;
    private final List<ValidatorModel> validators;
    private final Map<String, AttributeModel> byName = new HashMap<>();
    private volatile @Nullable Table described;

    private EntityModel(Builder parts) {
        this.javaType = parts.javaType;
        this.table = parts.table;
        this.schema = parts.schema;
        this.comment = parts.comment;
        this.view = parts.view;
        this.viewDefinition = parts.viewDefinition;
        this.hasLoadListeners = parts.hasLoadListeners;
        this.polymorphicOn = parts.polymorphicOn;
        this.polymorphicIdentity = parts.polymorphicIdentity;
        this.ownTable = parts.ownTable;
        this.attributes = List.copyOf(parts.attributes);
        this.elements = List.copyOf(parts.elements);
        this.validators = List.copyOf(parts.validators);
        for (AttributeModel attribute : attributes) {
            byName.put(attribute.name(), attribute);
        }
    }

    /** Begins the model of {@code javaType}, whose rows are in {@code table}. */
    public static Builder of(Class<?> javaType, String table) {
        return new Builder(javaType, table);
    }

    /** Returns the entity class. */
    public Class<?> javaType() {
        return javaType;
    }

    /** Returns the name of the entity: that of its class, without the package. */
    public String name() {
        return javaType.getSimpleName();
    }

    /** Returns the name of the table that has the columns of the entity's own attributes. */
    public String table() {
        return table;
    }

    /** Returns the schema of the table; null for that of the connection. */
    public @Nullable String schema() {
        return schema;
    }

    /** Returns the comment of the table; null for none. */
    public @Nullable String comment() {
        return comment;
    }

    /** Returns whether the table is a view. */
    public boolean isView() {
        return view;
    }

    /** Returns the definition of the view, asked anew each time; null if it is no view, or is there already. */
    public @Nullable ViewDefinition viewDefinition() {
        return viewDefinition == null ? null : viewDefinition.get();
    }

    /** Returns whether the class or a mixin of it has methods that are called after an object was made from a row. */
    public boolean hasLoadListeners() {
        return hasLoadListeners;
    }

    /** Returns the name of the discriminator, an attribute or a column; null for none. */
    public @Nullable String polymorphicOn() {
        return polymorphicOn;
    }

    /** Returns the value of the discriminator in rows of this class; null for none. */
    public @Nullable String polymorphicIdentity() {
        return polymorphicIdentity;
    }

    /** Returns whether the class, as a subclass, has a table of its own, joined to that of its parent. */
    public boolean hasOwnTable() {
        return ownTable;
    }

    /**
     * Returns the attributes that the class and its mixins declare, in order; those of a mapped superclass are in the superclass's model.
     */
    public List<AttributeModel> attributes() {
        return attributes;
    }

    /** Returns the names of the relationships that the class and its mixins declare, in order. */
    public List<String> relationshipNames() {
        return attributes.stream()
                .filter(RelationshipModel.class::isInstance)
                .map(AttributeModel::name)
                .toList();
    }

    /** Returns the table with the columns that the class itself declares, as it is without a registry. */
    public Table ownTable() {
        Table known = described;
        if (known == null) {
            List<TableElement> all = new ArrayList<>();
            for (AttributeModel attribute : attributes) {
                if (attribute instanceof ColumnModel column) {
                    all.add(column.column());
                }
            }
            all.addAll(elements);
            known = Table.of(new TableName(schema, table), all);
            described = known;
        }
        return known;
    }

    /** Returns the constraints and indexes of the table. */
    public List<TableElement> elements() {
        return elements;
    }

    /** Returns the validating methods of the class and its mixins. */
    public List<ValidatorModel> validators() {
        return validators;
    }

    /** Returns the attribute called {@code name}; null for none. */
    public @Nullable AttributeModel find(String name) {
        return byName.get(name);
    }

    /**
     * Returns the attribute called {@code name}.
     *
     * @throws JalchemyException if there is none
     */
    public AttributeModel attribute(String name) {
        AttributeModel found = byName.get(name);
        if (found == null) {
            throw new JalchemyException(
                    "UNKNOWN_ATTRIBUTE",
                    name() + " has no attribute \"" + name + "\"." + Nearest.proposal(name, byName.keySet()));
        }
        return found;
    }

    @Override
    public String toString() {
        return name();
    }

    /** Builds a model. */
    public static final class Builder {

        private final Class<?> javaType;
        private final String table;
        private @Nullable String schema;
        private @Nullable String comment;
        private boolean view;
        private @Nullable Supplier<ViewDefinition> viewDefinition;
        private boolean hasLoadListeners;
        private @Nullable String polymorphicOn;
        private @Nullable String polymorphicIdentity;
        private boolean ownTable = true;
        private final List<AttributeModel> attributes = new ArrayList<>();
        private final List<TableElement> elements = new ArrayList<>();
        private final List<ValidatorModel> validators = new ArrayList<>();

        private Builder(Class<?> javaType, String table) {
            this.javaType = javaType;
            this.table = table;
        }

        /** Sets the schema of the table to {@code name}. */
        public Builder schema(String name) {
            this.schema = name;
            return this;
        }

        /** Sets the comment of the table. */
        public Builder comment(String text) {
            this.comment = text;
            return this;
        }

        /** Marks the table as a view. */
        public Builder view() {
            this.view = true;
            return this;
        }

        /**
         * Marks the table as a view that consists of what {@code definition} gives: a query, or a {@link ViewDefinition}.
         *
         * @param definition asked when a registry is made, since it may use paths of entities
         * @param materialized whether the rows are stored
         */
        public Builder view(Supplier<?> definition, boolean materialized) {
            this.viewDefinition = () -> {
                Object given = definition.get();
                ViewDefinition all =
                        given instanceof ViewDefinition known ? known : ViewDefinition.of((Query<?>) given);
                return materialized ? all.asMaterialized() : all;
            };
            return view();
        }

        /** Notes that the class or a mixin has methods that are called after an object was made from a row. */
        public Builder hearingLoads() {
            this.hasLoadListeners = true;
            return this;
        }

        /** Sets the discriminator to {@code name}, an attribute or a column. */
        public Builder polymorphicOn(String name) {
            this.polymorphicOn = name;
            return this;
        }

        /** Sets the value of the discriminator in rows of this class. */
        public Builder polymorphicIdentity(String value) {
            this.polymorphicIdentity = value;
            return this;
        }

        /** Puts the attributes of the class into the table of its parent. */
        public Builder inParentTable() {
            this.ownTable = false;
            return this;
        }

        /** Adds an attribute. */
        public Builder with(AttributeModel attribute) {
            attributes.add(attribute);
            return this;
        }

        /** Adds a constraint or an index. */
        public Builder with(TableElement element) {
            elements.add(element);
            return this;
        }

        /** Adds a validating method. */
        public Builder with(ValidatorModel validator) {
            validators.add(validator);
            return this;
        }

        /** Returns the model. */
        public EntityModel build() {
            return new EntityModel(this);
        }
    }
}
