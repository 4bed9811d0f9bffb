package io.jalchemy.tests.options;

import static io.jalchemy.tests.options.Effect.does;
import static io.jalchemy.tests.options.Effect.field;
import static io.jalchemy.tests.options.Effect.table;
import static io.jalchemy.tests.options.Effect.type;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What elements of indexes and details of keys change, and what computed columns do. */
final class ConstraintEffects {

    private static final String THINGS = "@Entity(table = \"things\") ";

    private static final String TWO_PARTS = """
            § @Entity(table = "things") class Thing { @PrimaryKey private @Nullable Long id; private int a;
                private @Nullable Integer b; @Relationship(foreignKeys = {"a", "b"}) private @Nullable Other other; }
            @Entity(table = "others") class Other { @PrimaryKey private int x; @PrimaryKey private int y; }
            """;

    private static final String LINE = """
            @Entity(table = "lines") class Line { @PrimaryKey private @Nullable Long id; private int pieces;
                § private @Nullable Integer total;
                Line(int pieces) { this.pieces = pieces; }
                void setPieces(int pieces) { this.pieces = pieces; }
                @Nullable Integer getTotal() { return total; } }
            """;

    private ConstraintEffects() {}

    static List<Effect> all() {
        List<Effect> all = new ArrayList<>(elements());
        all.addAll(primaryKeys());
        all.addAll(resolutions());
        all.addAll(foreignKeys());
        all.addAll(computed());
        return all;
    }

    private static List<Effect> elements() {
        return List.of(
                type(
                        "Index.value",
                        THINGS + "@Index({\"size desc nulls last\", \"weight\"})",
                        THINGS + "@Index({\"size\", \"weight desc\"})",
                        "(size DESC NULLS LAST, weight)",
                        "(size, weight DESC)"),
                type(
                        "Index.value",
                        THINGS + "@Index(value = {\"(size + weight)\", \"weight int4_ops\"}, name = \"sums\")",
                        THINGS + "@Index(value = {\"(size * weight) desc\"}, name = \"sums\")",
                        "ON things ((size + weight), weight int4_ops)",
                        "ON things ((size * weight) DESC)"),
                table(
                        "Index.value",
                        "§ class Thing { @PrimaryKey private @Nullable Long id; private String size; }",
                        THINGS + "@Index(\"size collate \\\"C\\\" text_pattern_ops\")",
                        THINGS + "@Index(\"size\")",
                        "(size COLLATE \"C\" text_pattern_ops)",
                        "(size)"),
                type(
                        "ExclusionConstraint.value",
                        THINGS + "@ExclusionConstraint({\"size int4_ops with =\", \"(weight + 1) with <>\"})",
                        THINGS + "@ExclusionConstraint(\"size with =\")",
                        "EXCLUDE USING gist (size int4_ops WITH =, (weight + 1) WITH <>)",
                        "EXCLUDE USING gist (size WITH =)"));
    }

    /** What each resolution makes of a unique constraint; that which says nothing leaves it as it is. */
    private static List<Effect> resolutions() {
        return Stream.of("ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE", "UNSPECIFIED")
                .map(each -> {
                    boolean nothing = each.equals("UNSPECIFIED");
                    String other = each.equals("IGNORE") ? "FAIL" : "IGNORE";
                    String unique = THINGS + "@UniqueConstraint(value = \"size\", onConflict = OnConflict.";
                    return type(
                                    "OnConflict." + each,
                                    unique + each + ")",
                                    unique + other + ")",
                                    nothing ? "UNIQUE (size))" : "UNIQUE (size) ON CONFLICT " + each,
                                    "UNIQUE (size) ON CONFLICT " + other)
                            .onSqlite();
                })
                .toList();
    }

    private static List<Effect> primaryKeys() {
        return List.of(
                type(
                        "PrimaryKeyConstraint.name",
                        THINGS + "@PrimaryKeyConstraint(name = \"thing_key\")",
                        THINGS + "@PrimaryKeyConstraint",
                        "CONSTRAINT thing_key PRIMARY KEY (id)",
                        ", PRIMARY KEY (id)"),
                type(
                        "PrimaryKeyConstraint.include",
                        THINGS + "@PrimaryKeyConstraint(include = \"size\")",
                        THINGS + "@PrimaryKeyConstraint",
                        "PRIMARY KEY (id) INCLUDE (size)",
                        "PRIMARY KEY (id))"),
                type(
                        "PrimaryKeyConstraint.deferrable",
                        THINGS + "@PrimaryKeyConstraint(deferrable = true)",
                        THINGS + "@PrimaryKeyConstraint",
                        "PRIMARY KEY (id) DEFERRABLE)",
                        "PRIMARY KEY (id))"),
                type(
                        "PrimaryKeyConstraint.initially",
                        THINGS + "@PrimaryKeyConstraint(deferrable = true, initially = \"DEFERRED\")",
                        THINGS + "@PrimaryKeyConstraint(deferrable = true)",
                        "DEFERRABLE INITIALLY DEFERRED",
                        "DEFERRABLE)"),
                type(
                                "PrimaryKeyConstraint.onConflict",
                                THINGS + "@PrimaryKeyConstraint(onConflict = OnConflict.REPLACE)",
                                THINGS + "@PrimaryKeyConstraint",
                                "PRIMARY KEY ON CONFLICT REPLACE",
                                "PRIMARY KEY AUTOINCREMENT")
                        .onSqlite(),
                type(
                                "UniqueConstraint.onConflict",
                                THINGS + "@UniqueConstraint(value = \"size\", onConflict = OnConflict.IGNORE)",
                                THINGS + "@UniqueConstraint(\"size\")",
                                "UNIQUE (size) ON CONFLICT IGNORE",
                                "UNIQUE (size))")
                        .onSqlite(),
                type(
                                "CheckConstraint.onConflict",
                                THINGS + "@CheckConstraint(value = \"size > 0\", onConflict = OnConflict.FAIL)",
                                THINGS + "@CheckConstraint(\"size > 0\")",
                                "CHECK (size > 0) ON CONFLICT FAIL",
                                "CHECK (size > 0))")
                        .onSqlite(),
                type(
                        "PrimaryKeyConstraint.comment",
                        THINGS + "@PrimaryKeyConstraint(name = \"thing_key\", comment = \"all\")",
                        THINGS + "@PrimaryKeyConstraint(name = \"thing_key\", comment = \"some\")",
                        "COMMENT ON CONSTRAINT thing_key ON things IS 'all'",
                        "COMMENT ON CONSTRAINT thing_key ON things IS 'some'"));
    }

    private static List<Effect> foreignKeys() {
        String both =
                "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, name = \"tie\"";
        return List.of(
                table(
                        "ForeignKeyConstraint.useAlter",
                        TWO_PARTS,
                        both + ", useAlter = true)",
                        both + ")",
                        "ADD CONSTRAINT tie",
                        ", CONSTRAINT tie"),
                does(
                        "ForeignKeyConstraint.onlyOn",
                        TWO_PARTS,
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, onlyOn = \"sqlite\")",
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, onlyOn = \"postgresql\")",
                        "return Trial.ddl(ThingPath.THING).contains(\"FOREIGN KEY\");",
                        false,
                        true),
                does(
                        "ForeignKey.onlyOn",
                        Effect.THING
                                + "@Entity(table = \"others\") class Other { @PrimaryKey private @Nullable Long id; }",
                        "@ForeignKey(entity = Other.class, onlyOn = \"sqlite\") private Long other; @Relationship private Other held;",
                        "@ForeignKey(entity = Other.class, onlyOn = \"postgresql\") private Long other; @Relationship private Other held;",
                        "return Trial.ddl(ThingPath.THING).contains(\"FOREIGN KEY\");",
                        false,
                        true));
    }

    private static List<Effect> computed() {
        return List.of(
                field(
                        "Computed.value",
                        "private int size; @Computed(\"size * 2\") private @Nullable Integer twice;",
                        "private int size; @Computed(\"size * 3\") private @Nullable Integer twice;",
                        "GENERATED ALWAYS AS (size * 2)",
                        "GENERATED ALWAYS AS (size * 3)"),
                field(
                        "Computed.stored",
                        "private int size; @Computed(value = \"size * 2\", stored = Nullness.TRUE) private @Nullable Integer twice;",
                        "private int size; @Computed(value = \"size * 2\", stored = Nullness.FALSE) private @Nullable Integer twice;",
                        "(size * 2) STORED",
                        "(size * 2) VIRTUAL"),
                does(
                        "Computed.value",
                        LINE,
                        "@Computed(value = \"pieces * 2\", stored = Nullness.TRUE)",
                        "@Computed(value = \"pieces * 3\", stored = Nullness.TRUE)",
                        """
                        SessionFactory sessions = trial.sessions(LinePath.LINE);
                        Line line = new Line(1);
                        StringBuilder seen = new StringBuilder();
                        sessions.inTransaction(session -> {
                            session.add(line);
                            session.flush();
                            seen.append(line.getTotal());
                            line.setPieces(5);
                            session.flush();
                            seen.append(" ").append(line.getTotal());
                        });
                        return seen;
                        """,
                        "2 10",
                        "3 15"));
    }
}
