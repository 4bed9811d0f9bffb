package io.jalchemy.sql.schema;

import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Copies of a MetaData in another schema. What is expected is what SQLAlchemy's to_metadata does. */
class SchemaCopyTest {

    private static final Table USERS = Table.of(
            "users",
            Column.of("id", BIGINT).primaryKey(),
            Column.of("boss_id", BIGINT).references("users.id", key -> key.onDelete(ForeignKeyAction.SET_NULL)),
            Column.of("place_id", BIGINT).references("geo.places.id"),
            Column.of("name", VARCHAR).key("called").unique().comment("c"),
            Index.of("called").named("own").where("name <> ''"),
            CheckConstraint.of("id > 0").named("positive"),
            TableOptions.of("postgresql").set("inherits", "people, geo.things"),
            Ddl.afterCreate("ANALYZE {table}"));
    private static final Table PLACES = Table.of(
            new TableName("geo", "places"),
            List.of(
                    Column.of("id", BIGINT).primaryKey(),
                    Column.of("near_id", BIGINT).references("geo.places.id"),
                    Column.of("finder_id", BIGINT).references("users.id")));

    private static List<String> targets(Table table) {
        return table.foreignKeys().stream().map(key -> key.target().key()).toList();
    }

    @Test
    void copy_takesAllOver_foreignKeysOfTheSameSchemaFollow() {
        MetaData copy = MetaData.of(USERS, Table.of("people"), PLACES).copy("archive");
        Table users = copy.table("archive.users");
        assertThat(targets(users)).containsExactly("archive.users", "geo.places");
        assertThat(targets(copy.table("archive.places"))).containsExactly("archive.places", "users");
        assertThat(users.foreignKeys().get(0).rules().onDelete()).isEqualTo(ForeignKeyAction.SET_NULL);
        assertThat(users.c("called").comment()).isEqualTo("c");
        assertThat(users.indexes()).isEqualTo(USERS.indexes());
        assertThat(users.checkConstraints()).isEqualTo(USERS.checkConstraints());
        assertThat(users.uniqueConstraints()).hasSize(1);
        assertThat(users.options("postgresql").values()).containsEntry("inherits", "archive.people, geo.things");
        assertThat(users.ddl()).isEqualTo(USERS.ddl());
        assertThat(copy.copy(null).table("users")).isEqualTo(USERS);
    }

    @Test
    void copy_withARule_refersToWhatItSays() {
        MetaData copy = MetaData.of(USERS).copy("archive", (table, key) -> {
            String schema = key.target().schema();
            return schema == null ? "main" : schema;
        });
        assertThat(targets(copy.table("archive.users"))).containsExactly("main.users", "geo.places");
    }

    @Test
    void dependencies_comeFirst_inCopiesToo() {
        MetaData metadata = MetaData.of(
                Table.of("a").dependsOn("c", "missing"), Table.of("b").dependsOn("a"), Table.of("c"));
        assertThat(metadata.sortedTables()).extracting(Table::name).containsExactly("c", "a", "b");
        assertThat(metadata.copy("s").sortedTables())
                .extracting(Table::toString)
                .containsExactly("s.c", "s.a", "s.b");
        assertThatThrownBy(() -> MetaData.of(
                                Table.of("a").dependsOn("b"), Table.of("b").dependsOn("a"))
                        .sortedTables())
                .hasMessageEndingWith("[CREATION_CYCLE]");
    }
}
