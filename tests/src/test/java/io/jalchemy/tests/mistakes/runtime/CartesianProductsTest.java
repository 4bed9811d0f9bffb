package io.jalchemy.tests.mistakes.runtime;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.caseWhen;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.coalesce;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.or;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.tuple;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.tests.mistakes.runtime.MemberPath.MEMBER;
import static io.jalchemy.tests.mistakes.runtime.TaskPath.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.orm.Loading;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.compile.CartesianProducts;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Derived;
import io.jalchemy.sql.tree.RowStatement;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.Subquery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Which statements are warned of because nothing connects items of their FROM. What is expected is what SQLAlchemy's linter says,
 * unless a row of docs/design/parity.md is named.
 */
class CartesianProductsTest {

    private static final Table USERS =
            Table.of("users", column("id", BIGINT).primaryKey(), column("name", VARCHAR), column("age", BIGINT));
    private static final Column<Long> USER_ID = USERS.c("id", BIGINT);
    private static final Column<String> NAME = USERS.c("name", VARCHAR);
    private static final Column<Long> AGE = USERS.c("age", BIGINT);
    private static final Table POSTS = Table.of(
            "posts",
            column("id", BIGINT).primaryKey(),
            column("author_id", BIGINT).references("users.id"),
            column("title", VARCHAR));
    private static final Column<Long> POST_ID = POSTS.c("id", BIGINT);
    private static final Column<Long> AUTHOR_ID = POSTS.c("author_id", BIGINT);
    private static final Column<String> TITLE = POSTS.c("title", VARCHAR);
    private static final Table TAGS = Table.of("tags", column("id", BIGINT).primaryKey(), column("name", VARCHAR));
    private static final Column<Long> TAG_ID = TAGS.c("id", BIGINT);
    private static final Column<String> TAG_NAME = TAGS.c("name", VARCHAR);
    private static final Table POST_TAGS = Table.of(
            "post_tags",
            column("post_id", BIGINT).references("posts.id"),
            column("tag_id", BIGINT).references("tags.id"));
    private static final Column<Long> LINK_POST = POST_TAGS.c("post_id", BIGINT);
    private static final Column<Long> LINK_TAG = POST_TAGS.c("tag_id", BIGINT);

    private final Map<String, StatementNode> connected = new LinkedHashMap<>();
    private final Map<String, StatementNode> products = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();

    private void ok(String name, StatementNode statement) {
        connected.put(name, statement);
    }

    /** A statement that is warned of; {@code said} is what nothing connects. */
    private void product(String name, String said, StatementNode statement) {
        products.put(name, statement);
        groups.put(name, said);
    }

    private void conditions() {
        product("two", "users and posts", select(NAME, TITLE).node());
        ok(
                "two where connected",
                select(NAME, TITLE).where(AUTHOR_ID.eq(USER_ID)).node());
        product(
                "two where other",
                "users and posts",
                select(NAME, TITLE).where(USER_ID.eq(1L), POST_ID.eq(2L)).node());
        product("three", "users, posts and tags", select(NAME, TITLE, TAG_NAME).node());
        product(
                "three two connected",
                "(users, posts) and tags",
                select(NAME, TITLE, TAG_NAME).where(AUTHOR_ID.eq(USER_ID)).node());
        ok(
                "chain",
                select(NAME, TAG_NAME)
                        .where(AUTHOR_ID.eq(USER_ID), LINK_POST.eq(POST_ID), LINK_TAG.eq(TAG_ID))
                        .node());
        product(
                "chain broken",
                "(users, posts) and (tags, post_tags)",
                select(NAME, TAG_NAME)
                        .where(AUTHOR_ID.eq(USER_ID), LINK_TAG.eq(TAG_ID))
                        .node());
        ok(
                "or",
                select(NAME, TITLE).where(or(AUTHOR_ID.eq(USER_ID), AGE.eq(1L))).node());
        product(
                "or of two pairs",
                "(users, posts) and (tags, post_tags)",
                select(NAME, TITLE, TAG_NAME, LINK_TAG)
                        .where(or(AUTHOR_ID.eq(USER_ID), LINK_TAG.eq(TAG_ID)))
                        .node());
        ok(
                "not",
                select(NAME, TITLE)
                        .where(not(AUTHOR_ID.eq(USER_ID).and(AGE.eq(1L))))
                        .node());
        ok("less", select(NAME, TITLE).where(AUTHOR_ID.lt(USER_ID)).node());
        ok(
                "between",
                select(NAME, TITLE).where(USER_ID.between(POST_ID, AUTHOR_ID)).node());
        ok("like", select(NAME, TITLE).where(characters(NAME).like(TITLE)).node());
        product(
                "in list",
                "users and posts",
                select(NAME, TITLE).where(USER_ID.in(1L, 2L)).node());
        product(
                "is null",
                "users and posts",
                select(NAME, TITLE).where(AUTHOR_ID.isNull(), NAME.isNull()).node());
        ok(
                "distinct from",
                select(NAME, TITLE).where(AUTHOR_ID.isDistinctFrom(USER_ID)).node());
        // D-mistakes-1: a condition with columns of both
        ok("sum", select(NAME, TITLE).where(whole(USER_ID).plus(POST_ID).eq(3L)).node());
        ok(
                "difference",
                select(NAME, TITLE)
                        .where(whole(USER_ID).minus(AUTHOR_ID).eq(0L))
                        .node());
        ok("function", select(NAME, TITLE).where(coalesce(NAME, TITLE).eq("x")).node());
        ok(
                "case",
                select(NAME, TITLE)
                        .where(caseWhen(AUTHOR_ID.eq(USER_ID), 1).otherwise(2).eq(1))
                        .node());
        ok(
                "tuple",
                select(NAME, TITLE)
                        .where(tuple(USER_ID, POST_ID).eq(tuple(1L, 2L)))
                        .node());
        product(
                "group by and order by",
                "users and posts",
                select(NAME, TITLE).groupBy(NAME, TITLE).orderBy(NAME, TITLE).node());
        product(
                "having",
                "users and posts",
                select(NAME, AUTHOR_ID)
                        .groupBy(NAME, AUTHOR_ID, USER_ID)
                        .having(AUTHOR_ID.eq(USER_ID))
                        .node());
    }

    private void joins() {
        ok("join", select(NAME, TITLE).from(USERS).join(POSTS).node());
        ok("cross join", select(NAME, TITLE).from(USERS).crossJoin(POSTS).node());
        ok(
                "outer join",
                select(NAME, TITLE).from(USERS).outerJoin(POSTS, USER_ID.eq(1L)).node());
        ok(
                "full join",
                select(NAME, TITLE).from(USERS).fullJoin(POSTS, USER_ID.eq(1L)).node());
        product(
                "another and join",
                "tags and (users, posts)",
                select(NAME, TAG_NAME).from(TAGS, USERS).join(POSTS).node());
        ok(
                "another and join connected",
                select(NAME, TAG_NAME)
                        .from(TAGS, USERS)
                        .join(POSTS)
                        .where(TAG_ID.eq(POST_ID))
                        .node());
        Aliased other = alias(USERS, "u");
        Derived<String> otherName = other.c("name", VARCHAR);
        product("self", "users and u", select(NAME, otherName).node());
        ok(
                "self connected",
                select(NAME, otherName)
                        .where(USER_ID.eq(other.c("age", BIGINT)))
                        .node());
        ok("no from", select(literal(1)).node());
        ok("count", select(count()).from(USERS).node());
        ok("limit", select(NAME).limit(3).node());
    }

    private void queries() {
        ok(
                "scalar subquery",
                select(NAME, select(count()).where(AUTHOR_ID.eq(USER_ID)).scalarSubquery())
                        .node());
        product(
                "scalar subquery with a product",
                "tags and posts",
                select(NAME, select(count(TAG_ID)).where(AUTHOR_ID.eq(USER_ID)).scalarSubquery())
                        .node());
        ok(
                "exists",
                select(NAME)
                        .where(select(POST_ID).where(AUTHOR_ID.eq(USER_ID)).exists())
                        .node());
        ok(
                "exists uncorrelated",
                select(NAME)
                        .where(select(POST_ID).where(POST_ID.eq(1L)).exists())
                        .node());
        product(
                "exists with a product",
                "posts and tags",
                select(NAME)
                        .where(select(POST_ID)
                                .where(AUTHOR_ID.eq(USER_ID), TAG_NAME.eq("x"))
                                .exists())
                        .node());
        // D-mistakes-1: a condition with columns of both
        ok(
                "exists of both",
                select(NAME, TAG_NAME)
                        .where(select(POST_ID)
                                .where(AUTHOR_ID.eq(USER_ID), TITLE.eq(TAG_NAME))
                                .exists())
                        .node());
        ok("in query", select(NAME).where(USER_ID.in(select(AUTHOR_ID))).node());
        ok(
                "in query of both",
                select(NAME, TAG_NAME)
                        .where(USER_ID.in(select(AUTHOR_ID).where(TITLE.eq(TAG_NAME))))
                        .node());
        ok(
                "compared with subquery",
                select(NAME, TAG_NAME)
                        .where(NAME.eq(select(TITLE).where(POST_ID.eq(TAG_ID)).scalarSubquery()))
                        .node());
        // the posts that the inner query lists are not those of the outer one
        product(
                "exists that lists its own",
                "users and posts",
                select(NAME, TITLE)
                        .where(select(literal(1))
                                .from(POSTS)
                                .where(AUTHOR_ID.eq(USER_ID))
                                .exists())
                        .node());
        Subquery sub = select(AUTHOR_ID).subquery("s");
        product("subquery", "users and s", select(NAME, sub.c(AUTHOR_ID)).node());
        ok(
                "subquery connected",
                select(NAME, sub.c(AUTHOR_ID))
                        .where(sub.c(AUTHOR_ID).eq(USER_ID))
                        .node());
        Subquery bad = select(USER_ID, TAG_NAME).subquery("s");
        product(
                "subquery with a product",
                "users and tags",
                select(bad.c(USER_ID)).node());
        ok("union", select(NAME).union(select(TITLE)).node());
        product(
                "union with a product",
                "posts and tags",
                select(NAME).union(select(TITLE).where(TAG_ID.eq(1L))).node());
    }

    private void commonTables() {
        Cte cte = select(AUTHOR_ID).cte("c");
        product("cte", "users and c", select(NAME, cte.c(AUTHOR_ID)).node());
        ok(
                "cte connected",
                select(NAME, cte.c(AUTHOR_ID))
                        .where(cte.c(AUTHOR_ID).eq(USER_ID))
                        .node());
        Cte bad = select(AUTHOR_ID, TAG_NAME).cte("c");
        product("cte with a product", "posts and tags", select(bad.c(AUTHOR_ID)).node());
        Aliased other = alias(USERS, "u");
        Derived<Long> id = other.c("id", BIGINT);
        Cte start = select(USER_ID).cte("r");
        Cte tree =
                start.recursive(r -> select(id).where(id.eq(whole(r.c(USER_ID)).plus(1L))));
        ok("recursive", select(tree.c(USER_ID)).node());
        Cte all = start.recursive(r -> select(id).where(r.c(USER_ID).lt(3L)));
        product("recursive with a product", "u and r", select(all.c(USER_ID)).node());
    }

    private void changes() {
        product(
                "insert from",
                "users and posts",
                insert(TAGS)
                        .fromSelect(List.of(TAG_NAME), select(NAME).where(POST_ID.eq(1L)))
                        .node());
        ok("update", update(USERS).set(NAME, "x").node());
        ok(
                "update from",
                update(POSTS).set(TITLE, NAME).where(AUTHOR_ID.eq(USER_ID)).node());
        product(
                "update with a product",
                "posts and users",
                update(POSTS).set(TITLE, "x").where(NAME.eq("ed")).node());
        product(
                "update with a product of others",
                "(posts, users) and tags",
                update(POSTS)
                        .set(TITLE, "x")
                        .where(AUTHOR_ID.eq(USER_ID), TAG_ID.eq(1L))
                        .node());
        ok(
                "update by subquery",
                update(POSTS)
                        .set(TITLE, select(NAME).where(USER_ID.eq(AUTHOR_ID)).scalarSubquery())
                        .node());
        ok("delete", delete(POSTS).node());
        product(
                "delete with a product",
                "posts and users",
                delete(POSTS).where(NAME.eq("ed")).node());
        ok("delete by in", delete(POSTS).where(AUTHOR_ID.in(select(USER_ID))).node());
    }

    @Test
    void statements_areWarnedOf_whereNothingConnects() {
        conditions();
        joins();
        queries();
        commonTables();
        changes();
        List<String> wrong = new ArrayList<>();
        connected.forEach((name, statement) -> {
            if (!CartesianProducts.in(statement).isEmpty()) {
                wrong.add(name + ": " + CartesianProducts.in(statement));
            }
        });
        products.forEach((name, statement) -> {
            List<String> said = CartesianProducts.in(statement);
            String start = " has a cartesian product: nothing connects " + groups.get(name) + ", so";
            if (said.size() != 1 || !said.get(0).contains(start)) {
                wrong.add(name + " (" + groups.get(name) + "): " + said);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(connected).hasSizeGreaterThan(30);
    }

    @Test
    void message_namesSources_andTheJoin() {
        assertThat(CartesianProducts.in(select(NAME, TITLE).node()))
                .containsExactly(
                        "SELECT has a cartesian product: nothing connects users and posts, so each row of the one is"
                                + " combined with each row of the other. Connect them by posts.author_id = users.id, in join(…) or"
                                + " where(…). If all combinations are meant, say so with crossJoin(…).");
        assertThat(CartesianProducts.in(select(NAME, TAG_NAME).node()).get(0))
                .contains("Give a condition that connects them, in join(…)");
        assertThat(CartesianProducts.in(select(TITLE, TAG_NAME, LINK_TAG).node())
                        .get(0))
                .contains("Connect them by post_tags.post_id = posts.id and post_tags.tag_id = tags.id, in");
        assertThat(CartesianProducts.in(delete(POSTS).where(NAME.eq("m4rk3d")).node()))
                .containsExactly(
                        "DELETE has a cartesian product: nothing connects posts and users, so each row of the one is"
                                + " combined with each row of the other. Connect them by posts.author_id = users.id, in where(…).");
    }

    // ---- when it is said

    private static List<String> warnings(EngineOptions options, Consumer<Session> work) {
        Logger logger = (Logger) LoggerFactory.getLogger("io.jalchemy.engine");
        Level before = logger.getLevel();
        logger.setLevel(Level.WARN);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try (Engine engine = Engine.create("sqlite::memory:", options)) {
            Registry registry = Registry.of(MEMBER, TASK);
            registry.metadata().createAll(engine);
            SessionFactory.of(engine, registry).inTransaction(work::accept);
        } finally {
            logger.detachAppender(log);
            logger.setLevel(before);
        }
        return log.list.stream()
                .filter(each -> each.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static List<String> warnings(RowStatement<?> statement) {
        return warnings(
                EngineOptions.defaults(), session -> session.execute(statement).all());
    }

    @Test
    void statement_isWarnedOfOnce_unlessTheOptionIsOff() {
        Consumer<Session> work = session -> {
            for (int i = 0; i < 3; i++) {
                session.execute(select(MEMBER, TASK).where(MEMBER.name.eq("m4rk3d" + i)))
                        .all();
                session.connection().execute(select(MEMBER.name, TASK.title)).all();
            }
        };
        List<String> said = warnings(EngineOptions.defaults(), work);
        assertThat(said).hasSize(2).allMatch(each -> each.contains("nothing connects members and tasks"));
        assertThat(said.get(0)).contains(" In: SELECT members.id").doesNotContain("m4rk3d");
        assertThat(warnings(EngineOptions.defaults().fromLinting(false), work)).isEmpty();
    }

    @Test
    void relationships_connect() {
        for (RowStatement<?> each : List.<RowStatement<?>>of(
                select(MEMBER, TASK).join(MEMBER.tasks),
                select(MEMBER, TASK).outerJoin(MEMBER.tasks),
                select(MEMBER, TASK).where(TASK.ownerId.eq(MEMBER.id)),
                select(MEMBER).where(MEMBER.tasks.any()),
                select(MEMBER).where(MEMBER.tasks.any(TASK.title.eq("x"))),
                select(TASK).where(TASK.owner.has(MEMBER.name.eq("x"))),
                select(MEMBER).options(Loading.joinedLoad(MEMBER.tasks)),
                select(MEMBER).options(Loading.joinedLoad(MEMBER.tasks)).limit(2),
                select(MEMBER).options(Loading.selectInLoad(MEMBER.tasks)),
                select(MEMBER).options(Loading.subqueryLoad(MEMBER.tasks)))) {
            assertThat(warnings(each)).as("%s", each).isEmpty();
        }
        for (RowStatement<?> each : List.<RowStatement<?>>of(
                select(MEMBER, TASK), select(MEMBER).where(TASK.title.eq("x")), select(MEMBER.name, TASK.title))) {
            assertThat(warnings(each)).as("%s", each).hasSize(1);
        }
    }
}
