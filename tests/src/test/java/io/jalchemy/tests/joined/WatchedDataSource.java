package io.jalchemy.tests.joined;

import io.jalchemy.tests.PlainDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A data source that remembers when the library ends a transaction, or switches auto-commit, on one of its connections. */
final class WatchedDataSource extends PlainDataSource {

    private static final Set<String> ENDING = Set.of("commit", "close", "abort", "setAutoCommit");

    private final String url;
    private final List<String> offences = new ArrayList<>();
    private int lent;

    WatchedDataSource(String url) {
        this.url = url;
    }

    /** What the library did that only an owner may do. */
    List<String> offences() {
        return offences;
    }

    /** How many connections it has lent. */
    int lent() {
        return lent;
    }

    @Override
    public Connection getConnection() throws SQLException {
        lent++;
        Connection connection = DriverManager.getConnection(url);
        return (Connection) Proxy.newProxyInstance(
                WatchedDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        boolean ends = ENDING.contains(method.getName())
                || (method.getName().equals("rollback") && method.getParameterCount() == 0);
        if (ends && isCalledByTheLibrary()) {
            offences.add(method.getName());
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Whether the caller is the library itself, not an owner whom the library or the program has called. */
    private static boolean isCalledByTheLibrary() {
        return StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> name.startsWith("io.jalchemy.engine.")
                        || name.startsWith("io.jalchemy.tests.joined.")
                        || name.startsWith("org.springframework."))
                .filter(name -> !name.startsWith("io.jalchemy.tests.joined.WatchedDataSource"))
                .findFirst()
                .map(name -> name.startsWith("io.jalchemy.engine."))
                .orElse(false));
    }
}
