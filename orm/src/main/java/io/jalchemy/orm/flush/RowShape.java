package io.jalchemy.orm.flush;

import io.jalchemy.engine.row.BatchDelete;
import io.jalchemy.engine.row.BatchInsert;
import io.jalchemy.engine.row.BatchUpdate;
import io.jalchemy.engine.row.Written;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.List;

/**
 * What rows that are written alike have in common: the columns that are named, and what comes back.
 *
 * <p>Rows of one shape share it; rows of shapes with the same {@link #batch} are sent together. What comes back may belong to
 * attributes of other numbers there, since several classes may have one table.
 */
final class RowShape {

    final RowOperation.Kind kind;
    final Table table;

    /** What is written; columns without an expression have a value for each row. */
    final List<Written> written;

    /** What a row is found by; the values follow those that are written. */
    final List<Column<?>> where;

    /** {@link #written} and {@link #where}, for each row to be compared with. */
    final Written[] writes;

    final Column<?>[] finds;

    /** Whether a row is found by its version, too. */
    final boolean versioned;

    /** What comes back. */
    final List<Column<?>> returning;

    /** The attributes that get what comes back. */
    final int[] returningNumbers;

    /** How many of the columns that are written have a value for each row. */
    final int given;

    /** Where its rows go if nothing else decides. */
    final long place;

    /** Whether such a row may give up a value that no other row may have meanwhile; a key only if it is changed. */
    final boolean givesUnique;

    /** Whether such a row writes a key, which another one may have until it is deleted or gets another. */
    final boolean takesKey;

    /** What is sent for rows of this shape: a {@link BatchInsert}, {@link BatchUpdate} or {@link BatchDelete}. */
    final Object batch;

    RowShape(RowBuilder from, WritePlans plans) {
        this.kind = from.kind();
        this.table = from.table();
        this.written = from.written();
        this.where = from.where();
        this.writes = written.toArray(Written[]::new);
        this.finds = where.toArray(Column<?>[]::new);
        this.versioned = from.versioned;
        this.returning = from.returning();
        this.returningNumbers = from.returningNumbers();
        this.given = from.given();
        this.place = plans.place(kind, table);
        boolean gives = false;
        boolean takes = false;
        for (UniqueColumns each :
                kind == RowOperation.Kind.DELETE_LINK ? List.<UniqueColumns>of() : plans.unique(table)) {
            boolean writesIt = kind != RowOperation.Kind.DELETE && writes(each.columns());
            takes |= each.isKey() && writesIt;
            gives |= kind == RowOperation.Kind.DELETE ? !each.isKey() : kind != RowOperation.Kind.INSERT && writesIt;
        }
        this.givesUnique = gives;
        this.takesKey = takes;
        Object own =
                switch (kind) {
                    case INSERT -> new BatchInsert(table, written, returning);
                    case UPDATE, POST_UPDATE -> new BatchUpdate(table, written, where);
                    case DELETE, DELETE_LINK -> new BatchDelete(table, where);
                };
        this.batch = given < written.size() ? own : plans.batch(own);
    }

    /** The place of {@code column} among what is written; -1 if it is not. */
    int place(String column) {
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).column().name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether any of {@code columns} is written. */
    boolean writes(List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (place(columns.get(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The index of the value of what is written at {@code place}; -1 if it is an expression. */
    int valueIndex(int place) {
        if (written.get(place).expression() != null) {
            return -1;
        }
        if (given == written.size()) {
            return place;
        }
        int index = 0;
        for (int i = 0; i < place; i++) {
            index += written.get(i).expression() == null ? 1 : 0;
        }
        return index;
    }

    String verb() {
        return switch (kind) {
            case INSERT -> "INSERT";
            case DELETE, DELETE_LINK -> "DELETE";
            case UPDATE, POST_UPDATE -> "UPDATE";
        };
    }
}
