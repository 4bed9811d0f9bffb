package io.jalchemy.tests.options;

import static io.jalchemy.tests.options.Effect.does;
import static io.jalchemy.tests.options.Effect.table;
import static io.jalchemy.tests.options.Effect.type;

import java.util.List;

/** What annotations of classes and of foreign keys change. */
final class TableEffects {

    private static final String PARENT_KEY = """
            @Entity(table = "things") class Thing { @PrimaryKey private @Nullable Long id; § }
            @Entity(table = "others") class Other {
                @PrimaryKey @MappedColumn(name = "number") private @Nullable Long no;
                @MappedColumn(unique = true) private Long code;
            }
            """;

    private static final String TWO_PARTS = """
            § @Entity(table = "things") class Thing { @PrimaryKey private @Nullable Long id; private int a; private int b;
                @Relationship(foreignKeys = {"a", "b"}) private @Nullable Other other; }
            @Entity(table = "others") class Other { @PrimaryKey private int x; @PrimaryKey private int y; }
            """;

    private TableEffects() {}

    static List<Effect> all() {
        return List.of(
                // ---- classes
                type(
                        "Entity.table",
                        "@Entity(table = \"things\")",
                        "@Entity",
                        "CREATE TABLE things",
                        "CREATE TABLE thing "),
                type(
                        "Entity.schema",
                        "@Entity(table = \"things\", schema = \"archive\")",
                        "@Entity(table = \"things\")",
                        "CREATE TABLE archive.things",
                        "CREATE TABLE things"),
                type(
                        "Entity.comment",
                        "@Entity(table = \"things\", comment = \"all\")",
                        "@Entity(table = \"things\", comment = \"some\")",
                        "COMMENT ON TABLE things IS 'all'",
                        "COMMENT ON TABLE things IS 'some'"),
                does(
                        "Entity.view",
                        "§ class Thing { @PrimaryKey private @Nullable Long id; private int size; }",
                        "@Entity(table = \"things\", view = true)",
                        "@Entity(table = \"things\")",
                        "return Trial.ddl(ThingPath.THING).contains(\"CREATE TABLE\");",
                        false,
                        true),
                type(
                        "Index.value",
                        "@Entity(table = \"things\") @Index(\"size\")",
                        "@Entity(table = \"things\") @Index({\"size\", \"weight\"})",
                        "CREATE INDEX ix_things_size ON things (size)",
                        "ON things (size, weight)"),
                type(
                        "Index.name",
                        "@Entity(table = \"things\") @Index(value = \"size\", name = \"by_size\")",
                        "@Entity(table = \"things\") @Index(\"size\")",
                        "CREATE INDEX by_size ",
                        "CREATE INDEX ix_things_size "),
                type(
                        "Index.unique",
                        "@Entity(table = \"things\") @Index(value = \"size\", unique = true)",
                        "@Entity(table = \"things\") @Index(\"size\")",
                        "CREATE UNIQUE INDEX",
                        "CREATE INDEX"),
                type(
                        "Indexes.value",
                        "@Entity(table = \"things\") @Index(\"size\") @Index(\"weight\")",
                        "@Entity(table = \"things\") @Index(\"size\") @Index({\"size\", \"weight\"})",
                        "ON things (weight)",
                        "ON things (size, weight)"),
                type(
                        "UniqueConstraint.value",
                        "@Entity(table = \"things\") @UniqueConstraint(\"size\")",
                        "@Entity(table = \"things\") @UniqueConstraint({\"size\", \"weight\"})",
                        "UNIQUE (size)",
                        "UNIQUE (size, weight)"),
                type(
                        "UniqueConstraint.name",
                        "@Entity(table = \"things\") @UniqueConstraint(value = \"size\", name = \"once\")",
                        "@Entity(table = \"things\") @UniqueConstraint(\"size\")",
                        "CONSTRAINT once UNIQUE",
                        ", UNIQUE"),
                type(
                        "UniqueConstraint.deferrable",
                        "@Entity(table = \"things\") @UniqueConstraint(value = \"size\", deferrable = true)",
                        "@Entity(table = \"things\") @UniqueConstraint(\"size\")",
                        "UNIQUE (size) DEFERRABLE)",
                        "UNIQUE (size))"),
                type(
                        "UniqueConstraint.initially",
                        "@Entity(table = \"things\") @UniqueConstraint(value = \"size\", deferrable = true, initially = \"DEFERRED\")",
                        "@Entity(table = \"things\") @UniqueConstraint(value = \"size\", deferrable = true)",
                        "UNIQUE (size) DEFERRABLE INITIALLY DEFERRED",
                        "UNIQUE (size) DEFERRABLE)"),
                type(
                        "UniqueConstraints.value",
                        "@Entity(table = \"things\") @UniqueConstraint(\"size\") @UniqueConstraint(\"weight\")",
                        "@Entity(table = \"things\") @UniqueConstraint(\"size\") @UniqueConstraint({\"size\", \"weight\"})",
                        "UNIQUE (weight)",
                        "UNIQUE (size, weight)"),
                type(
                        "CheckConstraint.value",
                        "@Entity(table = \"things\") @CheckConstraint(\"size > 1\")",
                        "@Entity(table = \"things\") @CheckConstraint(\"size > 2\")",
                        "CHECK (size > 1)",
                        "CHECK (size > 2)"),
                type(
                        "CheckConstraint.name",
                        "@Entity(table = \"things\") @CheckConstraint(value = \"size > 1\", name = \"big\")",
                        "@Entity(table = \"things\") @CheckConstraint(\"size > 1\")",
                        "CONSTRAINT big CHECK",
                        ", CHECK"),
                type(
                        "CheckConstraints.value",
                        "@Entity(table = \"things\") @CheckConstraint(\"size > 1\") @CheckConstraint(\"weight > 1\")",
                        "@Entity(table = \"things\") @CheckConstraint(\"size > 1\") @CheckConstraint(\"weight > 2\")",
                        "CHECK (weight > 1)",
                        "CHECK (weight > 2)"),
                table(
                        "ForeignKeyConstraint.value",
                        TWO_PARTS,
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"})",
                        "@ForeignKeyConstraint(value = {\"b\", \"a\"}, targets = {\"others.x\", \"others.y\"})",
                        "FOREIGN KEY (a, b) REFERENCES others (x, y)",
                        "FOREIGN KEY (b, a) REFERENCES others (x, y)"),
                table(
                        "ForeignKeyConstraint.targets",
                        TWO_PARTS,
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.y\", \"others.x\"})",
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"})",
                        "FOREIGN KEY (a, b) REFERENCES others (y, x)",
                        "FOREIGN KEY (a, b) REFERENCES others (x, y)"),
                table(
                        "ForeignKeyConstraint.name",
                        TWO_PARTS,
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, name = \"tie\")",
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"})",
                        "CONSTRAINT tie FOREIGN KEY",
                        ", FOREIGN KEY"),
                table(
                        "ForeignKeyConstraint.onDelete",
                        TWO_PARTS,
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, onDelete = OnDelete.CASCADE)",
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"})",
                        "REFERENCES others (x, y) ON DELETE CASCADE",
                        "REFERENCES others (x, y))"),
                table(
                        "ForeignKeyConstraint.onUpdate",
                        TWO_PARTS,
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, onUpdate = OnUpdate.CASCADE)",
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"})",
                        "REFERENCES others (x, y) ON UPDATE CASCADE",
                        "REFERENCES others (x, y))"),
                table(
                        "ForeignKeyConstraints.value",
                        TWO_PARTS.replace("private int b;", "private int b; private int c;"),
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"})"
                                + " @ForeignKeyConstraint(value = {\"b\", \"c\"}, targets = {\"others.x\", \"others.y\"})",
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"})"
                                + " @ForeignKeyConstraint(value = {\"c\", \"b\"}, targets = {\"others.x\", \"others.y\"})",
                        "FOREIGN KEY (b, c)",
                        "FOREIGN KEY (c, b)"),
                does(
                        "Mixin",
                        "§ abstract class Sized { private int size; }"
                                + " @Entity class Thing extends Sized { @PrimaryKey private @Nullable Long id; }",
                        "@Mixin",
                        "",
                        "return Trial.ddl(ThingPath.THING).contains(\"size INTEGER\");",
                        true,
                        false),
                table(
                        "PolymorphicOn.value",
                        "@Entity(table = \"things\") § class Thing { @PrimaryKey private @Nullable Long id; }",
                        "@PolymorphicOn(\"kind\")",
                        "@PolymorphicOn(\"sort\")",
                        "kind VARCHAR(50)",
                        "sort VARCHAR(50)"),
                does(
                        "PolymorphicIdentity.value",
                        "@Entity(table = \"things\") @PolymorphicOn(\"kind\") @PolymorphicIdentity(\"thing\") class Thing {"
                                + " @PrimaryKey private @Nullable Long id; } @Entity § class Special extends Thing {}",
                        "@PolymorphicIdentity(\"special\")",
                        "@PolymorphicIdentity(\"other\")",
                        """
                        trial.sessions(SpecialPath.SPECIAL).inTransaction(session -> session.add(new Special()));
                        return trial.value("SELECT kind FROM things");
                        """,
                        "special",
                        "other"),
                // ---- foreign keys
                table(
                        "ForeignKey.value",
                        PARENT_KEY + "",
                        "@ForeignKey(\"others.number\") private Long other; @Relationship private Other held;",
                        "@ForeignKey(\"others.code\") private Long other; @Relationship private Other held;",
                        "REFERENCES others (number)",
                        "REFERENCES others (code)"),
                table( // its type is that of its own field, not of the key that it names
                        "ForeignKey.value",
                        PARENT_KEY,
                        "@ForeignKey(\"others.number\") private int other; @Relationship private Other held;",
                        "@ForeignKey(\"others.number\") private Long other; @Relationship private Other held;",
                        "other INTEGER NOT NULL",
                        "other BIGINT NOT NULL"),
                table(
                        "ForeignKey.entity",
                        PARENT_KEY,
                        "@ForeignKey(entity = Other.class) private Long other; @Relationship private Other held;",
                        "@ForeignKey(\"others.code\") private Long other; @Relationship private Other held;",
                        "REFERENCES others (number)",
                        "REFERENCES others (code)"),
                table(
                        "ForeignKey.attribute",
                        PARENT_KEY,
                        "@ForeignKey(entity = Other.class, attribute = \"code\") private Long other; @Relationship private Other held;",
                        "@ForeignKey(entity = Other.class) private Long other; @Relationship private Other held;",
                        "REFERENCES others (code)",
                        "REFERENCES others (number)"),
                key("name", "name = \"tie\"", "CONSTRAINT tie FOREIGN KEY", ", FOREIGN KEY"),
                key("onDelete", "onDelete = OnDelete.CASCADE", "(number) ON DELETE CASCADE", "(number))"),
                key("onUpdate", "onUpdate = OnUpdate.CASCADE", "(number) ON UPDATE CASCADE", "(number))"),
                key("deferrable", "deferrable = true", "(number) DEFERRABLE)", "(number))"),
                key(
                        "initially",
                        "deferrable = true, initially = \"DEFERRED\"",
                        "(number) DEFERRABLE INITIALLY DEFERRED)",
                        "(number))"),
                key("match", "match = \"FULL\"", "(number) MATCH FULL", "(number))"),
                key(
                        "useAlter",
                        "useAlter = true, name = \"tie\"",
                        "ALTER TABLE things ADD CONSTRAINT tie",
                        "(number))"),
                key(
                        "comment",
                        "name = \"tie\", comment = \"ours\"",
                        "COMMENT ON CONSTRAINT tie ON things IS 'ours'",
                        ", FOREIGN KEY"),
                action(
                        "OnDelete.NO_ACTION",
                        "onDelete = OnDelete.NO_ACTION",
                        "(number))",
                        "onDelete = OnDelete.RESTRICT",
                        "ON DELETE RESTRICT"),
                action("OnDelete.RESTRICT", "onDelete = OnDelete.RESTRICT", "ON DELETE RESTRICT", "", "(number))"),
                action("OnDelete.CASCADE", "onDelete = OnDelete.CASCADE", "ON DELETE CASCADE", "", "(number))"),
                action("OnDelete.SET_NULL", "onDelete = OnDelete.SET_NULL", "ON DELETE SET NULL", "", "(number))"),
                action(
                        "OnDelete.SET_DEFAULT",
                        "onDelete = OnDelete.SET_DEFAULT",
                        "ON DELETE SET DEFAULT",
                        "",
                        "(number))"),
                action(
                        "OnUpdate.NO_ACTION",
                        "onUpdate = OnUpdate.NO_ACTION",
                        "(number))",
                        "onUpdate = OnUpdate.RESTRICT",
                        "ON UPDATE RESTRICT"),
                action("OnUpdate.RESTRICT", "onUpdate = OnUpdate.RESTRICT", "ON UPDATE RESTRICT", "", "(number))"),
                action("OnUpdate.CASCADE", "onUpdate = OnUpdate.CASCADE", "ON UPDATE CASCADE", "", "(number))"),
                action("OnUpdate.SET_NULL", "onUpdate = OnUpdate.SET_NULL", "ON UPDATE SET NULL", "", "(number))"),
                action(
                        "OnUpdate.SET_DEFAULT",
                        "onUpdate = OnUpdate.SET_DEFAULT",
                        "ON UPDATE SET DEFAULT",
                        "",
                        "(number))"));
    }

    /** A member of {@code @ForeignKey} that changes what creates the table. */
    private static Effect key(String member, String said, String seen, String seenOtherwise) {
        return action("ForeignKey." + member, said, seen, "", seenOtherwise);
    }

    private static Effect action(String member, String said, String seen, String otherwise, String seenOtherwise) {
        String field =
                "@ForeignKey(entity = Other.class%s) private @Nullable Long other; @Relationship private @Nullable Other held;";
        return table(
                member,
                PARENT_KEY,
                field.formatted(", " + said),
                field.formatted(otherwise.isEmpty() ? "" : ", " + otherwise),
                seen,
                seenOtherwise);
    }
}
