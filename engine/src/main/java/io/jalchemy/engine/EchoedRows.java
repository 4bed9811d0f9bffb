package io.jalchemy.engine;

import io.jalchemy.engine.event.StatementValues;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Logs the names of the columns of a result, and each row that is read, as DEBUG. */
final class EchoedRows {

    private final ResultSet rows;
    private final Logger log;
    private final int columns;

    private EchoedRows(ResultSet rows, Logger log) throws SQLException {
        this.rows = rows;
        this.log = log;
        ResultSetMetaData about = rows.getMetaData();
        this.columns = about.getColumnCount();
        List<String> names = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            names.add(about.getColumnLabel(i));
        }
        log.debug("Columns {}", names);
    }

    /** Returns {@code rows} with a log; {@code rows} themselves if the driver does not say which columns they have. */
    static ResultSet of(ResultSet rows, Logger log) {
        try {
            EchoedRows echoed = new EchoedRows(rows, log);
            return (ResultSet) Proxy.newProxyInstance(
                    EchoedRows.class.getClassLoader(),
                    new Class<?>[] {ResultSet.class},
                    (proxy, method, arguments) -> echoed.call(method, arguments));
        } catch (SQLException e) {
            log.debug("The rows that are read cannot be logged", e);
            return rows;
        }
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        Object result;
        try {
            result = method.invoke(rows, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
        if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
            List<@Nullable Object> row = row();
            log.debug("Row {}", StatementValues.of(() -> List.of(row)));
        }
        return result;
    }

    private List<@Nullable Object> row() {
        List<@Nullable Object> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            try {
                row.add(rows.getObject(i));
            } catch (SQLException e) {
                row.add(e.getClass().getSimpleName()); // whoever reads it gets it, too
            }
        }
        return row;
    }
}
