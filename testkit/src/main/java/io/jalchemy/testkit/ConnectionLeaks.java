package io.jalchemy.testkit;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.spi.PoolStatus;
import org.assertj.core.api.Assertions;

/**
 * Asserts that a test has given back what it took from an engine's pool: a session, connection or streamed result that is not closed keeps a
 * connection in use, and sooner or later none is left.
 *
 * <pre>{@code
 * try (Session session = sessions.open()) {
 *     session.scalars(select(USER)).all();
 * }
 * ConnectionLeaks.assertNone(engine); // in @AfterEach, for example
 * }</pre>
 */
public final class ConnectionLeaks {

    private ConnectionLeaks() {}

    /**
     * Asserts that no connection of {@code engine} is in use; does nothing if the engine was made over a data source that does not tell.
     *
     * @throws AssertionError if one is; {@code EngineOptions.traceConnections(true)} and {@code leakDetectionThreshold(…)} find where it was
     *     taken
     */
    public static void assertNone(Engine engine) {
        PoolStatus status = engine.poolStatus();
        if (status != null) {
            Assertions.assertThat(status.inUse())
                    .as(
                            "connections in use: a session, connection or streamed result is not closed (%s)."
                                    + " EngineOptions.leakDetectionThreshold(…) logs where it was taken",
                            status)
                    .isZero();
        }
    }
}
