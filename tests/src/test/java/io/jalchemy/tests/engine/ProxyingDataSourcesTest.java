package io.jalchemy.tests.engine;

import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.p6spy.engine.spy.P6DataSource;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Wrapper;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** Data sources that watch others, and a pool of another maker: a blog is written, read, changed and deleted through each. */
class ProxyingDataSourcesTest {

    /** What is put around a driver. */
    private enum Around {
        P6SPY(P6DataSource::new),
        DATASOURCE_PROXY(inner -> ProxyDataSourceBuilder.create(inner).build()),
        OPENTELEMETRY(inner -> JdbcTelemetry.create(OpenTelemetry.noop()).wrap(inner)),
        REFUSES_TO_UNWRAP(inner -> refusing(DataSource.class, inner));

        private final UnaryOperator<DataSource> around;

        Around(UnaryOperator<DataSource> around) {
            this.around = around;
        }
    }

    /** Answers like {@code inner}, and throws what JDBC does not provide for where it is asked what it wraps. */
    private static <T> T refusing(Class<T> type, Object inner) {
        return type.cast(Proxy.newProxyInstance(
                ProxyingDataSourcesTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Wrapper.class) {
                        if (method.getName().equals("isWrapperFor")) {
                            return false;
                        }
                        throw new IllegalStateException("refused");
                    }
                    Object result;
                    try {
                        result = method.invoke(inner, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    for (Class<?> each : List.of(Connection.class, PreparedStatement.class)) {
                        if (method.getReturnType() == each && result != null) {
                            return refusing(each, result);
                        }
                    }
                    return result;
                }));
    }

    private static String url(TestDatabase database, Path folder) {
        return database.kind() == Kind.SQLITE ? "jdbc:sqlite:" + folder.resolve("test.db") : database.url();
    }

    private static DataSource plain(TestDatabase database, Path folder) {
        String url = url(database, folder);
        if (database.kind() == Kind.SQLITE) {
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl(url);
            return source;
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    @EachDatabase
    void blog_throughWhatWatchesADriver(TestDatabase database, @TempDir Path folder) {
        for (Around around : Around.values()) {
            try (Engine engine = Engine.of(around.around.apply(plain(database, folder)))) {
                runsABlog(engine);
            }
        }
    }

    @EachDatabase
    void blog_throughAPoolOfAnotherMaker(TestDatabase database, @TempDir Path folder) throws SQLException {
        for (boolean autoCommit : new boolean[] {true, false}) {
            try (BasicDataSource pool = new BasicDataSource()) {
                pool.setUrl(url(database, folder));
                pool.setDefaultAutoCommit(autoCommit);
                pool.setMaxTotal(2);
                if (database.kind() == Kind.SQLITE) {
                    pool.addConnectionProperty("foreign_keys", "true");
                }
                try (Engine engine = Engine.of(pool)) {
                    runsABlog(engine);
                }
                assertThat(pool.getNumActive()).isZero();
            }
        }
    }

    private static void runsABlog(Engine engine) {
        Registry registry = Registry.of(USER, POST, TAG);
        registry.metadata().dropAll(engine);
        registry.metadata().createAll(engine);
        registry.metadata().createAll(engine); // finds that they are there
        SessionFactory sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(session -> {
            Tag tag = new Tag("java");
            for (int i = 0; i < 30; i++) {
                User user = new User("user" + i);
                for (int n = 0; n < 3; n++) {
                    Post post = new Post("post" + i + "." + n);
                    post.getTags().add(tag);
                    user.getPosts().add(post);
                }
                session.add(user);
            }
        });
        try (Session session = sessions.open()) {
            List<User> users = session.scalars(select(USER)
                            .options(selectInLoad(USER.posts).with(joinedLoad(POST.tags)))
                            .orderBy(USER.id))
                    .all();
            assertThat(users).hasSize(30).allSatisfy(user -> assertThat(user.getPosts())
                    .hasSize(3));
            users.forEach(user -> user.setFullname("full " + user.getName()));
            assertThatThrownBy(() -> session.nested(() -> {
                        session.add(new User("user0"));
                        session.flush();
                    }))
                    .isInstanceOfSatisfying(
                            DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNIQUE));
            session.commit();
            assertThat(users.get(3).getFullname()).isEqualTo("full user3");
            session.delete(users.get(0));
            session.commit();
        }
        sessions.inTransaction(session -> {
            session.execute(update(USER).set(USER.fullname, "x").where(USER.name.in("user1", "user2")));
            try (StreamedResult<User> stream = session.stream(select(USER).where(USER.fullname.eq("x")), 1)) {
                assertThat(stream.stream().toList()).hasSize(2);
            }
            assertThat(session.scalarOne(select(count(POST.id)))).isEqualTo(29 * 3);
        });
    }

    @EachDatabase
    void whatAProxyThrows_isADatabaseException(TestDatabase database, @TempDir Path folder) {
        DataSource inner = plain(database, folder);
        for (String method : List.of("getConnection", "prepareStatement", "commit", "setAutoCommit")) {
            DataSource throwing = throwing(DataSource.class, inner, method);
            assertThatThrownBy(() -> Engine.of(
                                    throwing,
                                    TestDatabase.fresh(database.kind()).engine().database())
                            .begin(connection ->
                                    connection.executeText("CREATE TABLE never_" + method + " (x INTEGER)")))
                    .as(method)
                    .isInstanceOf(DatabaseException.class);
        }
    }

    private static <T> T throwing(Class<T> type, Object inner, String broken) {
        return type.cast(Proxy.newProxyInstance(
                ProxyingDataSourcesTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(broken)) {
                        throw new IllegalStateException("of the proxy");
                    }
                    Object result;
                    try {
                        result = method.invoke(inner, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    return method.getReturnType() == Connection.class && result != null
                            ? throwing(Connection.class, result, broken)
                            : result;
                }));
    }
}
