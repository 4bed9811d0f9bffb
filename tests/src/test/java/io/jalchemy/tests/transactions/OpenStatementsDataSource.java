package io.jalchemy.tests.transactions;

import io.jalchemy.tests.PlainDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A data source that notes which statements are still open when their connection is given back, and which connections never are. */
final class OpenStatementsDataSource extends PlainDataSource {

    private final String url;
    private final Set<Object> connections = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final List<String> left = new ArrayList<>();
    private int statements;

    OpenStatementsDataSource(String url) {
        this.url = url;
    }

    /** The statements that were open when their connection was closed. */
    List<String> left() {
        return left;
    }

    /** How many connections are open. */
    int connections() {
        return connections.size();
    }

    /** How many statements were made. */
    int statements() {
        return statements;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = DriverManager.getConnection(url);
        connections.add(real);
        return (Connection) proxy(Connection.class, real, "");
    }

    private Object proxy(Class<?> type, Object target, String name) {
        return Proxy.newProxyInstance(
                OpenStatementsDataSource.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, name, method, arguments));
    }

    private @Nullable Object call(Object target, String name, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("close") && target instanceof Connection) {
            left.addAll(open);
            open.clear();
            connections.remove(target);
        } else if (method.getName().equals("close")) {
            open.remove(name);
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (result instanceof PreparedStatement || result instanceof Statement) {
            String opened = ++statements + ": " + (arguments == null ? "" : arguments[0]);
            open.add(opened);
            return proxy(
                    result instanceof PreparedStatement ? PreparedStatement.class : Statement.class, result, opened);
        }
        return result;
    }
}
