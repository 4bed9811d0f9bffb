package io.jalchemy.sql.schema;

import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.UUID;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetaDataTest {

    @Test
    void columnWithoutType_takesThatOfItsTarget_throughChains() {
        MetaData metadata = MetaData.of(
                Table.of("c", Column.of("b_id").references("b.a_id")),
                Table.of("b", Column.of("a_id").references("a.id")),
                Table.of("a", Column.of("id", UUID).primaryKey()));
        assertThat(metadata.table("b").c("a_id").type()).isEqualTo(UUID);
        assertThat(metadata.table("c").c("b_id", UUID).type()).isEqualTo(UUID);
    }

    @Test
    void columnWithoutType_nowhereToTakeItFrom_isRefusedAtUse() {
        MetaData metadata = MetaData.of(Table.of("b", Column.of("a_id").references("a.id")));
        assertThatThrownBy(() -> metadata.table("b").c("a_id").type())
                .hasMessage("Column b.a_id has no type. Give it one, or a foreign key to a column of the same MetaData,"
                        + " and take it from that MetaData's table. [COLUMN_WITHOUT_TYPE]");
        MetaData circle = MetaData.of(
                Table.of("x", Column.of("y_id").references("y.x_id")),
                Table.of("y", Column.of("x_id").references("x.y_id")));
        assertThatThrownBy(() -> circle.table("x").c("y_id").type()).hasMessageContaining("COLUMN_WITHOUT_TYPE");
    }

    @Test
    void foreignKey_toUnknownTable_isRefusedAtUse_withTheNearest() {
        MetaData metadata = MetaData.of(
                Table.of("users", Column.of("id", BIGINT).primaryKey()),
                Table.of("posts", Column.of("author_id", BIGINT).references("user.id")));
        assertThatThrownBy(metadata::sortedTables)
                .hasMessage("Table posts has a foreign key (author_id) REFERENCES user (id), and there is no table"
                        + " \"user\" in its MetaData. Did you mean \"users\"? Add the table, or mend the name."
                        + " [FOREIGN_KEY_TARGET]");
    }

    @Test
    void foreignKey_toTableOfAnotherSchema_isProposedWithItsSchema() {
        MetaData metadata = MetaData.of(
                Table.of("users", Column.of("id", BIGINT).primaryKey()).inSchema("blog"),
                Table.of("posts", Column.of("author_id", BIGINT).references("users.id"))
                        .inSchema("blog"));
        assertThatThrownBy(metadata::sortedTables).hasMessageContaining("Did you mean \"blog.users\"?");
    }

    @Test
    void foreignKey_toUnknownColumn_isRefusedAtUse_withTheNearest() {
        MetaData metadata = MetaData.of(
                Table.of("users", Column.of("key", BIGINT).primaryKey()),
                Table.of("posts", Column.of("author_id", BIGINT).references("users.keys")));
        assertThatThrownBy(metadata::sortedTables)
                .hasMessage("Table posts has a foreign key (author_id) REFERENCES users (keys), and table users has no"
                        + " column \"keys\". Did you mean \"key\"? [FOREIGN_KEY_TARGET]");
    }

    @Test
    void foreignKey_toAKey_isResolvedToTheColumn() {
        MetaData metadata = MetaData.of(
                Table.of("users", Column.of("user_id", BIGINT).key("id").primaryKey()),
                Table.of("posts", Column.of("author_id", BIGINT).references("users.id")));
        Table posts = metadata.table("posts");
        assertThat(posts.foreignKeys().get(0).targetColumns()).containsExactly("user_id");
        assertThat(metadata.referredColumns(posts, posts.foreignKeys().get(0)))
                .containsExactly(metadata.table("users").c("id"));
    }

    @Test
    void sortedTables_comeAfterWhatTheyReferTo_tiesByName() {
        MetaData metadata = MetaData.of(
                Table.of("z"),
                Table.of(
                        "post_tags",
                        Column.of("post_id").references("posts.id"),
                        Column.of("tag_id").references("tags.id")),
                Table.of(
                        "posts",
                        Column.of("id", BIGINT).primaryKey(),
                        Column.of("author_id").references("users.id"),
                        Column.of("parent_id").references("posts.id")),
                Table.of("users", Column.of("id", BIGINT).primaryKey()),
                Table.of("tags", Column.of("id", BIGINT).primaryKey()));
        assertThat(names(metadata.sortedTables())).containsExactly("tags", "users", "z", "posts", "post_tags");
    }

    @Test
    void creationOrder_ofACycle_listsItsForeignKeysAlone() {
        MetaData metadata = MetaData.of(
                Table.of(
                        "a",
                        Column.of("id", BIGINT).primaryKey(),
                        Column.of("b_id").references("b.id"),
                        Column.of("root_id").references("root.id")),
                Table.of(
                        "b",
                        Column.of("id", BIGINT).primaryKey(),
                        Column.of("a_id").references("a.id")),
                Table.of("root", Column.of("id", BIGINT).primaryKey()),
                Table.of("leaf", Column.of("a_id").references("a.id")));
        CreationOrder order = metadata.creationOrder(metadata.tables());
        assertThat(names(order.tables())).containsExactly("b", "root", "a", "leaf");
        assertThat(order.late().stream().map(each -> each.table() + each.key().toString()))
                .containsExactly("a(b_id) REFERENCES b (id)", "b(a_id) REFERENCES a (id)");
    }

    @Test
    void creationOrder_foreignKeyThatUsesAlter_comesLate() {
        MetaData metadata = MetaData.of(
                Table.of("a", Column.of("b_id", BIGINT).references("b.id", ForeignKeyConstraint::useAlter)),
                Table.of("b", Column.of("id", BIGINT).primaryKey()));
        CreationOrder order = metadata.creationOrder(metadata.tables());
        assertThat(names(order.tables())).containsExactly("a", "b");
        assertThat(order.late()).hasSize(1);
    }

    @Test
    void indexes_areNamedByTableAndColumns() {
        MetaData metadata = MetaData.of(Table.of(
                        "users",
                        Column.of("name", VARCHAR).index(),
                        Column.of("age", INTEGER),
                        Index.of("name", "age"),
                        Index.of("age").named("by_age"))
                .inSchema("blog"));
        assertThat(metadata.table("blog.users").indexes().stream().map(Index::name))
                .containsExactly("ix_users_name", "ix_users_name_age", "by_age");
    }

    @Test
    void index_onAnExpressionWithoutName_isRefused() {
        Table table = Table.of("users", Column.of("name", VARCHAR), Index.on(Index.Part.expression("lower(name)")));
        assertThatThrownBy(() -> MetaData.of(table))
                .hasMessage("An index of table users on lower(name) needs a name. Call named(…)."
                        + " [INDEX_WITHOUT_NAME]");
    }

    @Test
    void longNames_areCutAndEndInAChecksum() {
        String column = "a_column_with_a_rather_long_name";
        String first = indexName("a_table_with_a_rather_long_name_too", column + "_1");
        String second = indexName("a_table_with_a_rather_long_name_too", column + "_2");
        assertThat(first).hasSize(63).startsWith("ix_a_table_with_a_rather_long_name_too_a_column_with_a");
        assertThat(first).isNotEqualTo(second);
        String wide = indexName("t", "ä".repeat(40));
        assertThat(wide.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(63);
        assertThat(indexName("t", "😀".repeat(20)).getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(63);
    }

    private static String indexName(String table, String column) {
        return String.valueOf(
                MetaData.of(Table.of(table, Column.of(column, VARCHAR).index()))
                        .table(table)
                        .indexes()
                        .get(0)
                        .name());
    }

    @Test
    void namingEverything_namesWhatHasNoName() {
        Table table = Table.of(
                "posts",
                Column.of("id", BIGINT).primaryKey(),
                Column.of("slug", VARCHAR).unique(),
                Column.of("author_id", BIGINT).references("users.id"),
                UniqueConstraint.of("slug", "author_id").named("own"),
                CheckConstraint.of("id > 0").named("positive"),
                CheckConstraint.of("id < 9"));
        MetaData metadata = MetaData.of(NamingConvention.EVERYTHING, List.of(table));
        assertThat(metadata.table("posts").constraints().stream().map(Constraint::name))
                .containsExactly(
                        "pk_posts", "uq_posts_slug", "fk_posts_author_id_users", "own", "ck_posts_positive", null);
        assertThat(metadata.with(metadata.table("posts"))).isEqualTo(metadata);
    }

    @Test
    void namingToken_unknown_isRefused() {
        NamingConvention naming = new NamingConvention("ix_{tabel}", null, null, null, null);
        Table table = Table.of("t", Column.of("a", BIGINT).index());
        assertThatThrownBy(() -> MetaData.of(naming, List.of(table))).hasMessageContaining("[NAMING_TOKEN]");
    }

    @Test
    void table_twice_isRefusedUnlessEqual() {
        Table one = Table.of("t", Column.of("a", BIGINT));
        assertThat(MetaData.of(one, Table.of("t", Column.of("a", BIGINT))).tables())
                .hasSize(1);
        assertThatThrownBy(() -> MetaData.of(one, Table.of("t", Column.of("a", INTEGER))))
                .hasMessageContaining("[TABLE_TWICE]");
        assertThat(MetaData.of(one, one.inSchema("s")).tables()).hasSize(2);
    }

    @Test
    void table_unknown_proposesTheNearest() {
        assertThatThrownBy(() -> MetaData.of(Table.of("users")).table("user"))
                .hasMessage("There is no table \"user\" in the MetaData. Did you mean \"users\"? [UNKNOWN_TABLE]");
    }

    @Test
    void createAll_handsItsTablesToTheTarget() {
        MetaData metadata = MetaData.of(Table.of("a"), Table.of("b"));
        List<String> calls = new ArrayList<>();
        SchemaTarget target = new SchemaTarget() {
            @Override
            public void createTables(MetaData given, List<Table> tables) {
                calls.add("create " + tables);
            }

            @Override
            public void dropTables(MetaData given, List<Table> tables) {
                calls.add("drop " + tables);
            }

            @Override
            public void createAll(MetaData given, SchemaOptions options) {
                calls.add("create all of " + given + " " + options);
            }

            @Override
            public void dropAll(MetaData given, SchemaOptions options) {
                calls.add("drop all of " + given + " " + options);
            }
        };
        SchemaOptions other = SchemaOptions.DEFAULTS.withoutCheck().withSchemas();
        metadata.createAll(target);
        metadata.createAll(target, other);
        metadata.dropAll(target);
        metadata.dropAll(target, other);
        String defaults = "SchemaOptions[checksFirst=true, schemas=false]";
        String others = "SchemaOptions[checksFirst=false, schemas=true]";
        assertThat(calls)
                .containsExactly(
                        "create all of MetaData[a, b] " + defaults,
                        "create all of MetaData[a, b] " + others,
                        "drop all of MetaData[a, b] " + defaults,
                        "drop all of MetaData[a, b] " + others);
    }

    private static List<String> names(List<Table> tables) {
        return tables.stream().map(Table::name).toList();
    }
}
