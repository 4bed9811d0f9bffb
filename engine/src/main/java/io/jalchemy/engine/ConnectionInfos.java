package io.jalchemy.engine;

import java.sql.Connection;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** What programs keep beside the drivers' connections, as long as these live. Safe to share between threads. */
final class ConnectionInfos {

    private final Map<Connection, Map<String, Object>> all = new WeakHashMap<>();

    /** Returns the map of the driver's connection inside {@code lent}. */
    synchronized Map<String, Object> of(Connection lent) {
        return all.computeIfAbsent(ConnectionNumbers.inside(lent), each -> new ConcurrentHashMap<>());
    }
}
