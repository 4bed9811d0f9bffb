package io.jalchemy.orm.metadata;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.BooleanAttribute;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.NumericAttribute;
import io.jalchemy.sql.tree.PlainAttribute;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.TemporalAttribute;
import io.jalchemy.sql.tree.TextAttribute;
import io.jalchemy.sql.tree.WholeAttribute;
import io.jalchemy.sql.type.SqlType;
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

    /** The path of the mapped superclass; null for none. */
    public static @Nullable EntityPath<?, ?> parentOf(EntityPath<?, ?> path) {
        return path.parent();
    }

    /** The condition that the entity class gives for relationship {@code number}. */
    public static Condition joinOf(EntityPath<?, ?> path, int number, EntityPath<?, ?> self, EntityPath<?, ?> other) {
        return path.join(number, self, other);
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

    /** The path constant. */
    protected abstract EntityPath<E, K> constant();

    @Override
    protected final Object entity() {
        return model;
    }

    private SqlType<?> typeOf(String name) {
        EntityModel declaring = model;
        for (EntityPath<?, ?> path = this; path != null; path = path.parent()) {
            declaring = path.model;
            if (declaring.find(name) instanceof ColumnModel column) {
                return column.column().type();
            }
        }
        throw new JalchemyException("UNKNOWN_ATTRIBUTE", model + " has no column attribute \"" + name + "\".");
    }

    /** An attribute that holds characters. */
    @SuppressWarnings("unchecked") // generated from the field's type, as the model is
    protected final TextAttribute text(String name) {
        return new TextAttribute(this, name, (SqlType<String>) typeOf(name));
    }

    /** An attribute that holds a whole number. */
    @SuppressWarnings("unchecked") // generated from the field's type, as the model is
    protected final <N extends Number> WholeAttribute<N> whole(String name) {
        return new WholeAttribute<>(this, name, (SqlType<N>) typeOf(name));
    }

    /** An attribute that holds a number. */
    @SuppressWarnings("unchecked") // generated from the field's type, as the model is
    protected final <N extends Number> NumericAttribute<N> numeric(String name) {
        return new NumericAttribute<>(this, name, (SqlType<N>) typeOf(name));
    }

    /** An attribute that holds a time. */
    @SuppressWarnings("unchecked") // generated from the field's type, as the model is
    protected final <T> TemporalAttribute<T> temporal(String name) {
        return new TemporalAttribute<>(this, name, (SqlType<T>) typeOf(name));
    }

    /** An attribute that is true or false. */
    @SuppressWarnings("unchecked") // generated from the field's type, as the model is
    protected final BooleanAttribute truth(String name) {
        return new BooleanAttribute(this, name, (SqlType<Boolean>) typeOf(name));
    }

    /** An attribute of another type. */
    @SuppressWarnings("unchecked") // generated from the field's type, as the model is
    protected final <T> PlainAttribute<T> plain(String name) {
        return new PlainAttribute<>(this, name, (SqlType<T>) typeOf(name));
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
