package io.jalchemy.orm.model;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableElement;
import io.jalchemy.sql.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known at compile time of an entity: its table, its attributes, its place among its superclasses. Immutable; made by
 * generated code, and the same for every registry.
 */
public final class EntityModel {

    private final Class<?> javaType;
    private final String table;
    private final @Nullable String schema;
    private final @Nullable String comment;
    private final boolean view;
    private final boolean hearsLoads;
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
        this.hearsLoads = parts.hearsLoads;
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

    /** The entity class. */
    public Class<?> javaType() {
        return javaType;
    }

    /** The entity's name: that of its class, without its package. */
    public String name() {
        return javaType.getSimpleName();
    }

    /** The table that the entity's own attributes are in. */
    public String table() {
        return table;
    }

    /** The schema; null for the connection's own. */
    public @Nullable String schema() {
        return schema;
    }

    /** The table's comment; null for none. */
    public @Nullable String comment() {
        return comment;
    }

    /** Whether the table is a view. */
    public boolean isView() {
        return view;
    }

    /** Whether the class or a mixin of it has methods that are called when an object was made from a row. */
    public boolean hearsLoads() {
        return hearsLoads;
    }

    /** The attribute or column that says which class a row is of; null for none. */
    public @Nullable String polymorphicOn() {
        return polymorphicOn;
    }

    /** What it holds for this class; null for none. */
    public @Nullable String polymorphicIdentity() {
        return polymorphicIdentity;
    }

    /** Whether a subclass has a table of its own, joined to its parent's. */
    public boolean hasOwnTable() {
        return ownTable;
    }

    /** The attributes that the class and its mixins declare, in order; those of a mapped superclass are the superclass's. */
    public List<AttributeModel> attributes() {
        return attributes;
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

    /** Constraints and indexes of the table. */
    public List<TableElement> elements() {
        return elements;
    }

    /** Methods of the class and its mixins that look at what attributes are set to. */
    public List<ValidatorModel> validators() {
        return validators;
    }

    /** The attribute called {@code name}; null for none. */
    public @Nullable AttributeModel find(String name) {
        return byName.get(name);
    }

    /** The attribute called {@code name}. */
    public AttributeModel attribute(String name) {
        AttributeModel found = byName.get(name);
        if (found == null) {
            throw new JalchemyException(
                    "UNKNOWN_ATTRIBUTE",
                    name() + " has no attribute \"" + name + "\"." + Nearest.hint(name, byName.keySet()));
        }
        return found;
    }

    @Override
    public String toString() {
        return name();
    }

    /** A model being made. */
    public static final class Builder {

        private final Class<?> javaType;
        private final String table;
        private @Nullable String schema;
        private @Nullable String comment;
        private boolean view;
        private boolean hearsLoads;
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

        /** In {@code name}. */
        public Builder schema(String name) {
            this.schema = name;
            return this;
        }

        /** With a comment. */
        public Builder comment(String text) {
            this.comment = text;
            return this;
        }

        /** As a view. */
        public Builder view() {
            this.view = true;
            return this;
        }

        /** With methods that are called when an object was made from a row. */
        public Builder hearingLoads() {
            this.hearsLoads = true;
            return this;
        }

        /** With {@code name}, an attribute or a column, saying which class a row is of. */
        public Builder polymorphicOn(String name) {
            this.polymorphicOn = name;
            return this;
        }

        /** With {@code value} there for this class. */
        public Builder polymorphicIdentity(String value) {
            this.polymorphicIdentity = value;
            return this;
        }

        /** In the parent's table. */
        public Builder inParentTable() {
            this.ownTable = false;
            return this;
        }

        /** With one more attribute. */
        public Builder with(AttributeModel attribute) {
            attributes.add(attribute);
            return this;
        }

        /** With a constraint or an index. */
        public Builder with(TableElement element) {
            elements.add(element);
            return this;
        }

        /** With a method that looks at what an attribute is set to. */
        public Builder with(ValidatorModel validator) {
            validators.add(validator);
            return this;
        }

        /** The model. */
        public EntityModel build() {
            return new EntityModel(this);
        }
    }
}
