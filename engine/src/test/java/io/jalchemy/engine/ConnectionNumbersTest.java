package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A connection has one number as long as it is open, whatever it is wrapped into. */
class ConnectionNumbersTest {

    private final ConnectionNumbers numbers = new ConnectionNumbers();

    /** A connection that can be opened and closed, and nothing else. */
    private static final class Inner {

        private boolean closed;
        private @Nullable Throwable refusal;
        private final Connection connection = connection(null);

        /** Returns a connection: this one itself, or a wrapper that pools lend, which unwraps to {@code inside}. */
        private Connection connection(@Nullable Connection inside) {
            return (Connection) Proxy.newProxyInstance(
                    ConnectionNumbersTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, given) -> switch (method.getName()) {
                        case "unwrap" -> {
                            if (refusal != null) {
                                throw refusal;
                            }
                            yield inside == null ? proxy : inside;
                        }
                        case "isClosed" -> closed;
                        case "hashCode" -> 1; // of all alike: identity has to count
                        case "equals" -> true;
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }

        Connection lent() {
            return connection(connection);
        }
    }

    @Test
    void anyOrderOfCalls_isLikeAListOfOpenConnections() {
        Random random = new Random(1);
        List<Inner> open = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        long last = 0;
        for (int step = 0; step < 3000; step++) {
            int kind = random.nextInt(4);
            if (kind == 0 && open.size() < 10) {
                Inner made = new Inner();
                open.add(made);
                expected.add(++last);
                assertThat(random.nextBoolean() ? numbers.of(made.lent()) : numbers.ofNew(made.connection))
                        .isEqualTo(last);
            } else if (kind == 1 && !open.isEmpty()) {
                int place = random.nextInt(open.size());
                assertThat(numbers.of(open.get(place).lent())).isEqualTo(expected.get(place));
                assertThat(numbers.ofNew(open.get(place).lent())).isZero();
            } else if (kind == 2) {
                TreeSet<Long> closed = new TreeSet<>();
                for (int place = open.size() - 1; place >= 0; place--) {
                    if (random.nextInt(4) == 0) {
                        open.remove(place).closed = true;
                        closed.add(expected.remove(place));
                    }
                }
                assertThat(numbers.takeClosed()).containsExactlyElementsOf(closed);
                assertThat(numbers.takeClosed()).isEmpty();
            }
        }
        assertThat(last).isGreaterThan(100);
    }

    @Test
    void connectionThatCannotBeUnwrapped_isNumberedItself() {
        for (Throwable refusal : List.of(new SQLException(), new IllegalStateException(), new AbstractMethodError())) {
            Inner inner = new Inner();
            inner.refusal = refusal;
            Connection lent = inner.lent();
            assertThat(ConnectionNumbers.inside(lent)).isSameAs(lent);
            long number = numbers.of(lent);
            assertThat(numbers.of(lent)).isEqualTo(number);
            assertThat(numbers.of(inner.lent())).isNotEqualTo(number);
        }
    }
}
