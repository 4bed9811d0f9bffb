package io.jalchemy.engine;

import io.jalchemy.engine.row.Written;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.tree.Unnest;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows that are sent as one array for each column: one text for any number of rows. */
final class UnnestedRows {

    /** How many rows are sent at once. */
    static final int MOST = 10_000;

    private UnnestedRows() {}

    /** Whether values of {@code columns} can be sent so on {@code dialect}. */
    static boolean take(List<? extends Column<?>> columns, Dialect dialect) {
        return dialect.has(Feature.UNNEST)
                && columns.stream().allMatch(each -> isPlain(each.type().on(dialect.name())));
    }

    /** The columns of {@code written} that each row has a value of its own for. */
    static List<Column<?>> valued(List<Written> written) {
        List<Column<?>> valued = new ArrayList<>();
        for (Written each : written) {
            if (each.expression() == null) {
                valued.add(each.column());
            }
        }
        return valued;
    }

    /** Rows of {@code columns}; the array of each has the slot of its number. */
    static Unnest of(List<? extends Column<?>> columns) {
        List<ListBind<?>> arrays = new ArrayList<>();
        for (Column<?> each : columns) {
            arrays.add(new ListBind<>(new Slot(arrays.size()), each.type()));
        }
        return new Unnest(arrays, new AliasName("r"));
    }

    /** Some rows of {@code values}, which are by column. */
    static Object[] arrays(Object[][] values, int from, int to) {
        Object[] arrays = new Object[values.length];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = Arrays.asList(values[i]).subList(from, to);
        }
        return arrays;
    }

    private static boolean isPlain(SqlType<?> type) {
        SqlType<?> plain = type;
        for (SqlType<?> base = type.base(); base != null; base = base.base()) {
            plain = base;
        }
        return switch (plain.kind()) {
            case BOOLEAN,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    NUMERIC,
                    REAL,
                    DOUBLE,
                    VARCHAR,
                    CHAR,
                    TEXT,
                    DATE,
                    TIMESTAMP,
                    TIMESTAMP_TZ,
                    UUID -> true;
            case ENUM -> plain.enumName() == null;
            case BLOB, TIME, INTERVAL, JSON, ARRAY -> false;
        };
    }
}
