package io.jalchemy.tests.sql;

import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.BOOLEAN;
import static io.jalchemy.sql.type.Types.DOUBLE;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.TIMESTAMP;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.sql.type.Types.numeric;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** The tables of the text tests. */
final class Blog {

    static final SqlType<BigDecimal> MONEY = numeric(12, 2);

    static final Table USERS = Table.of(
            "users",
            Column.of("id", BIGINT).primaryKey(),
            Column.of("name", VARCHAR),
            Column.of("age", INTEGER),
            Column.of("active", BOOLEAN),
            Column.of("balance", MONEY),
            Column.of("score", DOUBLE),
            Column.of("manager_id", BIGINT).references("users.id"));
    static final Column<Long> USER_ID = USERS.c("id", BIGINT);
    static final Column<String> NAME = USERS.c("name", VARCHAR);
    static final Column<Integer> AGE = USERS.c("age", INTEGER);
    static final Column<Boolean> ACTIVE = USERS.c("active", BOOLEAN);
    static final Column<BigDecimal> BALANCE = USERS.c("balance", MONEY);
    static final Column<Double> SCORE = USERS.c("score", DOUBLE);

    static final Table POSTS = Table.of(
            "posts",
            Column.of("id", BIGINT).primaryKey(),
            Column.of("author_id", BIGINT).references("users.id"),
            Column.of("title", VARCHAR),
            Column.of("created_at", TIMESTAMP));
    static final Column<Long> POST_ID = POSTS.c("id", BIGINT);
    static final Column<Long> AUTHOR_ID = POSTS.c("author_id", BIGINT);
    static final Column<String> TITLE = POSTS.c("title", VARCHAR);
    static final Column<LocalDateTime> CREATED_AT = POSTS.c("created_at", TIMESTAMP);

    /** Two foreign keys to one table. */
    static final Table MESSAGES = Table.of(
            "messages",
            Column.of("id", BIGINT).primaryKey(),
            Column.of("sender_id", BIGINT).references("users.id"),
            Column.of("receiver_id", BIGINT).references("users.id"));

    static final Table TAGS = Table.of(
            "tags",
            Column.of("id", BIGINT).primaryKey(),
            Column.of("name", VARCHAR).unique(),
            Column.of("uses", BIGINT));
    static final Column<String> TAG_NAME = TAGS.c("name", VARCHAR);
    static final Column<Long> USES = TAGS.c("uses", BIGINT);

    private Blog() {}
}
