package io.jalchemy.benchmarks;

import io.jalchemy.benchmarks.proxy.Proxy;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A proxy for each participant, by label in the order of the table. */
final class Proxies implements AutoCloseable {

    private final Map<String, Proxy> proxies = new LinkedHashMap<>();

    private Proxies() {}

    /** Starts one for each of {@code labels}, before the server that listens at {@code serverPort}. */
    static Proxies start(Iterable<String> labels, int serverPort) throws IOException {
        Proxies all = new Proxies();
        for (String label : labels) {
            all.proxies.put(label, Proxy.start(serverPort));
        }
        return all;
    }

    /** The proxies. */
    Map<String, Proxy> all() {
        return proxies;
    }

    /** Makes a round trip of each take {@code milliseconds} longer. */
    void delay(double milliseconds) {
        proxies.values().forEach(each -> each.delay(Duration.ofNanos(Math.round(milliseconds * 1e6 / 2))));
    }

    @Override
    public void close() throws IOException {
        for (Proxy each : proxies.values()) {
            each.close();
        }
    }
}
