package io.jalchemy.orm.state;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.schema.Column;
import org.jspecify.annotations.Nullable;

/** The attribute that keys a map of entities. */
final class MapKey {

    private final String name;
    private final String target;

    /** The number of the attribute, which is the same in the target and all its subclasses; -1 before it was asked for. */
    private int number = -1;

    MapKey(RelationshipModel relationship) {
        String said = relationship.options().mapKey();
        if (said == null) {
            throw new MappingException(
                    "NO_MAP_KEY",
                    relationship.name() + " is a map, and nothing says what keys it. Name an attribute of "
                            + relationship.targetType().getSimpleName() + " with mapKey.");
        }
        this.name = said;
        this.target = relationship.targetType().getSimpleName();
    }

    /** Returns {@code Note.keyword}. */
    @Override
    public String toString() {
        return target + "." + name;
    }

    private int number(InstanceState state) {
        int known = number;
        if (known < 0) {
            known = state.layout().index(name);
            number = known;
        }
        return known;
    }

    /** Loads the key of {@code element} unless it is known. */
    void load(Object element) {
        InstanceState state = InstanceState.require(element);
        int index = number(state);
        if (!state.isReadable(index) && !state.isStale(index)) {
            state.ensureLoaded(element, index);
        }
    }

    /** Returns the key of {@code element} as far as that is known without a statement, be it an expired one. */
    @Nullable
    Object of(Object element) {
        InstanceState state = InstanceState.require(element);
        return state.value(element, number(state));
    }

    /**
     * Returns whether {@code element}, whose key is loaded, has no key yet: null is no value of the column, or the object is new, nothing was
     * assigned, and the flush will have the library or the database make the value.
     */
    boolean isOpen(Object element) {
        Object key = of(element);
        InstanceState state = InstanceState.require(element);
        int index = number(state);
        ColumnModel model = state.layout().column(index);
        if (model == null) {
            return key == null;
        }
        Column<?> column = model.column();
        boolean made = column.isPrimaryKey() || column.insertDefault() != null || column.serverDefault() != null;
        boolean awaited = made && !state.hasOrHadRow() && !state.isSet(index) && isDefault(key);
        return awaited || (key == null && !column.isNullable());
    }

    /** Returns whether {@code key} is what a field has to which nothing was assigned. */
    private static boolean isDefault(@Nullable Object key) {
        return key == null
                || Boolean.FALSE.equals(key)
                || (key instanceof Number given && given.doubleValue() == 0)
                || (key instanceof Character given && given == 0);
    }
}
