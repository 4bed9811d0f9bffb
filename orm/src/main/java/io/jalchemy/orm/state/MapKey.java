package io.jalchemy.orm.state;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.RelationshipModel;
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

    /** Returns whether {@code element}, whose key is loaded, has no key yet: it was not set, and null is no value of the column. */
    boolean isOpen(Object element) {
        Object key = of(element);
        InstanceState state = InstanceState.require(element);
        ColumnModel column = state.layout().column(number(state));
        if (column == null) {
            return key == null;
        }
        boolean generated = column.column().isPrimaryKey()
                && !state.hasOrHadRow()
                && !state.isSet(number(state))
                && key instanceof Number given
                && given.longValue() == 0;
        return generated || (key == null && !column.column().isNullable());
    }
}
