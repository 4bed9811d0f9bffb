package io.jalchemy.sql;

import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.BOOLEAN;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.TIMESTAMP;
import static io.jalchemy.sql.type.Types.VARCHAR;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.time.LocalDateTime;

/** The tables of the clauses that dialects write in their own way. */
final class BlogTables {

    static final Table USERS = Table.of(
            "users",
            Column.of("id", BIGINT).primaryKey(),
            Column.of("name", VARCHAR),
            Column.of("age", INTEGER),
            Column.of("active", BOOLEAN),
            Column.of("manager_id", BIGINT).references("users.id"));
    static final Column<Long> USER_ID = USERS.c("id", BIGINT);
    static final Column<String> NAME = USERS.c("name", VARCHAR);
    static final Column<Integer> AGE = USERS.c("age", INTEGER);
    static final Column<Boolean> ACTIVE = USERS.c("active", BOOLEAN);

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

    static final Table TAGS = Table.of(
            "tags",
            Column.of("id", BIGINT).primaryKey(),
            Column.of("name", VARCHAR).unique(),
            Column.of("uses", BIGINT));
    static final Column<String> TAG_NAME = TAGS.c("name", VARCHAR);
    static final Column<Long> USES = TAGS.c("uses", BIGINT);

    private BlogTables() {}
}
