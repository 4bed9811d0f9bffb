package io.jalchemy.orm.path;

import io.jalchemy.orm.model.AttributeModel;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.BooleanAttribute;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.FloatingAttribute;
import io.jalchemy.sql.tree.NumericAttribute;
import io.jalchemy.sql.tree.PlainAttribute;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.TemporalAttribute;
import io.jalchemy.sql.tree.TextAttribute;
import io.jalchemy.sql.tree.WholeAttribute;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What generated path classes extend: an entity, or an alias of one, as statements name it.
 *
 * <p>It has no public methods for those of an entity to collide with; what the library wants to know it asks by static ones.
 *
 * @param <E> the entity class
 * @param <K> the type of its key: that of the one key attribute, or the path's own {@code Key}
 */
public abstract class EntityPath<E, K> extends Source<E> {

    private final EntityModel model;

    /** A path of {@code model}, or an alias of it. */
    protected EntityPath(EntityModel model, @Nullable AliasName alias) {
        super(alias);
        this.model = model;
    }

    /** The model of {@code path}. */
    public static EntityModel modelOf(EntityPath<?, ?> path) {
        return path.model;
    }

    /** The path of the entities that relationship {@code number} of {@code path} holds. */
    public static EntityPath<?, ?> targetOf(EntityPath<?, ?> path, int number) {
        return path.target(number);
    }

    /** The path of the entities that the relationship called {@code name} holds, which a superclass may have declared. */
    static EntityPath<?, ?> targetOf(EntityPath<?, ?> path, String name) {
        for (EntityPath<?, ?> each = path; each != null; each = each.parent()) {
            if (each.model.find(name) instanceof RelationshipModel relationship) {
                return each.target(relationship.number());
            }
        }
        throw new JalchemyException("UNKNOWN_ATTRIBUTE", path.model + " has no relationship \"" + name + "\".");
    }

    /** The path of the mapped superclass; null for none. */
    public static @Nullable EntityPath<?, ?> parentOf(EntityPath<?, ?> path) {
        return path.parent();
    }

    /** The condition that the entity class gives for relationship {@code number}. */
    public static Condition joinOf(EntityPath<?, ?> path, int number, EntityPath<?, ?> self, EntityPath<?, ?> other) {
        return path.join(number, self, other);
    }

    /** What validating method {@code number} of the class of {@code path} makes of {@code value}; it may refuse it. */
    public static @Nullable Object validated(EntityPath<?, ?> path, int number, Object object, @Nullable Object value) {
        return path.validate(number, object, value);
    }

    /** Tells the class of {@code path}, and its mapped superclasses before it, that {@code object} was made from a row. */
    public static void tellLoaded(EntityPath<?, ?> path, Object object) {
        EntityPath<?, ?> parent = path.parent();
        if (parent != null) {
            tellLoaded(parent, object);
        }
        path.loaded(object);
    }

    /** The constant that {@code path}, perhaps an alias, was made from. */
    public static EntityPath<?, ?> constantOf(EntityPath<?, ?> path) {
        return path.constant();
    }

    /** Follows a relationship; the only place where one path touches another. */
    protected EntityPath<?, ?> target(int number) {
        throw new JalchemyException("NO_RELATIONSHIP", model + " has no relationship number " + number + ".");
    }

    /** The path of the mapped superclass; null for none. */
    protected @Nullable EntityPath<?, ?> parent() {
        return null;
    }

    /** What the entity class says of relationship {@code number}. */
    protected Condition join(int number, EntityPath<?, ?> self, EntityPath<?, ?> other) {
        throw new JalchemyException("NO_JOIN", model + " gives no condition for relationship number " + number + ".");
    }

    /** What the entity class says of {@code value}, which an attribute of {@code object} is about to get. */
    protected @Nullable Object validate(int number, Object object, @Nullable Object value) {
        throw new JalchemyException("NO_VALIDATOR", model + " has no validating method number " + number + ".");
    }

    /** Calls the methods of the entity class that want to know of {@code object}, which was made from a row. */
    protected void loaded(Object object) {}

    /** The path constant. */
    protected abstract EntityPath<E, K> constant();

    @Override
    protected final Object entity() {
        return model;
    }

    @Override
    protected final List<Attribute<?>> attributes() {
        List<Attribute<?>> all = new ArrayList<>();
        EntityPath<?, ?> parent = parent();
        if (parent != null) {
            parent.attributes().forEach(inherited -> all.add(plain(inherited.name(), inherited.type())));
        }
        for (AttributeModel attribute : model.attributes()) {
            if (attribute instanceof ColumnModel column) {
                all.add(plain(column.name(), column.column().type()));
            }
        }
        return all;
    }

    @Override
    protected final @Nullable Table table() {
        return parent() == null ? model.ownTable() : null;
    }

    @Override
    protected final @Nullable Column<?> column(String attribute) {
        Table table = table();
        return table != null && model.find(attribute) instanceof ColumnModel column
                ? table.c(column.column().key())
                : null;
    }

    /** An attribute that holds characters. */
    protected final TextAttribute text(String name, SqlType<String> type) {
        return new TextAttribute(this, name, type);
    }

    /** An attribute that holds a whole number. */
    protected final <N extends Number> WholeAttribute<N> whole(String name, SqlType<N> type) {
        return new WholeAttribute<>(this, name, type);
    }

    /** An attribute that holds a number. */
    protected final <N extends Number> NumericAttribute<N> numeric(String name, SqlType<N> type) {
        return new NumericAttribute<>(this, name, type);
    }

    /** An attribute that holds a floating number. */
    protected final <N extends Number> FloatingAttribute<N> floating(String name, SqlType<N> type) {
        return new FloatingAttribute<>(this, name, type);
    }

    /** An attribute that holds a time. */
    protected final <T> TemporalAttribute<T> temporal(String name, SqlType<T> type) {
        return new TemporalAttribute<>(this, name, type);
    }

    /** An attribute that is true or false. */
    protected final BooleanAttribute truth(String name, SqlType<Boolean> type) {
        return new BooleanAttribute(this, name, type);
    }

    /** An attribute of another type. */
    protected final <T> PlainAttribute<T> plain(String name, SqlType<?> type) {
        @SuppressWarnings("unchecked") // generated from the field's type; a generic class has a raw class object
        SqlType<T> exact = (SqlType<T>) type;
        return new PlainAttribute<>(this, name, exact);
    }

    /** An attribute that holds one entity. */
    protected final <T> ReferenceAttribute<T> reference(String name) {
        return new ReferenceAttribute<>(this, name);
    }

    /** An attribute that holds several entities. */
    protected final <T> CollectionAttribute<T> collection(String name) {
        return new CollectionAttribute<>(this, name);
    }

    /** {@code User}. */
    @Override
    public final String toString() {
        AliasName alias = aliasOf(this);
        return alias == null ? model.name() : model.name() + " " + alias;
    }
}
