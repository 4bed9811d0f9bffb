package io.jalchemy.tests.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.type.Types;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas are generated as classes, compiled, and mapped: the tables are the same. */
class GeneratedClassesTest {

    private static final Table USERS = Table.of(
            "users",
            Column.of("id", Types.BIGINT).primaryKey(),
            Column.of("name", Types.varchar(50)).notNull().unique(),
            Column.of("class", Types.TEXT),
            Column.of("createdAt", Types.TIMESTAMP_TZ).notNull().serverDefaultSql("now()"),
            Column.of("2nd e-mail", Types.varchar(80)).comment("Another \"one\""),
            Column.of("balance", Types.numeric(12, 2)).notNull(),
            Column.of("picture", Types.BLOB),
            Column.of("country", Types.character(2)));

    private static final Table POSTS = Table.of(
            "posts",
            Column.of("id", Types.BIGINT).primaryKey(),
            Column.of("author_id", Types.BIGINT)
                    .notNull()
                    .references("users.id", key -> key.onDelete(ForeignKeyAction.CASCADE)),
            Column.of("editor", Types.BIGINT).references("users.id"),
            Column.of("parent_id", Types.BIGINT).references("posts.id"),
            Column.of("title", Types.varchar(100)).notNull().index(),
            Index.of("title", "author_id").named("ix_both"),
            CheckConstraint.of("title <> ''").named("titled"));

    private static final Table TAGS = Table.of(
            "tags",
            Column.of("id", Types.INTEGER).primaryKey(),
            Column.of("label", Types.varchar(20)).notNull());

    private static final Table POST_TAGS = Table.of(
            "post_tags",
            Column.of("post_id", Types.BIGINT).primaryKey().references("posts.id"),
            Column.of("tag_id", Types.INTEGER).primaryKey().references("tags.id"));

    private static final Table FOLLOWS = Table.of(
            "follows",
            Column.of("follower_id", Types.BIGINT).primaryKey().references("users.id"),
            Column.of("followed_id", Types.BIGINT).primaryKey().references("users.id"));

    private static final Table PROFILES = Table.of(
            "profiles",
            Column.of("user_id", Types.BIGINT).primaryKey().references("users.id"),
            Column.of("bio", Types.TEXT));

    private static final Table MEMBERSHIPS = Table.of(
            "memberships",
            Column.of("user_id", Types.BIGINT).primaryKey().references("users.id"),
            Column.of("tag_id", Types.INTEGER).primaryKey().references("tags.id"),
            Column.of("since", Types.DATE).notNull());

    private static final Table LOGS = Table.of(
            "logs",
            Column.of("at", Types.TIMESTAMP),
            Column.of("line", Types.TEXT).notNull());

    private static final Table TENANTS =
            Table.of("tenants", Column.of("id", Types.INTEGER).primaryKey());

    private static final Table PROJECTS = Table.of(
            "projects",
            Column.of("tenant_id", Types.INTEGER).primaryKey().references("tenants.id"),
            Column.of("id", Types.INTEGER).primaryKey(),
            Column.of("name", Types.TEXT).notNull(),
            UniqueConstraint.of("tenant_id", "name").named("one_name"));

    private static final Table TASKS = Table.of(
            "tasks",
            Column.of("tenant_id", Types.INTEGER).primaryKey().references("tenants.id"),
            Column.of("id", Types.INTEGER).primaryKey(),
            Column.of("project_id", Types.INTEGER).notNull(),
            ForeignKeyConstraint.of(List.of("tenant_id", "project_id"), List.of("projects.tenant_id", "projects.id")));

    static Stream<Named<MetaData>> schemas() {
        return Stream.of(
                Named.of("blog", MetaData.of(USERS, POSTS, TAGS, POST_TAGS, FOLLOWS, PROFILES, MEMBERSHIPS, LOGS)),
                Named.of("tenants", MetaData.of(TENANTS, PROJECTS, TASKS)),
                Named.of("schemas", MetaData.of(inSchema("north"), inSchema("south"), BETWEEN)),
                Named.of("wide", MetaData.of(wide(199), wide(200), wide(201), wide(1000))));
    }

    /** Tables of one name in two schemas and in none, which refer to each other. */
    private static final Table BETWEEN = Table.of(
            "users",
            Column.of("id", Types.BIGINT).primaryKey(),
            Column.of("north_id", Types.BIGINT).references("north.users.id"),
            Column.of("south_id", Types.BIGINT).references("south.users.id"));

    private static Table inSchema(String schema) {
        return Table.of(
                new TableName(schema, "users"),
                List.of(
                        Column.of("id", Types.BIGINT).primaryKey(),
                        Column.of("twin", Types.BIGINT)
                                .references(schema.equals("north") ? "south.users.id" : "north.users.id"),
                        Column.of("boss", Types.BIGINT).references(schema + ".users.id")));
    }

    /** Returns a table with a key and {@code columns} other columns. PostgreSQL takes up to 1600 (limits.html). */
    private static Table wide(int columns) {
        List<Column<?>> all = new ArrayList<>();
        all.add(Column.of("id", Types.BIGINT).primaryKey());
        for (int i = 1; i <= columns; i++) {
            all.add(Column.of("c" + i, Types.varchar(i))
                    .comment("The column " + i)
                    .serverDefaultSql("'x'"));
        }
        return Table.of(new TableName(null, "wide" + columns), all);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void classes_mapBackToTheTablesTheyWereMadeOf(MetaData metadata, @TempDir Path home) throws Exception {
        GeneratedModel model = GeneratedModel.of(metadata, home);
        assertThat(model.messages()).isEmpty();
        assertThat(ddl(model.metaData())).containsExactlyInAnyOrderElementsOf(ddl(metadata));
    }

    /** Returns the statements that create the tables of {@code metadata} on PostgreSQL. */
    private static List<String> ddl(MetaData metadata) {
        return metadata.createScript(PostgresqlDialect.INSTANCE);
    }
}
