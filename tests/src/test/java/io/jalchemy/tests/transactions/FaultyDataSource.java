package io.jalchemy.tests.transactions;

import io.jalchemy.tests.PlainDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A data source whose JDBC calls are counted, and one of which fails. */
final class FaultyDataSource extends PlainDataSource implements AutoCloseable {

    /** How a call fails. */
    enum Fault {
        /** It is refused, and nothing else is wrong. */
        REFUSED,
        /** The connection breaks before it is done. */
        LOST_BEFORE,
        /** It is done, and the connection breaks before that is told. */
        LOST_AFTER
    }

    private static final Set<String> UNCOUNTED =
            Set.of("unwrap", "isWrapperFor", "isClosed", "toString", "hashCode", "equals", "abort", "getMetaData");

    private final String url;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final List<Connection> real = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private int failing;
    private Fault fault = Fault.REFUSED;
    private @Nullable Connection faulty;

    FaultyDataSource(String url) {
        this.url = url;
    }

    /** Has the call with number {@code call} fail, from now on; 0 for none. */
    void fail(int call, Fault how) {
        calls.clear();
        faulty = null;
        failing = call;
        fault = how;
    }

    /** What was called since {@link #fail}. */
    List<String> calls() {
        return calls;
    }

    /** Whether the connection on which a call has failed is open. */
    boolean isFaultyOpen() {
        return faulty != null && !isClosed(faulty);
    }

    /** How many connections are open and were not given back. */
    int taken() {
        return (int) real.stream()
                .filter(each -> !idle.contains(each) && !isClosed(each))
                .count();
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        count("getConnection", null, () -> null);
        Connection connection = idle.poll();
        while (connection != null && connection.isClosed()) {
            connection = idle.poll(); // it was lost when it was given back
        }
        if (connection == null) {
            connection = DriverManager.getConnection(url);
            real.add(connection);
        }
        return (Connection) proxy(Connection.class, connection, new Link(connection));
    }

    /** Something that is called. */
    @FunctionalInterface
    private interface Call {
        @Nullable
        Object done() throws Throwable;
    }

    /** A connection as the program has it. */
    private final class Link {
        private final Connection connection;
        private boolean broken;
        private boolean given;

        Link(Connection connection) {
            this.connection = connection;
        }

        void breakDown() throws SQLException {
            broken = true;
            connection.close();
        }

        void giveBack() throws SQLException {
            if (!given && !broken && !connection.isClosed()) {
                given = true;
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                idle.push(connection);
            }
        }
    }

    private @Nullable Object count(String name, @Nullable Link link, Call call) throws SQLException {
        calls.add(name);
        try {
            if (calls.size() != failing) {
                return call.done();
            }
            faulty = link == null ? null : link.connection;
            if (fault == Fault.REFUSED) {
                throw new SQLException("refused for the test", "XX000", 1);
            }
            if (fault == Fault.LOST_AFTER) {
                call.done();
            }
            if (link != null) {
                link.breakDown();
            }
            throw new SQLException("lost for the test", "08006", 10);
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Object proxy(Class<?> type, Object target, Link link) {
        InvocationHandler handler = (proxy, method, arguments) -> call(target, link, method, arguments);
        return Proxy.newProxyInstance(FaultyDataSource.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private @Nullable Object call(Object target, Link link, Method method, Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (target instanceof Connection && name.equals("close")) {
            return count("Connection.close", link, () -> {
                link.giveBack();
                return null;
            });
        }
        if (name.equals("abort")) {
            link.breakDown();
            return null;
        }
        Call real = () -> wrapped(invoke(target, method, arguments), method.getReturnType(), link);
        if (UNCOUNTED.contains(name)
                || (target instanceof ResultSet && !name.equals("next") && !name.equals("close"))) {
            return real.done();
        }
        if (link.broken && !name.equals("close")) {
            throw new SQLException("broken for the test", "08003", 10);
        }
        return count(method.getDeclaringClass().getSimpleName() + "." + name, link, real);
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Wraps what the method is declared to return: one object of a driver may be rows and what describes them. */
    private @Nullable Object wrapped(@Nullable Object result, Class<?> type, Link link) {
        if (result instanceof PreparedStatement) {
            return proxy(PreparedStatement.class, result, link);
        }
        if (result instanceof Statement) {
            return proxy(Statement.class, result, link);
        }
        return result != null && type == ResultSet.class ? proxy(ResultSet.class, result, link) : result;
    }

    @Override
    public void close() throws SQLException {
        for (Connection each : real) {
            each.close();
        }
    }
}
