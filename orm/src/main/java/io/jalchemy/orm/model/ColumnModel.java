package io.jalchemy.orm.model;

import io.jalchemy.sql.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that a column holds.
 *
 * @param name the attribute's name
 * @param column the column, with everything that its table is to know of it
 * @param version whether it counts changes of the row
 * @param deferred whether it is loaded only when it is touched
 * @param deferredGroup the group of columns that it is loaded together with; null for none
 * @param mutable whether values are compared at flush because they may have been changed in place
 * @param activeHistory whether the old value is loaded before a new one is set
 * @param sortOrder the order of the columns in their table: ascending, equal ones as declared
 */
public record ColumnModel(
        String name,
        Column<?> column,
        boolean version,
        boolean deferred,
        @Nullable String deferredGroup,
        boolean mutable,
        boolean activeHistory,
        int sortOrder)
        implements AttributeModel {

    /** Returns an attribute without special settings; its values count as mutable if those of the column's type are. */
    public static ColumnModel of(String name, Column<?> column) {
        return new ColumnModel(name, column, false, false, null, column.type().mutable(), false, 0);
    }

    /** Returns a copy that is the version of the row. */
    public ColumnModel asVersion() {
        return new ColumnModel(name, column, true, deferred, deferredGroup, mutable, activeHistory, sortOrder);
    }

    /** Returns a copy that is loaded when it is touched, together with the others of {@code group}; null for alone. */
    public ColumnModel asDeferred(@Nullable String group) {
        return new ColumnModel(name, column, version, true, group, mutable, activeHistory, sortOrder);
    }

    /** Returns a copy whose values are, or are not, compared at flush because they may have been changed in place. */
    public ColumnModel withMutable(boolean other) {
        return new ColumnModel(name, column, version, deferred, deferredGroup, other, activeHistory, sortOrder);
    }

    /** Returns a copy whose old value is loaded before a new one is set. */
    public ColumnModel withActiveHistory() {
        return new ColumnModel(name, column, version, deferred, deferredGroup, mutable, true, sortOrder);
    }

    /** Returns a copy that is in its table after the columns with lower numbers. */
    public ColumnModel withSortOrder(int number) {
        return new ColumnModel(name, column, version, deferred, deferredGroup, mutable, activeHistory, number);
    }
}
