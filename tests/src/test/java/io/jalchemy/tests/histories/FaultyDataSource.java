package io.jalchemy.tests.histories;

import io.jalchemy.tests.PlainDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Consumer;

/** Gives out one connection, again and again, on which a statement or a commit can be made to fail. */
public final class FaultyDataSource extends PlainDataSource implements AutoCloseable {

    private static final Set<String> EXECUTING = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate", "executeLargeBatch");

    private final Connection real;
    private final Connection shown;
    private Consumer<String> beforeEach = text -> {};
    private int untilFault = -1;
    private boolean faulted;

    /** Opens a connection to the database at {@code url}. */
    public FaultyDataSource(String url) {
        try {
            real = DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        shown = proxy(Connection.class, this::connectionCall);
    }

    /** Has {@code listener} told of the text of each statement before it is executed. */
    void listen(Consumer<String> listener) {
        beforeEach = listener;
    }

    /** Lets the {@code n}th of what is executed from now on fail; 0 for none. */
    public void failAt(int n) {
        untilFault = n;
        faulted = false;
    }

    /** Whether what was to fail has failed. */
    public boolean hasFailed() {
        return faulted;
    }

    private void count() throws SQLException {
        if (untilFault > 0 && --untilFault == 0) {
            faulted = true;
            throw new SQLException("fails for the test", "HY000", 9999);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object connectionCall(Object unused, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "close" -> {
                if (!real.getAutoCommit()) {
                    real.rollback();
                    real.setAutoCommit(true);
                }
                return null;
            }
            case "isClosed" -> {
                return false;
            }
            case "commit" -> count();
            default -> {}
        }
        Object result = call(real, method, arguments);
        if (result instanceof PreparedStatement statement) {
            String text = String.valueOf(arguments[0]);
            return proxy(PreparedStatement.class, (self, each, given) -> statementCall(statement, text, each, given));
        }
        if (result instanceof Statement statement) {
            return proxy(
                    Statement.class,
                    (self, each, given) ->
                            statementCall(statement, given == null ? "" : String.valueOf(given[0]), each, given));
        }
        return result;
    }

    private Object statementCall(Statement statement, String text, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        if (EXECUTING.contains(method.getName())) {
            count();
            beforeEach.accept(text);
        }
        return method.getName().equals("getConnection") ? shown : call(statement, method, arguments);
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The connection as it is, for looking at rows. */
    Connection real() {
        return real;
    }

    @Override
    public Connection getConnection() {
        return shown;
    }

    @Override
    public void close() {
        try {
            real.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
