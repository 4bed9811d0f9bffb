package io.jalchemy.sql.schema;

import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.sql.type.Types.numeric;
import static io.jalchemy.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.error.JalchemyException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Table USERS = Table.of(
            "users",
            Column.of("id", BIGINT).primaryKey(),
            Column.of("name", varchar(50)).notNull().unique(),
            Column.of("email", varchar(100)).index(),
            Column.of("nick", varchar(20)).index().unique());

    @Test
    void column_inTable_knowsItsTable() {
        Column<Long> id = USERS.c("id", BIGINT);
        assertThat(id.from()).isSameAs(USERS);
        assertThat(id.toString()).isEqualTo("users.id");
    }

    @Test
    void column_inNoTable_refusesToNameOne() {
        assertThatThrownBy(() -> Column.of("id", BIGINT).from())
                .isInstanceOf(JalchemyException.class)
                .hasMessage("Column id is in no table. Take it from one: table.c(\"id\"). [COLUMN_WITHOUT_TABLE]");
    }

    @Test
    void c_unknownName_proposesTheNearest() {
        assertThatThrownBy(() -> USERS.c("nmae"))
                .hasMessage("Table users has no column \"nmae\". Did you mean \"name\"? [UNKNOWN_COLUMN]");
    }

    @Test
    void c_withAnotherJavaType_isRefused() {
        assertThatThrownBy(() -> USERS.c("id", INTEGER))
                .hasMessage(
                        "Column users.id is of type BIGINT and holds Long, not Integer. Ask for it with its own type."
                                + " [WRONG_COLUMN_TYPE]");
    }

    @Test
    void c_withAnotherTypeOfTheSameJavaType_keepsTheColumnsOwn() {
        assertThat(USERS.c("name", VARCHAR).type()).isEqualTo(varchar(50));
    }

    @Test
    void nullable_followsThePrimaryKeyUnlessSaid() {
        assertThat(USERS.c("id").isNullable()).isFalse();
        assertThat(USERS.c("email").isNullable()).isTrue();
        assertThat(USERS.c("name").isNullable()).isFalse();
        assertThat(Column.of("x", BIGINT).primaryKey().nullable(true).isNullable())
                .isTrue();
        assertThat(Column.of("x", BIGINT).identity().isNullable()).isFalse();
    }

    @Test
    void uniqueAlone_isAConstraint_withIndexAUniqueIndex() {
        assertThat(USERS.uniqueConstraints()).containsExactly(UniqueConstraint.of("name"));
        assertThat(USERS.indexes())
                .containsExactly(Index.of("email"), Index.of("nick").asUnique());
    }

    @Test
    void constraints_beginWithThePrimaryKey_thenFollowTheColumns() {
        Table table = Table.of(
                "t",
                UniqueConstraint.of("a", "b"),
                Column.of("a", BIGINT).primaryKey().references("x.id"),
                Column.of("b", BIGINT).unique());
        assertThat(table.constraints())
                .containsExactly(
                        PrimaryKeyConstraint.of("a"),
                        ForeignKeyConstraint.of("a", "x.id"),
                        UniqueConstraint.of("b"),
                        UniqueConstraint.of("a", "b"));
    }

    @Test
    void key_isWhatTheColumnIsFoundBy_constraintsNameTheColumn() {
        Table table =
                Table.of("t", Column.of("c_1", BIGINT).key("first"), UniqueConstraint.of("first"), Index.of("first"));
        assertThat(table.c("first").name()).isEqualTo("c_1");
        assertThat(table.uniqueConstraints().get(0).columns()).containsExactly("c_1");
        assertThat(table.indexes().get(0).columns()).containsExactly("c_1");
        assertThatThrownBy(() -> table.c("c_1")).hasMessageContaining("UNKNOWN_COLUMN");
    }

    @Test
    void constraintOnUnknownColumn_isRefused() {
        assertThatThrownBy(() -> Table.of("t", Column.of("title", VARCHAR), UniqueConstraint.of("titel")))
                .hasMessage("Table t has no column \"titel\". Did you mean \"title\"? [UNKNOWN_COLUMN]");
    }

    @Test
    void columnTwice_isRefused() {
        assertThatThrownBy(() -> Table.of("t", Column.of("a", BIGINT), Column.of("a", VARCHAR)))
                .hasMessage("Table t has two columns called a. Rename one, or leave it out. [COLUMN_TWICE]");
        assertThatThrownBy(() -> Table.of(
                        "t", Column.of("a", BIGINT), Column.of("b", VARCHAR).key("a")))
                .hasMessageContaining("COLUMN_TWICE");
        assertThatThrownBy(() -> Table.of(
                        "t",
                        Column.of("a", BIGINT).key("x"),
                        Column.of("a", VARCHAR).key("y")))
                .hasMessageContaining("COLUMN_TWICE");
    }

    @Test
    void primaryKeyConstraint_marksItsColumns_inItsOrder() {
        Table table = Table.of(
                "t",
                Column.of("a", BIGINT),
                Column.of("b", BIGINT),
                PrimaryKeyConstraint.of("b", "a").named("pk"));
        assertThat(table.c("a").isPrimaryKey()).isTrue();
        assertThat(table.c("a").isNullable()).isFalse();
        assertThat(table.primaryKeyColumns()).containsExactly(table.c("b"), table.c("a"));
        assertThat(table.primaryKey().name()).isEqualTo("pk");
    }

    @Test
    void primaryKeyConstraint_againstMarkedColumns_isRefused() {
        assertThatThrownBy(() -> Table.of(
                        "t", Column.of("a", BIGINT).primaryKey(), Column.of("b", BIGINT), PrimaryKeyConstraint.of("b")))
                .hasMessageContaining("[PRIMARY_KEY_TWICE]");
        assertThatThrownBy(() -> Table.of(
                        "t", Column.of("a", BIGINT), PrimaryKeyConstraint.of("a"), PrimaryKeyConstraint.of("a")))
                .hasMessageContaining("[PRIMARY_KEY_TWICE]");
    }

    @Test
    void autoincrement_ofASingleIntegerKey() {
        assertThat(USERS.autoincrementColumn()).isEqualTo(USERS.c("id"));
        assertThat(generated(Column.of("x", INTEGER))).isTrue();
        assertThat(generated(Column.of("x", VARCHAR))).isFalse();
        assertThat(generated(Column.of("x", numeric(10, 0)))).isFalse();
        assertThat(generated(Column.of("x", INTEGER).autoincrement(Autoincrement.OFF)))
                .isFalse();
        assertThat(generated(Column.of("x", INTEGER).insertValue(5))).isFalse();
        assertThat(generated(Column.of("x", INTEGER).insertDefault(context -> 5)))
                .isFalse();
        assertThat(generated(Column.of("x", INTEGER).serverDefaultSql("nextval('s')")))
                .isFalse();
        assertThat(generated(Column.of("x", INTEGER).identity())).isTrue();
    }

    @Test
    void autoincrement_ofAForeignKey_onlyWhereAsked() {
        assertThat(generated(Column.of("x", INTEGER).references("o.id"))).isFalse();
        assertThat(generated(
                        Column.of("x", INTEGER).references("o.id").autoincrement(Autoincrement.IGNORE_FOREIGN_KEY)))
                .isTrue();
        Table table = Table.of(
                "t", Column.of("x", INTEGER).primaryKey(), ForeignKeyConstraint.of(List.of("x"), List.of("o.id")));
        assertThat(table.autoincrementColumn()).isNull();
    }

    @Test
    void autoincrement_ofACompositeKey_onlyWhereAsked_andFirstInIt() {
        Table association = Table.of(
                "post_tags",
                Column.of("post_id", BIGINT).primaryKey().references("posts.id"),
                Column.of("tag_id", BIGINT).primaryKey().references("tags.id"));
        assertThat(association.autoincrementColumn()).isNull();
        assertThat(association.primaryKey().columns()).containsExactly("post_id", "tag_id");
        Table numbers = Table.of(
                "t", Column.of("a", BIGINT).primaryKey(), Column.of("b", BIGINT).primaryKey());
        assertThat(numbers.autoincrementColumn()).isNull();

        Table asked = Table.of(
                "t",
                Column.of("tenant", BIGINT).primaryKey(),
                Column.of("id", BIGINT).primaryKey().autoincrement(Autoincrement.ON));
        assertThat(asked.autoincrementColumn()).isEqualTo(asked.c("id"));
        assertThat(asked.primaryKey().columns()).containsExactly("id", "tenant");
    }

    @Test
    void autoincrement_whereItCannotBe_isRefused() {
        assertThatThrownBy(() -> generated(Column.of("x", VARCHAR).autoincrement(Autoincrement.ON)))
                .hasMessage(
                        "Column t.x is of type VARCHAR and cannot be generated. Only whole numbers of the primary key"
                                + " can. [AUTOINCREMENT]");
        assertThatThrownBy(() -> generated(Column.of("x", numeric(10, 2)).autoincrement(Autoincrement.ON)))
                .hasMessageContaining("AUTOINCREMENT");
        assertThat(generated(Column.of("x", numeric(10, 0)).autoincrement(Autoincrement.ON)))
                .isTrue();
        assertThatThrownBy(() -> Table.of(
                        "t",
                        Column.of("a", BIGINT).primaryKey().autoincrement(Autoincrement.ON),
                        Column.of("b", BIGINT).primaryKey().autoincrement(Autoincrement.ON)))
                .hasMessage("Both t.a and t.b are to be generated. Only one column of a table can. [AUTOINCREMENT]");
        assertThatThrownBy(() -> Table.of("t", Column.of("a", BIGINT).autoincrement(Autoincrement.ON)))
                .hasMessageContaining("outside the key");
    }

    private static boolean generated(Column<?> key) {
        return Table.of("t", key.primaryKey()).autoincrementColumn() != null;
    }

    @Test
    void tables_areEqualByWhatTheySay() {
        Table one = Table.of("t", Column.of("a", BIGINT).comment("x"));
        assertThat(one).isEqualTo(Table.of("t", Column.of("a", BIGINT).comment("x")));
        assertThat(one).hasSameHashCodeAs(Table.of("t", Column.of("a", BIGINT).comment("x")));
        assertThat(one.c("a"))
                .isEqualTo(Table.of("t", Column.of("a", BIGINT).comment("x")).c("a"));
        assertThat(one).isNotEqualTo(Table.of("t", Column.of("a", BIGINT)));
        assertThat(one).isNotEqualTo(Table.of("t", Column.of("a", INTEGER).comment("x")));
        assertThat(one).isNotEqualTo(one.asView());
        assertThat(one.asView().isView()).isTrue();
        assertThat(one).isNotEqualTo(one.inSchema("s"));
        assertThat(one.c("a")).isNotEqualTo(one.inSchema("s").c("a"));
    }

    @Test
    void inSchema_movesEverything() {
        Table moved = USERS.inSchema("blog").comment("people");
        assertThat(moved.toString()).isEqualTo("blog.users");
        assertThat(moved.c("id").from()).isSameAs(moved);
        assertThat(moved.comment()).isEqualTo("people");
        assertThat(moved.indexes()).isEqualTo(USERS.indexes());
    }

    @Test
    void with_addsElements() {
        Table more = USERS.with(
                Column.of("boss_id", BIGINT).references("users.id"),
                Index.of("name", "email").named("both"));
        assertThat(more.columns()).hasSize(5);
        assertThat(more.foreignKeys()).containsExactly(ForeignKeyConstraint.of("boss_id", "users.id"));
        assertThat(more.uniqueConstraints()).isEqualTo(USERS.uniqueConstraints());
        assertThat(more.indexes()).hasSize(3);
        assertThat(more.primaryKey()).isEqualTo(USERS.primaryKey());
    }

    @Test
    void references_toAColumn_namesItsTable() {
        Column<Long> key = Column.of("user_id", BIGINT).references(USERS.c("id"));
        assertThat(key.foreignKeys()).containsExactly(ForeignKeyConstraint.of("user_id", "users.id"));
    }

    @Test
    void references_malformed_isRefused() {
        for (String target : List.of("users", "users.", ".id")) {
            assertThatThrownBy(() -> Column.of("x", BIGINT).references(target))
                    .hasMessage("\"" + target + "\" is not the target of a foreign key. Write \"table.column\", or"
                            + " \"schema.table.column\". [FOREIGN_KEY_TARGET]");
        }
    }

    @Test
    void foreignKey_ofDifferentCounts_isRefused() {
        assertThatThrownBy(() -> ForeignKeyConstraint.of(List.of("a", "b"), List.of("t.x")))
                .hasMessageContaining("[FOREIGN_KEY_COLUMNS]");
        assertThatThrownBy(() -> ForeignKeyConstraint.of(List.of("a", "b"), List.of("t.x", "u.y")))
                .hasMessage("A foreign key refers to columns of t and of u. Make one foreign key for each."
                        + " [FOREIGN_KEY_TARGET]");
    }

    @Test
    void foreignKeyConditions_joinAlongEachKey() {
        Table posts = Table.of(
                "posts",
                Column.of("author_id", BIGINT).references("users.id"),
                Column.of("editor_id", BIGINT).references("users.id"));
        assertThat(posts.foreignKeyConditions(USERS))
                .containsExactly(
                        posts.c("author_id").eq(USERS.c("id")),
                        posts.c("editor_id").eq(USERS.c("id")));
        assertThat(USERS.foreignKeyConditions(posts)).isEmpty();
    }

    @Test
    void values_ofDefaults_areCoercedExactly() {
        Column<Long> column = Column.of("n", BIGINT).serverDefaultValue(3L).insertValue(4L);
        assertThat(column.serverDefault()).isEqualTo(new ServerDefault.Literal(3L));
        assertThat(column.insertDefault()).isEqualTo(new ColumnDefault.Literal(4L));
    }

    @Test
    void info_isKept_byWhateverIsMadeOfATable() {
        Table table = Table.of(
                        "t",
                        Column.of("id", BIGINT)
                                .primaryKey()
                                .info("label", "Number")
                                .info("order", 1),
                        Column.of("other_id").info("label", "Other").references("t.id"))
                .info("owner", "billing")
                .info("owner", "sales");
        for (Table each : List.of(
                table,
                table.with(Index.of("id")).comment("c"),
                table.inSchema("s"),
                table.replaceColumn(Column.of("other_id", BIGINT).info("label", "Other")),
                MetaData.of(NamingConvention.EVERYTHING, List.of(table)).table("t"),
                MetaData.of(table).copy("s").table("s.t"))) {
            assertThat(each.info()).containsExactly(Map.entry("owner", "sales"));
            assertThat(each.c("id").info()).containsOnly(Map.entry("label", "Number"), Map.entry("order", 1));
            assertThat(each.c("other_id").info()).containsExactly(Map.entry("label", "Other"));
        }
        assertThat(Table.of("t", Column.of("id", BIGINT)).info()).isEmpty();
        assertThat(table.info("owner", "x")).isNotEqualTo(table);
    }

    @Test
    void with_leavesTheOrderOfTheKey() {
        Table table = Table.of("t", Column.of("a", BIGINT), Column.of("b", BIGINT), PrimaryKeyConstraint.of("b", "a"));
        assertThat(table.with(Index.of("a")).primaryKey().columns()).containsExactly("b", "a");
        assertThat(table.replaceColumn(Column.of("a", INTEGER)).primaryKey().columns())
                .containsExactly("b", "a");
    }

    private static final Table ORDERS = Table.of(
            "orders",
            Column.of("id", BIGINT).primaryKey(),
            Column.of("a", BIGINT).references("users.id").index().unique(),
            Column.of("b", BIGINT).references("users.id").unique(),
            Column.of("c", BIGINT),
            UniqueConstraint.of("a", "c"),
            Index.of("a", "c").named("both"),
            ForeignKeyConstraint.of(List.of("a", "c"), List.of("users.id", "users.boss")),
            CheckConstraint.of("a > 0"));

    @Test
    void replaceColumn_takesWhatWasDeclaredWithTheOld_andKeepsItsPlace() {
        Table replaced = ORDERS.replaceColumn(Column.of("a", INTEGER).notNull());
        assertThat(replaced.columns()).extracting(Column::name).containsExactly("id", "a", "b", "c");
        assertThat(replaced.c("a").type()).isEqualTo(INTEGER);
        assertThat(replaced.foreignKeys())
                .extracting(ForeignKeyConstraint::columns)
                .containsExactly(List.of("b"), List.of("a", "c"));
        assertThat(replaced.uniqueConstraints())
                .extracting(UniqueConstraint::columns)
                .containsExactly(List.of("b"), List.of("a", "c"));
        assertThat(replaced.indexes()).extracting(Index::name).containsExactly("both");
        assertThat(replaced.checkConstraints()).hasSize(1);
        Table back = replaced.replaceColumn(
                Column.of("a", BIGINT).references("users.id").index().unique());
        assertThat(back.columns().get(1).isIndexed()).isTrue();
        assertThat(back.foreignKeys()).hasSize(3);
        assertThat(back.indexes()).hasSize(2);
    }

    @Test
    void replaceColumn_ofTheKey_staysInTheKey_andMayComeToIt() {
        Table replaced = ORDERS.replaceColumn(Column.of("id", INTEGER).key("number"));
        assertThat(replaced.primaryKey().columns()).containsExactly("id");
        assertThat(replaced.c("number").isPrimaryKey()).isTrue();
        assertThat(ORDERS.replaceColumn(Column.of("c", BIGINT).primaryKey()).primaryKeyColumns())
                .extracting(Column::name)
                .containsExactly("id", "c");
        assertThatThrownBy(() -> ORDERS.replaceColumn(Column.of("d", INTEGER)))
                .hasMessageContaining("no column \"d\"")
                .hasMessageEndingWith("[UNKNOWN_COLUMN]");
        assertThatThrownBy(() -> ORDERS.replaceColumn(Column.of("b", INTEGER).key("a")))
                .hasMessageEndingWith("[COLUMN_TWICE]");
    }

    @Test
    void refersTo_followsForeignKeysOfOneColumnAndOfSeveral() {
        Table users = Table.of(
                "users",
                Column.of("id", BIGINT).primaryKey(),
                Column.of("boss", BIGINT).key("chief"),
                Column.of("friend", BIGINT).references("users.id"));
        assertThat(ORDERS.c("a").refersTo(users.c("id"))).isTrue();
        assertThat(ORDERS.c("a").refersTo(users.c("chief"))).isFalse();
        assertThat(ORDERS.c("c").refersTo(users.c("chief"))).isTrue();
        assertThat(ORDERS.c("c").refersTo(users.c("id"))).isFalse();
        assertThat(users.c("friend").refersTo(users.c("id"))).isTrue();
        assertThat(users.c("id").refersTo(users.c("friend"))).isFalse();
        assertThat(ORDERS.c("a").refersTo(users.inSchema("other").c("id"))).isFalse();
        assertThat(Column.of("x", BIGINT).references("users.id").refersTo(users.c("id")))
                .as("in no table")
                .isFalse();
    }
}
