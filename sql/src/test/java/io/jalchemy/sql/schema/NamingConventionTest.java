package io.jalchemy.sql.schema;

import static io.jalchemy.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens of naming conventions; what SQLAlchemy 2.1 makes of the same tokens was seen by running it. */
class NamingConventionTest {

    private static final Table USERS = Table.of(
            "users",
            Column.of("id", INTEGER),
            Column.of("Other", INTEGER).key("other"),
            PrimaryKeyConstraint.of("id", "other"));

    private static Table posts(Constraint... more) {
        return Table.of(
                        new TableName("blog", "posts"),
                        List.of(
                                Column.of("a", INTEGER).key("ka"),
                                Column.of("b", INTEGER).key("kb"),
                                Column.of("c", INTEGER).key("kc"),
                                PrimaryKeyConstraint.of("ka"),
                                UniqueConstraint.of("ka", "kb", "kc"),
                                ForeignKeyConstraint.of(List.of("kb", "kc"), List.of("users.id", "users.other")),
                                Index.of("kb", "kc"),
                                ExclusionConstraint.of().with("kc", "=")))
                .with(more);
    }

    private static Table named(NamingConvention naming, Constraint... more) {
        return MetaData.of(naming, List.of(USERS, posts(more))).table("blog.posts");
    }

    private static @Nullable String name(Table table, Class<? extends Constraint> kind) {
        return table.constraints().stream()
                .filter(kind::isInstance)
                .findFirst()
                .map(Constraint::name)
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "table, x_posts, x_posts",
        "table_name, x_posts, x_posts",
        "schema, x_blog, x_blog",
        "columns, x_a_b_c, x_b_c",
        "column, x_a, x_b",
        "column_0_name, x_a, x_b",
        "column_1_name, x_b, x_c",
        "column_0N_name, x_abc, x_bc",
        "column_0_N_name, x_a_b_c, x_b_c",
        "column_1_N_name, x_b_c, x_c",
        "column_0_key, x_ka, x_kb",
        "column_0_N_key, x_ka_kb_kc, x_kb_kc",
        "column_0N_key, x_kakbkc, x_kbkc",
        "column_0_label, x_posts_a, x_posts_b",
        "column_0N_label, x_posts_aposts_bposts_c, x_posts_bposts_c",
        "column_0_N_label, x_posts_a_posts_b_posts_c, x_posts_b_posts_c"
    })
    void tokens_ofColumns(String token, String unique, String index) {
        String pattern = "x_{" + token + "}";
        Table table = named(new NamingConvention(pattern, pattern, null, null, null));
        assertThat(name(table, UniqueConstraint.class)).isEqualTo(unique);
        assertThat(table.indexes().get(0).name()).isEqualTo(index);
        assertThat(name(table, PrimaryKeyConstraint.class)).isNull();
        assertThat(name(table, ForeignKeyConstraint.class)).isNull();
        assertThat(name(table, ExclusionConstraint.class)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "target, x_users",
        "referred_table_name, x_users",
        "targetColumns, x_id_Other",
        "referred_column_0_name, x_id",
        "referred_column_1_name, x_Other",
        "referred_column_0N_name, x_idOther",
        "referred_column_0_N_name, x_id_Other",
        "column_0_N_name, x_b_c"
    })
    void tokens_ofForeignKeys(String token, String expected) {
        Table table = named(new NamingConvention("ix", null, null, "x_{" + token + "}", null));
        assertThat(name(table, ForeignKeyConstraint.class)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"target", "referred_column_0_name", "column_3_name", "nonsense", "name", "column_0_NN_name"})
    void tokens_thatDoNotFit_areRefused(String token) {
        NamingConvention naming = new NamingConvention("ix_{" + token + "}", null, null, null, null);
        assertThatThrownBy(() -> named(naming)).hasMessageEndingWith("[NAMING_TOKEN]");
    }

    @Test
    void tokensOfThePrograms_areAsked() {
        NamingConvention naming = new NamingConvention("ix", null, null, null, "{kind}_{table}")
                .withToken(
                        "kind",
                        (table, element) -> table.schema()
                                + element.getClass().getSimpleName().length());
        assertThat(name(named(naming), PrimaryKeyConstraint.class)).isEqualTo("blog20_posts");
    }

    /** A pattern with the name makes one of it once, whatever the kind; a final name, and no name, stay as they are. */
    @Test
    void namesFromNames() {
        String pattern = "x_{table}_{constraint_name}";
        NamingConvention naming = new NamingConvention("ix", pattern, pattern, pattern, pattern, pattern, Map.of());
        for (Constraint each : List.of(
                CheckConstraint.of("a > 1"),
                UniqueConstraint.of("b"),
                ForeignKeyConstraint.of("c", "users.id"),
                ExclusionConstraint.of().with("b", "="))) {
            assertThat(naming.named(posts().tableName(), each.named("n")).name())
                    .isEqualTo("x_posts_n");
            assertThat(naming.named(posts().tableName(), each.finallyNamed("n")).name())
                    .isEqualTo("n");
            assertThat(naming.named(posts().tableName(), each).name()).isNull();
        }
        MetaData metadata = MetaData.of(
                naming, List.of(USERS, posts(CheckConstraint.of("a > 1").named("x_posts_n"))));
        MetaData again = metadata.with(metadata.table("blog.posts"));
        assertThat(names(again)).isEqualTo(names(metadata)).contains("x_posts_x_posts_n");
        assertThat(again).isEqualTo(metadata);
    }

    private static List<String> names(MetaData metadata) {
        return metadata.table("blog.posts").constraints().stream()
                .<@Nullable String>map(Constraint::name)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void everything_namesExclusionConstraints() {
        assertThat(name(named(NamingConvention.EVERYTHING), ExclusionConstraint.class))
                .isEqualTo("ex_posts_c");
    }
}
