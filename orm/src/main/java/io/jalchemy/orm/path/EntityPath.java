package io.jalchemy.orm.path;

import io.jalchemy.orm.model.AttributeModel;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
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
 * The superclass of generated path classes: an entity, or an alias of one, as statements name it.
 *
 * <p>It has no public methods for those of an entity to collide with; what the library wants to know it asks by static ones.
 *
 * @param <E> the entity class
 * @param <K> the type of its key: that of the one key attribute, or the path's own {@code Key}
 */
public abstract class EntityPath<E, K> extends Source<E> {

    /** The mend where a generated class asks for what it does not have: it was generated from another state of the entity. */
    private static final String STALE =
            " Its path was generated from another state of the class: compile the two anew, together.";

    private final EntityModel model;

    /** Makes a path of {@code model}; with an {@code alias} that is not null, an alias of it. */
    protected EntityPath(EntityModel model, @Nullable AliasName alias) {
        super(alias);
        this.model = model;
    }

    /** Returns the model of {@code path}. */
    public static EntityModel modelOf(EntityPath<?, ?> path) {
        return path.model;
    }

    /** Returns the path of the entities that relationship {@code number} of {@code path} holds. */
    public static EntityPath<?, ?> targetOf(EntityPath<?, ?> path, int number) {
        return path.target(number);
    }

    /**
     * Returns the path of the entities that the relationship called {@code name} holds, which a superclass may have declared.
     *
     * @throws JalchemyException if there is no such relationship
     */
    static EntityPath<?, ?> targetOf(EntityPath<?, ?> path, String name) {
        for (EntityPath<?, ?> each = path; each != null; each = each.parent()) {
            if (each.model.find(name) instanceof RelationshipModel relationship) {
                return each.target(relationship.number());
            }
        }
        throw new JalchemyException(
                "UNKNOWN_ATTRIBUTE",
                path.model + " has no relationship \"" + name + "\"."
                        + Nearest.proposal(name, path.model.relationshipNames()));
    }

    /** Returns the path of the mapped superclass of {@code path}; null for none. */
    public static @Nullable EntityPath<?, ?> parentOf(EntityPath<?, ?> path) {
        return path.parent();
    }

    /** Returns the condition that the entity class gives for relationship {@code number}, between {@code self} and {@code other}. */
    public static Condition joinOf(EntityPath<?, ?> path, int number, EntityPath<?, ?> self, EntityPath<?, ?> other) {
        return path.join(number, self, other);
    }

    /**
     * Calls validating method {@code number} of the class of {@code path} with {@code value}, and returns the value to be assigned. The
     * method throws to refuse it.
     */
    public static @Nullable Object validated(EntityPath<?, ?> path, int number, Object object, @Nullable Object value) {
        return path.validate(number, object, value);
    }

    /**
     * Calls the load methods of the class of {@code path}, and before them those of its mapped superclasses, with {@code object}, which was
     * made from a row.
     */
    public static void fireLoaded(EntityPath<?, ?> path, Object object) {
        EntityPath<?, ?> parent = path.parent();
        if (parent != null) {
            fireLoaded(parent, object);
        }
        path.loaded(object);
    }

    /** Returns the constant that {@code path}, perhaps an alias, was made from. */
    public static EntityPath<?, ?> constantOf(EntityPath<?, ?> path) {
        return path.constant();
    }

    /**
     * Returns the path of the entities that relationship {@code number} holds: the only place where one path refers to another. Generated
     * classes with relationships override it.
     */
    protected EntityPath<?, ?> target(int number) {
        throw new JalchemyException("NO_RELATIONSHIP", model + " has no relationship number " + number + "." + STALE);
    }

    /** Returns the path of the mapped superclass; null for none. */
    protected @Nullable EntityPath<?, ?> parent() {
        return null;
    }

    /** Returns the condition of relationship {@code number}. Generated classes override it where the entity class gives one. */
    protected Condition join(int number, EntityPath<?, ?> self, EntityPath<?, ?> other) {
        throw new JalchemyException(
                "NO_JOIN", model + " gives no condition for relationship number " + number + "." + STALE);
    }

    /**
     * Calls validating method {@code number} with {@code value}, which is about to be assigned to an attribute of {@code object}, and
     * returns the value to be assigned. Generated classes override it where there are such methods.
     */
    protected @Nullable Object validate(int number, Object object, @Nullable Object value) {
        throw new JalchemyException("NO_VALIDATOR", model + " has no validating method number " + number + "." + STALE);
    }

    /**
     * Calls the load methods of the entity class with {@code object}, which was made from a row. Generated classes override it where there
     * are such methods.
     */
    protected void loaded(Object object) {}

    /** Returns the path constant. */
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

    /** Makes an attribute that holds text. */
    protected final TextAttribute text(String name, SqlType<String> type) {
        return new TextAttribute(this, name, type);
    }

    /** Makes an attribute that holds a whole number. */
    protected final <N extends Number> WholeAttribute<N> whole(String name, SqlType<N> type) {
        return new WholeAttribute<>(this, name, type);
    }

    /** Makes an attribute that holds a number of another kind, as a decimal one. */
    protected final <N extends Number> NumericAttribute<N> numeric(String name, SqlType<N> type) {
        return new NumericAttribute<>(this, name, type);
    }

    /** Makes an attribute that holds a floating-point number. */
    protected final <N extends Number> FloatingAttribute<N> floating(String name, SqlType<N> type) {
        return new FloatingAttribute<>(this, name, type);
    }

    /** Makes an attribute that holds a date or time. */
    protected final <T> TemporalAttribute<T> temporal(String name, SqlType<T> type) {
        return new TemporalAttribute<>(this, name, type);
    }

    /** Makes an attribute that is true or false. */
    protected final BooleanAttribute truth(String name, SqlType<Boolean> type) {
        return new BooleanAttribute(this, name, type);
    }

    /** Makes an attribute of another type. */
    protected final <T> PlainAttribute<T> plain(String name, SqlType<?> type) {
        @SuppressWarnings("unchecked") // generated from the field's type; a generic class has a raw class object
        SqlType<T> exact = (SqlType<T>) type;
        return new PlainAttribute<>(this, name, exact);
    }

    /** Makes a relationship that holds one entity. */
    protected final <T> ReferenceAttribute<T> reference(String name) {
        return new ReferenceAttribute<>(this, name);
    }

    /** Makes a relationship that holds several entities. */
    protected final <T> CollectionAttribute<T> collection(String name) {
        return new CollectionAttribute<>(this, name);
    }

    /** Returns the name of the entity or alias, as in {@code User}. */
    @Override
    public final String toString() {
        AliasName alias = aliasOf(this);
        return alias == null ? model.name() : model.name() + " " + alias;
    }
}
