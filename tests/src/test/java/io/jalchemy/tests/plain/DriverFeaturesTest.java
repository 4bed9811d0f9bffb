package io.jalchemy.tests.plain;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.plain.LabelPath.LABEL;
import static io.jalchemy.tests.plain.ParcelPath.PARCEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A driver, or what is around it, that refuses something: the engine does without, and asks once. */
class DriverFeaturesTest {

    private static final Map<String, Supplier<Exception>> REFUSALS = Map.of(
            "not supported", SQLFeatureNotSupportedException::new,
            "plain", () -> new SQLException("no arrays here"),
            "unchecked", UnsupportedOperationException::new);

    /** Answers like {@code inner}; methods of that name throw. */
    private static <T> T refusing(Class<T> type, Object inner, String name, Supplier<Exception> refusal) {
        return type.cast(Proxy.newProxyInstance(
                DriverFeaturesTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(name)) {
                        throw refusal.get();
                    }
                    Object result;
                    try {
                        result = method.invoke(inner, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    for (Class<?> each : List.of(Connection.class, DatabaseMetaData.class)) {
                        if (method.getReturnType() == each && result != null) {
                            return refusing(each, result, name, refusal);
                        }
                    }
                    return result;
                }));
    }

    private static Engine engine(TestDatabase database, String method, Supplier<Exception> refusal) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        return Engine.of(refusing(DataSource.class, source, method, refusal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not supported", "plain", "unchecked"})
    void arraysThatAreRefused_areNotUsed(String refusal) {
        try (TestDatabase database = TestDatabase.fresh(Kind.POSTGRESQL);
                Engine engine = engine(database, "createArrayOf", REFUSALS.get(refusal))) {
            assertThat(engine.dialect().has(Feature.ARRAYS)).isFalse();
            Registry registry = Registry.of(PARCEL, LABEL);
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            sessions.inTransaction(session -> {
                for (int i = 0; i < 5; i++) {
                    session.add(new Parcel("p" + i));
                }
            });
            sessions.inTransaction(
                    session -> assertThat(session.scalars(select(PARCEL).where(PARCEL.name.in("p1", "p3")))
                                    .all())
                            .hasSize(2));
        }
    }

    @Test
    void batchesThatTheDriverDoesNotTake_areNotUsed() {
        try (TestDatabase database = TestDatabase.fresh(Kind.POSTGRESQL);
                Engine engine = engine(database, "supportsBatchUpdates", REFUSALS.get("not supported"))) {
            assertThat(engine.dialect().has(Feature.JDBC_BATCHES)).isFalse();
            assertThat(engine.dialect().has(Feature.ARRAYS)).isTrue();
        }
    }
}
