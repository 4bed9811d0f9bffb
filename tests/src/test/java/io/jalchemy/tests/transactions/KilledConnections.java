package io.jalchemy.tests.transactions;

import io.jalchemy.engine.spi.ConnectionFactory;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Connections to a PostgreSQL server below a pool. Their JDBC calls are counted, and before or after one of them the server ends the process
 * that serves the connection: nothing pretends to be broken, it is.
 */
final class KilledConnections implements ConnectionFactory, AutoCloseable {

    /** When the server's process is ended. */
    enum When {
        /** Before the call reaches the driver. */
        BEFORE,
        /** After the call was done. */
        AFTER
    }

    /** Calls that send nothing and change nothing. */
    private static final Set<String> UNCOUNTED = Set.of(
            "unwrap",
            "isWrapperFor",
            "isClosed",
            "toString",
            "hashCode",
            "equals",
            "getMetaData",
            "getAutoCommit",
            "getWarnings",
            "clearWarnings",
            "getUpdateCount",
            "getLargeUpdateCount");

    private final String url;
    private final Connection admin;
    private final List<String> calls = new ArrayList<>();
    private int killing;
    private When when = When.BEFORE;
    private int killed;
    private int opened;

    KilledConnections(String url) throws SQLException {
        this.url = url;
        this.admin = DriverManager.getConnection(url);
    }

    /** Has the process be ended at call number {@code call}, from now on; 0 for never. */
    void kill(int call, When how) {
        calls.clear();
        killing = call;
        when = how;
    }

    /** What was called since {@link #kill}. */
    List<String> calls() {
        return calls;
    }

    /** How many processes were ended. */
    int killed() {
        return killed;
    }

    /** How many connections were opened. */
    int opened() {
        return opened;
    }

    @Override
    public Connection open() throws SQLException {
        opened++;
        Connection real = DriverManager.getConnection(url);
        return (Connection) proxy(Connection.class, real, real);
    }

    private void end(Connection real) throws SQLException {
        if (real.isClosed()) {
            return;
        }
        int process = real.unwrap(PGConnection.class).getBackendPID();
        try (PreparedStatement statement =
                admin.prepareStatement("SELECT pg_terminate_backend(?, 20000)")) { // waits until it has gone
            statement.setInt(1, process);
            statement.execute();
        }
        killed++;
    }

    private Object proxy(Class<?> type, Object target, Connection real) {
        InvocationHandler handler = (proxy, method, arguments) -> call(target, real, method, arguments);
        return Proxy.newProxyInstance(KilledConnections.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private @Nullable Object call(Object target, Connection real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        boolean counted = !UNCOUNTED.contains(name)
                && !name.startsWith("set")
                && (!(target instanceof ResultSet) || name.equals("next") || name.equals("close"));
        if (!counted) {
            return wrapped(invoke(target, method, arguments), real);
        }
        calls.add(method.getDeclaringClass().getSimpleName() + "." + name);
        boolean now = calls.size() == killing;
        if (now && when == When.BEFORE) {
            end(real);
        }
        Object result = invoke(target, method, arguments);
        if (now && when == When.AFTER) {
            end(real);
        }
        return wrapped(result, real);
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object wrapped(@Nullable Object result, Connection real) {
        if (result instanceof PreparedStatement) {
            return proxy(PreparedStatement.class, result, real);
        }
        if (result instanceof Statement) {
            return proxy(Statement.class, result, real);
        }
        return result instanceof ResultSet ? proxy(ResultSet.class, result, real) : result;
    }

    @Override
    public void close() throws SQLException {
        admin.close();
    }
}
