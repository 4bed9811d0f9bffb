package io.jalchemy.orm.flush;

import io.jalchemy.engine.batch.BatchDelete;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The common form of rows that are written alike: the columns that are named, and those that are returned.
 *
 * <p>Rows of one shape share it; rows of shapes with the same {@link #batch} are sent together. The returned values may belong to
 * attributes of other numbers there, because several classes may share a table.
 */
final class RowShape {

    final RowOperation.Kind kind;
    final Table table;

    /** The columns that are written; those without an expression have a value for each row. */
    final List<WrittenColumn> written;

    /** The columns that a row is found by; their values follow those that are written. */
    final List<Column<?>> where;

    /** The columns of {@link #written} and {@link #where} as arrays, with which each new row is compared. */
    final WrittenColumn[] writes;

    final Column<?>[] finds;

    /** True if a row is found by its version, too. */
    final boolean versioned;

    /** The attributes that get what the database makes. */
    final int[] backNumbers;

    /** The columns that the statement returns. */
    final List<Column<?>> returning;

    /** The attributes that get what the statement gives back. */
    final int[] returningNumbers;

    /** The columns that have to be read by the key afterwards, since the statement does not return them. */
    final List<Column<?>> readBack;

    /** The attributes that get what is read afterwards. */
    final int[] readBackNumbers;

    /** The number of written columns that have a value for each row. */
    final int given;

    /** The rank of the rows in the default order. */
    final long place;

    /** True if such a row may release a unique value that no other row may have meanwhile; a key only if it is changed. */
    final boolean givesUnique;

    /** True if such a row writes a key, which another row may have until it is deleted or gets another key. */
    final boolean takesKey;

    /** The statement for rows of this shape: a {@link BatchInsert}, {@link BatchUpdate} or {@link BatchDelete}. */
    final Object batch;

    RowShape(RowBuilder from, WritePlans plans) {
        this.kind = from.kind();
        this.table = from.table();
        this.written = from.written();
        this.where = from.where();
        this.writes = written.toArray(WrittenColumn[]::new);
        this.finds = where.toArray(Column<?>[]::new);
        this.versioned = from.versioned;
        this.backNumbers = from.returningNumbers();
        List<Column<?>> back = from.returning();
        if (back.isEmpty() || plans.returnsAll()) {
            this.returning = back;
            this.returningNumbers = backNumbers;
            this.readBack = List.of();
            this.readBackNumbers = new int[0];
        } else {
            Column<?> generated = table.autoincrementColumn();
            int key = generated == null ? -1 : back.indexOf(generated);
            this.returning = key < 0 ? List.of() : List.of(back.get(key));
            this.returningNumbers = key < 0 ? new int[0] : new int[] {backNumbers[key]};
            this.readBack = without(back, key);
            this.readBackNumbers = without(backNumbers, key);
        }
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

    private static List<Column<?>> without(List<Column<?>> columns, int place) {
        List<Column<?>> others = new ArrayList<>(columns);
        if (place >= 0) {
            others.remove(place);
        }
        return List.copyOf(others);
    }

    private static int[] without(int[] numbers, int place) {
        return IntStream.range(0, numbers.length)
                .filter(i -> i != place)
                .map(i -> numbers[i])
                .toArray();
    }

    /** Returns the index of {@code column} in {@link #written}; -1 if it is not written. */
    int place(String column) {
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).column().name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns whether any of {@code columns} is written. */
    boolean writes(List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (place(columns.get(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the index of the value of the column at index {@code place} of {@link #written}; -1 if it is an expression. */
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
