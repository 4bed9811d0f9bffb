package io.jalchemy.orm.state;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.model.AttributeModel;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.model.ValidatorModel;
import io.jalchemy.orm.path.EntityPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attributes of an entity class by number: which of them are columns, and which hold entities. It is the same for every registry. */
public final class EntityLayout {

    private final LiveType type;
    private final EntityPath<?, ?> path;
    private final EntityPath<?, ?> root;
    private final @Nullable AttributeModel[] models;
    private final int words;
    private final long[] relationships;
    private final long[] collections;
    private final long[] orphans;
    private final long[] viewOnly;
    private final @Nullable String[] reverses;
    private final @Nullable CollectionFactory[] factories;
    private final long @Nullable [] mutable;

    /** Collections that never hold their elements; null if there are none, as in most classes. */
    private long @Nullable [] queried;

    private final AttributeListenerRegistry listeners;
    private final boolean hasLoadListeners;

    /** Listeners that call the validating methods of the class and its superclasses. */
    private final List<AttributeListener> validators;

    /**
     * One bit for each attribute that is a relationship, a mutable column, or listened to. The array is only ever changed in place; the
     * bits of relationships and mutable columns stay set.
     */
    private final long[] attended;

    private volatile @Nullable AttributeListeners @Nullable [] heard;

    /** The numbers of the columns that have listeners. */
    private volatile int[] heardColumns = {};

    private EntityLayout(LiveType type, EntityPath<?, ?> path) {
        this.type = type;
        this.path = path;
        this.models = new AttributeModel[type.attributes().size()];
        this.words = (models.length + 63) / 64;
        this.relationships = new long[words];
        this.collections = new long[words];
        this.orphans = new long[words];
        this.viewOnly = new long[words];
        this.reverses = new String[models.length];
        this.factories = new CollectionFactory[models.length];
        long[] mutableColumns = new long[words];
        EntityPath<?, ?> topmost = path;
        boolean loads = false;
        for (EntityPath<?, ?> each = path; each != null; each = EntityPath.parentOf(each)) {
            topmost = each;
            loads |= EntityPath.modelOf(each).hasLoadListeners();
            for (AttributeModel attribute : EntityPath.modelOf(each).attributes()) {
                place(attribute);
                if (attribute instanceof ColumnModel column && column.mutable()) {
                    ObjectChanges.add(mutableColumns, type.index(column.name()));
                }
            }
        }
        this.root = topmost;
        this.hasLoadListeners = loads;
        this.mutable = Arrays.equals(mutableColumns, new long[words]) ? null : mutableColumns;
        this.attended = alwaysAttended();
        this.listeners = AttributeListenerRegistry.of(path);
        this.validators = validators(path);
    }

    private long[] alwaysAttended() {
        long[] bits = relationships.clone();
        for (int word = 0; mutable != null && word < words; word++) {
            bits[word] |= mutable[word];
        }
        return bits;
    }

    /**
     * Returns listeners that call the validating methods of {@code own} and its superclasses. A method that a subclass overrides is called
     * once, through the class that is nearest to {@code own}.
     */
    private List<AttributeListener> validators(EntityPath<?, ?> own) {
        List<AttributeListener> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (EntityPath<?, ?> each = own; each != null; each = EntityPath.parentOf(each)) {
            EntityPath<?, ?> declaring = each;
            for (ValidatorModel validator : EntityPath.modelOf(each).validators()) {
                boolean collection = isCollection(type.index(validator.attribute()));
                if (known.add(validator.attribute() + " " + validator.method())) {
                    all.add(new AttributeListener(
                            each,
                            validator.attribute(),
                            collection ? AttributeListener.Change.APPEND : AttributeListener.Change.SET,
                            false,
                            validator.includeBackrefs(),
                            (owner, value, previous) ->
                                    EntityPath.validated(declaring, validator.number(), owner, value)));
                }
            }
        }
        return List.copyOf(all);
    }

    private void place(AttributeModel attribute) {
        int number = type.index(attribute.name());
        if (number < 0) {
            throw new MappingException(
                    "NOT_ENHANCED",
                    type.javaType().getName() + " has no live attribute \"" + attribute.name()
                            + "\": its class file and its path are of different compilations. Compile both again.");
        }
        models[number] = attribute;
        if (attribute instanceof RelationshipModel relationship) {
            relationships[number / 64] |= 1L << number;
            if (relationship.kind().isCollection()) {
                collections[number / 64] |= 1L << number;
                factories[number] = CollectionFactory.of(relationship);
                if (relationship.isQueried()) {
                    queried = queried == null ? new long[words] : queried;
                    ObjectChanges.add(queried, number);
                }
            }
            if (relationship.options().viewOnly()) {
                viewOnly[number / 64] |= 1L << number;
            } else {
                reverses[number] = relationship.backPopulates();
                if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
                    orphans[number / 64] |= 1L << number;
                }
            }
        }
    }

    /**
     * Returns the layout of {@code type}, which is an entity's and not abstract. There is one for each class, whichever thread asks
     * first: states compare their layouts by identity. It is made without a lock, since making it initialises classes.
     */
    public static EntityLayout of(LiveType type) {
        if (type.attachment() instanceof EntityLayout known) {
            return known;
        }
        if (!(type.path() instanceof EntityPath<?, ?> path)) {
            throw new MappingException(
                    "NO_PATH", type.javaType().getName() + " is no entity: it has no path. Mark it with @Entity.");
        }
        EntityLayout made = new EntityLayout(type, path);
        made.listeners.attach(made); // before it is seen by others: what is set through it is validated from the start
        return (EntityLayout) type.attach(made);
    }

    /**
     * Sets the listeners of the attributes: those of {@code all} that are for the class, and its validating methods. Returns whether any
     * attribute has listeners.
     */
    boolean listen(List<AttributeListener> all) {
        @Nullable AttributeListeners[] next = new AttributeListeners[models.length];
        boolean any = false;
        for (int number = 0; number < models.length; number++) {
            next[number] = listeners(number, all);
            any |= next[number] != null;
        }
        heard = any ? next : null;
        int[] columns = new int[next.length];
        int count = 0;
        for (int number = 0; number < models.length; number++) {
            if (next[number] != null && !isRelationship(number)) {
                columns[count++] = number;
            }
            if (next[number] != null || isRelationship(number) || isMutable(number)) {
                ObjectChanges.add(attended, number);
            } else {
                attended[number / 64] &= ~(1L << number);
            }
        }
        heardColumns = Arrays.copyOf(columns, count);
        return any;
    }

    private @Nullable AttributeListeners listeners(int number, List<AttributeListener> all) {
        boolean activeHistory = models[number] instanceof ColumnModel column
                ? column.activeHistory()
                : models[number] instanceof RelationshipModel relationship
                        && relationship.options().activeHistory();
        if (!activeHistory && validators.isEmpty() && all.isEmpty()) {
            return null;
        }
        List<AttributeListener> own = Stream.concat(validators.stream(), all.stream())
                .filter(each -> each.listensTo(type.javaType(), name(number)))
                .toList();
        return own.isEmpty() && !activeHistory ? null : new AttributeListeners(own, activeHistory);
    }

    /** Returns the listeners of attribute {@code number}; null for none. */
    @Nullable
    AttributeListeners listeners(int number) {
        @Nullable AttributeListeners[] current = heard;
        return current == null ? null : current[number];
    }

    /** Returns the numbers of the columns that have listeners; the array is not to be changed. */
    int[] listenedColumns() {
        return heardColumns;
    }

    /**
     * Returns whether any attribute of any class of the hierarchy has listeners: of this class, of its superclasses, or of their
     * subclasses.
     */
    boolean isHeard() {
        return listeners.any();
    }

    /**
     * Returns whether a write of attribute {@code number} concerns more than its field and its mark: it is a relationship or a mutable
     * column, or has listeners.
     */
    boolean isAttended(int number) {
        return (attended[number / 64] >>> number & 1) != 0;
    }

    /** Returns whether the class has methods that are called after an object was made from a row. */
    public boolean hasLoadListeners() {
        return hasLoadListeners;
    }

    /** Returns the live type of the class. */
    public LiveType type() {
        return type;
    }

    /** Returns the path constant of the class. */
    public EntityPath<?, ?> path() {
        return path;
    }

    /**
     * Returns the path constant of the topmost mapped superclass, or of the class itself if it has none. Keys are unique within that
     * hierarchy.
     */
    public EntityPath<?, ?> root() {
        return root;
    }

    /** Returns the model of the class itself. */
    public EntityModel model() {
        return EntityPath.modelOf(path);
    }

    /** Returns the number of attributes. */
    public int size() {
        return models.length;
    }

    /** Returns the number of longs that have a bit for each attribute. */
    int words() {
        return words;
    }

    /** Returns the number of the attribute called {@code name}; -1 for none. */
    public int index(String name) {
        return type.index(name);
    }

    /** Returns the name of attribute {@code number}. */
    public String name(int number) {
        return type.attributes().get(number);
    }

    /** Returns whether attribute {@code number} is a relationship, to one entity or to several. */
    public boolean isRelationship(int number) {
        return (relationships[number / 64] >>> number & 1) != 0;
    }

    /**
     * Returns whether relationship {@code number} has the cascade DELETE_ORPHAN: objects that are removed from it are deleted unless they
     * are added to another parent.
     */
    boolean deletesOrphans(int number) {
        return (orphans[number / 64] >>> number & 1) != 0;
    }

    /** Returns whether relationship {@code number} is only for reading: nothing follows from a change of it. */
    boolean isViewOnly(int number) {
        return (viewOnly[number / 64] >>> number & 1) != 0;
    }

    /** Returns the attribute of the other side that relationship {@code number} keeps in step; null for none. */
    @Nullable
    String reverse(int number) {
        return reverses[number];
    }

    /** Returns whether attribute {@code number} is a collection of entities. */
    public boolean isCollection(int number) {
        return (collections[number / 64] >>> number & 1) != 0;
    }

    /** Returns whether attribute {@code number} is a collection that never holds its elements. */
    public boolean isQueried(int number) {
        return queried != null && ObjectChanges.has(queried, number);
    }

    /** Returns whether any attribute is a collection that never holds its elements. */
    boolean hasQueried() {
        return queried != null;
    }

    /** Returns one bit for each relationship; the array is not to be changed. */
    long[] relationshipBits() {
        return relationships;
    }

    /** Returns one bit for each collection of entities; the array is not to be changed. */
    long[] collectionBits() {
        return collections;
    }

    /** Returns one bit for each column whose values may be changed in place; null if there are none. */
    long @Nullable [] mutableBits() {
        return mutable;
    }

    /** Returns whether attribute {@code number} is a column whose values are changed in place. */
    public boolean isMutable(int number) {
        return mutable != null && (mutable[number / 64] >>> number & 1) != 0;
    }

    /**
     * Returns the model of relationship {@code number}.
     *
     * @throws IllegalArgumentException if the attribute is no relationship
     */
    public RelationshipModel relationship(int number) {
        if (models[number] instanceof RelationshipModel relationship) {
            return relationship;
        }
        throw new IllegalArgumentException(model() + "." + name(number) + " is no relationship");
    }

    /** Returns the model of column {@code number}; null if the attribute is a relationship. */
    public @Nullable ColumnModel column(int number) {
        return models[number] instanceof ColumnModel column ? column : null;
    }

    /**
     * Returns the factory of the collections of attribute {@code number}.
     *
     * @throws IllegalArgumentException if the attribute is no collection
     */
    CollectionFactory collection(int number) {
        CollectionFactory factory = factories[number];
        if (factory == null) {
            throw new IllegalArgumentException(model() + "." + name(number) + " is no collection");
        }
        return factory;
    }
}
