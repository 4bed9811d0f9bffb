package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.defer;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Parameter;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.blog.UserPath;
import io.jalchemy.tests.engine.FormattedStatementsTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A statement whose plan is found in the cache sends the same text and gives the same rows as one that is planned anew:
 * random statements, each with several sets of random values, many of them equal and some null.
 * Where columns alone are selected, that is also the text that {@code compile} prints and a connection sends.
 */
class RandomStatementsTest {

    private static final int STATEMENTS = 400;
    private static final int VALUES = 4;
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final List<User> entities = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void cachedPlan_sendsAndGivesWhatAFreshOneDoes(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            SessionFixture blog = new SessionFixture(database, USER);
            fill(blog);
            int found = 0;
            int compared = 0;
            for (int seed = 0; seed < STATEMENTS; seed++) {
                for (int values = 0; values < VALUES; values++) {
                    Query<?> query = new Statements(new Random(seed), new Random(31L * seed + values)).query();
                    List<String> cached = run(blog, blog.sessions, query);
                    List<String> sentCached = blog.sent();
                    List<String> fresh = run(blog, SessionFactory.of(database.engine(), blog.registry), query);
                    assertThat(sentCached).as("seed %d: %s", seed, query).isEqualTo(blog.sent());
                    assertThat(cached).as("seed %d: %s", seed, query).isEqualTo(fresh);
                    sentCached.forEach(FormattedStatementsTest::assertOnlyWhiteSpaceChanges);
                    if (overColumns(query)) {
                        String printed = text(query.compile(kind.dialect()));
                        assertThat(sentCached).as("seed %d: %s", seed, query).containsExactly(printed);
                        assertThat(alone(database, query))
                                .as("seed %d: %s", seed, query)
                                .isEqualTo(cached);
                        blog.forget();
                        compared++;
                    }
                    found += cached.size();
                }
            }
            assertThat(compared).as("statements that need no session").isGreaterThan(STATEMENTS);
            assertThat(found).as("rows of all statements").isGreaterThan(STATEMENTS);
            assertThat(blog.sessions.plansMade())
                    .as("plans for %d executions", STATEMENTS * VALUES)
                    .isLessThan(STATEMENTS * VALUES / 2);
        }
    }

    /** Whether the statement is one that a connection understands, too. */
    private static boolean overColumns(Query<?> query) {
        return query.node().columns().stream().allMatch(each -> each instanceof Expression<?>)
                && !query.toString().contains("JOIN");
    }

    /** What is sent for what was compiled with its values. */
    private static String text(Compiled compiled) {
        int[] lengths = compiled.parameters().stream()
                .filter(Parameter::list)
                .mapToInt(parameter -> ((List<?>) parameter.value()).size())
                .toArray();
        return compiled.expands() ? compiled.text(lengths) : compiled.sql();
    }

    /** The rows of what was compiled with its values, past every cache. */
    private static List<String> alone(TestDatabase database, Query<?> query) {
        try (Connection connection = database.engine().connect()) {
            List<String> all = new ArrayList<>();
            for (Object row : connection
                    .forMapper()
                    .query(query.compile(database.kind().dialect()), new Object[0], query.form())
                    .all()) {
                all.add(text(row));
            }
            return all;
        }
    }

    private void fill(SessionFixture blog) {
        Random random = new Random(1);
        for (int i = 0; i < 24; i++) {
            User user = new User("u" + i);
            user.setFullname(i % 5 == 0 ? null : NAMES.get(random.nextInt(4)));
            for (int post = random.nextInt(4); post > 0; post--) {
                user.getPosts().add(new Post(NAMES.get(random.nextInt(4))));
            }
            entities.add(user);
        }
        blog.sessions.inTransaction(session -> session.addAll(entities));
        blog.forget();
    }

    private static List<String> run(SessionFixture blog, SessionFactory sessions, Query<?> query) {
        try (Session session = sessions.open()) {
            List<String> all = new ArrayList<>();
            for (Object row : session.execute(query).all()) {
                all.add(text(row));
            }
            assertThat(blog.database).isNotNull();
            return all;
        }
    }

    private static String text(Object row) {
        if (row instanceof User user) {
            return user.getName() + user.getFullname() + user.getPosts().size();
        }
        if (row instanceof Post post) {
            return post.getTitle() + post.getId();
        }
        return row instanceof Row2<?, ?> two ? text(two.v1()) + " " + text(two.v2()) : String.valueOf(row);
    }

    /** Makes statements: {@code shape} decides what they are, {@code value} what is compared with. */
    private final class Statements {

        private final Random shape;
        private final Random value;

        Statements(Random shape, Random value) {
            this.shape = shape;
            this.value = value;
        }

        Query<?> query() {
            UserPath user = shape.nextInt(4) == 0 ? Sql.alias(USER, "other") : USER;
            return switch (shape.nextInt(9)) {
                case 0 -> paged(select(user).where(condition(user, 3)).orderBy(user.id));
                case 1 -> {
                    Select<User> all = select(user).where(condition(user, 2)).orderBy(user.id.desc());
                    yield switch (shape.nextInt(4)) {
                        case 0 -> all.options(joinedLoad(user.posts));
                        case 1 -> all.options(selectInLoad(user.posts));
                        case 2 -> all.options(defer(user.fullname), selectInLoad(user.posts));
                        default -> all;
                    };
                }
                case 2 ->
                    select(user.name, POST.title)
                            .join(user.posts)
                            .where(condition(user, 2), POST.title.ne(name()))
                            .orderBy(POST.id);
                case 3 -> select(POST).where(related()).orderBy(POST.id);
                default -> labelled(user);
            };
        }

        /** Values in the select list that GROUP BY, DISTINCT, ORDER BY and set operations come back to. */
        private Query<?> labelled(UserPath user) {
            Text what = Sql.coalesce(user.fullname, name());
            Text label = shape.nextBoolean() ? what.as(shape.nextBoolean() ? "what" : "fullname") : what;
            Text again = shape.nextInt(4) == 0 ? Sql.characters(label) : label;
            return switch (shape.nextInt(5)) {
                case 0 ->
                    select(label, Sql.count().as("n"))
                            .where(plain(user))
                            .groupBy(again)
                            .orderBy(again.desc());
                case 1 -> select(label).distinct().where(plain(user)).orderBy(again);
                case 2 ->
                    select(label)
                            .where(plain(user))
                            .union(select(user.name).where(plain(user)))
                            .orderBy(again.desc());
                case 3 -> {
                    Condition shared = plain(user);
                    yield select(label, user.name)
                            .where(shared)
                            .unionAll(select(user.name, user.name).where(shared.not()))
                            .orderBy(user.name)
                            .limit(1 + value.nextInt(9));
                }
                default ->
                    select(user.name, label)
                            .where(user.id.in(select(POST.authorId).where(POST.title.ne(name()))), plain(user))
                            .orderBy(again, user.name);
            };
        }

        /** A condition over the columns of {@code user} alone. */
        private Condition plain(UserPath user) {
            Condition one = user.fullname.ne(name()).or(user.fullname.isNull());
            Condition both = shape.nextBoolean() ? one : user.id.between(number() - 10, number() + 10);
            return shape.nextInt(3) == 0 ? both.and(both.not().not()) : both;
        }

        private Query<?> paged(Select<User> all) {
            return shape.nextBoolean() ? all.limit(1 + value.nextInt(5)).offset(value.nextInt(3)) : all;
        }

        private Condition related() {
            return switch (shape.nextInt(4)) {
                case 0 -> POST.author.has(condition(USER, 1));
                case 1 -> POST.author.eq(entities.get(value.nextInt(entities.size())));
                case 2 ->
                    POST.author.ne(entities.get(value.nextInt(entities.size()))).and(POST.title.eq(name()));
                default -> POST.authorId.in(select(USER.id).where(condition(USER, 1)));
            };
        }

        private Condition condition(UserPath user, int depth) {
            int kind = shape.nextInt(depth > 0 ? 13 : 9);
            return switch (kind) {
                case 0 -> user.fullname.eq(name());
                case 1 -> user.fullname.ne(name());
                case 2 -> user.id.in(numbers());
                case 3 -> user.fullname.notIn(List.of(name(), name()));
                case 4 -> user.id.between(number(), number() + 10);
                case 5 -> user.fullname.isNotDistinctFrom(shape.nextInt(3) == 0 ? null : name());
                case 6 -> user.name.like("%" + value.nextInt(3) + "%");
                case 7 -> user.fullname.isNull();
                case 8 -> user.posts.any(POST.title.eq(name()));
                case 9, 10 -> condition(user, depth - 1).and(condition(user, depth - 1));
                case 11 -> Sql.or(List.of(condition(user, depth - 1), condition(user, depth - 1), condition(user, 0)));
                default -> condition(user, depth - 1).not();
            };
        }

        private String name() {
            return NAMES.get(value.nextInt(NAMES.size()));
        }

        private long number() {
            return 1 + value.nextInt(20);
        }

        private List<Long> numbers() {
            List<Long> all = new ArrayList<>();
            for (int i = value.nextInt(4); i >= 0; i--) {
                all.add(number());
            }
            return all;
        }
    }
}
