package io.jalchemy.sql.schema;

import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jalchemy.sql.Sql;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** What has no schema of its own moves, and whatever names it says so. */
    @Test
    void inSchema_movesWhatHasNone() {
        Sequence numbers = Sequence.of("numbers").ownedBy("users.id");
        Table view = ViewDefinition.of(Sql.select(USERS.c("id"), PLACES.c("id").as("place")))
                .reads("users", "geo.places")
                .toTable("both");
        MetaData moved = MetaData.of(USERS, Table.of("people"), PLACES, view)
                .with(numbers, Sequence.of("geo.counts").ownedBy("users.id"))
                .inSchema("tenant");
        assertThat(moved.tables())
                .extracting(Table::toString)
                .containsExactly("tenant.users", "tenant.people", "geo.places", "tenant.both");
        assertThat(targets(moved.table("tenant.users"))).containsExactly("tenant.users", "geo.places");
        assertThat(targets(moved.table("geo.places"))).containsExactly("geo.places", "tenant.users");
        assertThat(moved.table("tenant.users").options("postgresql").values())
                .containsEntry("inherits", "tenant.people, geo.things");
        ViewDefinition definition = moved.table("tenant.both").viewDefinition();
        assertThat(definition == null ? null : definition.readTables())
                .containsExactlyInAnyOrder(new TableName("tenant", "users"), new TableName("geo", "places"));
        assertThat(moved.sequences())
                .extracting(Sequence::toString, Sequence::ownedBy)
                .containsExactly(tuple("tenant.numbers", "tenant.users.id"), tuple("geo.counts", "tenant.users.id"));
        assertThat(moved.inSchema("other")).isEqualTo(moved);
    }

    /** The type of a column by itself, in a list, and its name in the copy; null where the copy has the same type. */
    static List<Arguments> types() {
        SqlType<String> mood = Types.enumerationOf(List.of("sad")).named("mood");
        return List.of(
                Arguments.of(mood, "s.mood"),
                Arguments.of(Types.enumerationOf(List.of("sad")).named("other.mood"), "s.mood"),
                Arguments.of(Types.TEXT.withNativeName("email"), "\"s\".email"),
                Arguments.of(Types.TEXT.withNativeName("\"Odd \"\"One\"\"\""), "\"s\".\"Odd \"\"One\"\"\""),
                Arguments.of(Types.TEXT.withNativeName("email COLLATE \"C\""), "\"s\".email COLLATE \"C\""),
                Arguments.of(Types.TEXT.withNativeName("old.place"), "\"s\".place"),
                Arguments.of(Types.TEXT.withNativeName("place"), null),
                Arguments.of(Types.TEXT.withNativeName("inet"), null),
                Arguments.of(Types.TEXT.withNativeName("numeric(3,1)"), null),
                Arguments.of(Types.varchar(20), null),
                Arguments.of(Types.enumerationOf(List.of("sad")), null));
    }

    @ParameterizedTest
    @MethodSource("types")
    void typesOfColumns_followTheTypesOfTheSet(SqlType<?> type, @Nullable String copied) {
        Table table = Table.of(
                "t",
                Column.of("one", type),
                Column.of("many", Types.listArray(type)),
                Column.of("deep", Types.listArray(Types.listArray(type))));
        MetaData metadata = MetaData.of(table)
                .with(
                        Domain.of("email", VARCHAR),
                        Domain.of("Odd \"One\"", VARCHAR),
                        CompositeType.of("old.place").with("part", type),
                        Domain.of("over", type));
        MetaData copy = metadata.copy("s");
        Table there = copy.table("s.t");
        for (Column<?> column : there.columns()) {
            SqlType<?> inner = column.type();
            for (SqlType<?> element = inner.element(); element != null; element = element.element()) {
                inner = element;
            }
            assertThat(inner.enumName() == null ? inner.nativeName() : inner.enumName())
                    .isEqualTo(copied == null ? type.nativeName() : copied);
        }
        SqlType<?> one = there.c("one").type();
        assertThat(copied == null).isEqualTo(one.equals(type));
        assertThat(copy.types()).contains(CompositeType.of("s.place").with("part", one), Domain.of("s.over", one));
        if (copied != null) {
            assertThat(copy.copy(null).table("t").c("one").type().toString()).doesNotContain("s.");
        }
    }
}
