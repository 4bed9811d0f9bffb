package io.jalchemy.tests.options;

import static io.jalchemy.tests.options.Effect.does;
import static io.jalchemy.tests.options.Effect.field;
import static io.jalchemy.tests.options.Effect.table;

import java.util.List;

/** What annotations of columns and marks of fields change. */
final class ColumnEffects {

    private static final String NAMED = """
            @Entity(table = "things") class Thing {
                @PrimaryKey private @Nullable Long id;
                private int size;
                § private @Nullable String name;
                @Nullable String name() { return name; }
                void name(@Nullable String value) { name = value; }
                int size() { return size; }
                void size(int value) { size = value; }
            }
            class MadeName implements ValueSource<String> {
                public String value(ValueContext context) { return "made"; }
            }
            """;

    /** Inserts a thing without a name, and says what name it has. */
    private static final String INSERTED = """
            var sessions = trial.sessions(ThingPath.THING);
            sessions.inTransaction(session -> session.add(new Thing()));
            return trial.value("SELECT name FROM things");
            """;

    /** Updates the size of a thing, and says what name it has. */
    private static final String UPDATED = """
            var sessions = trial.sessions(ThingPath.THING);
            sessions.inTransaction(session -> session.add(new Thing()));
            sessions.inTransaction(session -> session.getOne(ThingPath.THING, 1L).size(2));
            return trial.value("SELECT name FROM things");
            """;

    private static final String LOADED = """
            var sessions = trial.sessions(ThingPath.THING);
            sessions.inTransaction(session -> session.add(new Thing()));
            trial.sent();
            """;

    private ColumnEffects() {}

    static List<Effect> all() {
        return List.of(
                // ---- markers of fields
                field(
                        "PrimaryKey",
                        "@PrimaryKey private int part;",
                        "private int part;",
                        "PRIMARY KEY (id, part)",
                        "PRIMARY KEY (id)"),
                field(
                                "MappedColumn.nullConflict",
                                "@MappedColumn(nullConflict = OnConflict.REPLACE) private @Nullable String name;",
                                "private @Nullable String name;",
                                "name TEXT NOT NULL ON CONFLICT REPLACE",
                                "name TEXT)")
                        .onSqlite(),
                field(
                        "Unmapped",
                        "@Unmapped private int part; private int other;",
                        "private int part; private int other;",
                        "BY DEFAULT AS IDENTITY, other",
                        "part INTEGER"),
                does(
                        "VersionId",
                        NAMED.replace("private int size;", "§ private int version; private int size;")
                                .replace("§ private @N", "private @N"),
                        "@VersionId",
                        "",
                        UPDATED.replace("name FROM", "version FROM"),
                        2,
                        0),
                does(
                        "OnLoad",
                        NAMED.replace(
                                "§",
                                "@Unmapped private int loads; § void loaded() { loads++; } int loads() { return loads; }"),
                        "@OnLoad",
                        "",
                        LOADED + """
                                return sessions.fromTransaction(session -> {
                                    Thing thing = session.getOne(ThingPath.THING, 1L);
                                    session.refresh(thing);
                                    session.execute(select(ThingPath.THING)).all();
                                    return thing.loads() + " " + new Thing().loads();
                                });
                                """,
                        "1 0",
                        "0 0"),
                does(
                        "Validates.value",
                        NAMED.replace("§", "§ String checked(@Nullable String value) { return \"checked\"; }"),
                        "@Validates(\"name\")",
                        "",
                        "Thing thing = new Thing(); thing.name(\"x\"); return thing.name();",
                        "checked",
                        "x"),
                does(
                        "Validates.includeBackrefs",
                        RelationshipPrograms.CHILDREN.replace(
                                "private String title",
                                "§ Parent checked(Parent value) { seen++; return value; }"
                                        + " @Unmapped private int seen; int seen() { return seen; } private String title"),
                        "@Validates(value = \"parent\", includeBackrefs = false)",
                        "@Validates(\"parent\")",
                        "Child child = new Child(\"c\"); new Parent().children().add(child); return child.seen();",
                        0,
                        1),
                does(
                        "EnumValue.value",
                        "enum Size { § SMALL } @Entity(table = \"things\") class Thing { @PrimaryKey private @Nullable Long id;"
                                + " private Size name = Size.SMALL; }",
                        "@EnumValue(\"s\")",
                        "",
                        INSERTED,
                        "s",
                        "SMALL"),
                table(
                        "NativeEnum.value",
                        "enum Size { SMALL } @Entity(table = \"things\") class Thing { @PrimaryKey private @Nullable Long id;"
                                + " § private Size size = Size.SMALL; }",
                        "@NativeEnum(\"sizes\")",
                        "@NativeEnum",
                        "CREATE TYPE sizes AS ENUM",
                        "CREATE TYPE size AS ENUM"),
                table(
                        "NativeEnum.value",
                        "enum Size { SMALL } @Entity(table = \"things\") class Thing { @PrimaryKey private @Nullable Long id;"
                                + " § private Size size = Size.SMALL; }",
                        "@NativeEnum",
                        "",
                        "size size NOT NULL",
                        "size VARCHAR(5) NOT NULL"),
                table(
                        "NativeEnum.value",
                        "§ enum Size { SMALL } @Entity(table = \"things\") class Thing { @PrimaryKey"
                                + " private @Nullable Long id; private Size size = Size.SMALL; }",
                        "@NativeEnum(\"sizes\")",
                        "",
                        "size sizes NOT NULL",
                        "size VARCHAR(5) NOT NULL"),
                operators("Operators.value", "TEXT", "String", "Text"),
                operators("OperatorFamily.TEXT", "TEXT", "String", "Text"),
                operators("OperatorFamily.WHOLE", "WHOLE", "Long", "Whole"),
                operators("OperatorFamily.NUMERIC", "NUMERIC", "Double", "Numeric"),
                operators("OperatorFamily.TEMPORAL", "TEMPORAL", "java.time.LocalDate", "Temporal"),
                // ---- columns
                field(
                        "MappedColumn.name",
                        "@MappedColumn(name = \"label\") private String name;",
                        "private String name;",
                        "label TEXT",
                        "name TEXT"),
                field(
                        "MappedColumn.type",
                        "@MappedColumn(type = Json.class) private String name;",
                        "private String name;",
                        "name JSONB",
                        "name TEXT"),
                field(
                        "Json",
                        "@MappedColumn(type = Json.class) private @Nullable String name;",
                        "private @Nullable String name;",
                        "name JSONB",
                        "name TEXT"),
                field(
                        "Array",
                        "@MappedColumn(type = Array.class) private List<String> names;",
                        "@MappedColumn(type = Json.class) private List<String> names;",
                        "names TEXT[]",
                        "names JSONB"),
                field(
                        "MappedColumn.length",
                        "@MappedColumn(length = 9) private String name;",
                        "private String name;",
                        "name VARCHAR(9)",
                        "name TEXT"),
                field(
                        "MappedColumn.collation",
                        "@MappedColumn(collation = \"C\") private String name;",
                        "@MappedColumn(length = 9, collation = \"POSIX\") private String name;",
                        "name TEXT COLLATE \"C\" NOT NULL",
                        "name VARCHAR(9) COLLATE \"POSIX\" NOT NULL"),
                field(
                        "MappedColumn.valuesChecked",
                        "@MappedColumn(valuesChecked = true) private Cascade kind;",
                        "private Cascade kind;",
                        "NOT NULL CHECK (kind IN ('",
                        "kind VARCHAR(14) NOT NULL,"),
                field(
                        "MappedColumn.precision",
                        "@MappedColumn(precision = 9) private BigDecimal price;",
                        "private BigDecimal price;",
                        "price NUMERIC(9, 0)",
                        "price NUMERIC NOT"),
                field(
                        "MappedColumn.scale",
                        "@MappedColumn(precision = 9, scale = 2) private BigDecimal price;",
                        "@MappedColumn(precision = 9) private BigDecimal price;",
                        "price NUMERIC(9, 2)",
                        "price NUMERIC(9, 0)"),
                field(
                        "MappedColumn.nullable",
                        "@MappedColumn(nullable = Nullness.TRUE) private String name;",
                        "private String name;",
                        "name TEXT,",
                        "name TEXT NOT NULL"),
                field(
                        "Nullness.TRUE",
                        "@MappedColumn(nullable = Nullness.TRUE) private String name;",
                        "@MappedColumn(nullable = Nullness.FROM_TYPE) private String name;",
                        "name TEXT,",
                        "name TEXT NOT NULL"),
                field(
                        "Nullness.FALSE",
                        "@MappedColumn(nullable = Nullness.FALSE) private @Nullable String name;",
                        "private @Nullable String name;",
                        "name TEXT NOT NULL",
                        "name TEXT,"),
                field(
                        "Nullness.FROM_TYPE",
                        "@MappedColumn(nullable = Nullness.FROM_TYPE) private @Nullable String name;",
                        "@MappedColumn(nullable = Nullness.FALSE) private @Nullable String name;",
                        "name TEXT,",
                        "name TEXT NOT NULL"),
                field(
                        "MappedColumn.unique",
                        "@MappedColumn(unique = true) private String name;",
                        "private String name;",
                        "UNIQUE (name)",
                        "PRIMARY KEY (id)); "),
                field(
                        "MappedColumn.index",
                        "@MappedColumn(index = true) private String name;",
                        "private String name; private int other;",
                        "CREATE INDEX ix_things_name",
                        "other INTEGER"),
                does(
                        "MappedColumn.insertDefault",
                        NAMED,
                        "@MappedColumn(insertDefault = MadeName.class)",
                        "",
                        INSERTED,
                        "made",
                        null),
                does(
                        "MappedColumn.insertValue",
                        NAMED,
                        "@MappedColumn(insertValue = \"given\")",
                        "",
                        INSERTED,
                        "given",
                        null),
                does(
                        "MappedColumn.insertSql",
                        NAMED,
                        "@MappedColumn(insertSql = \"lower('ABC')\")",
                        "",
                        INSERTED,
                        "abc",
                        null),
                does(
                        "MappedColumn.onUpdate",
                        NAMED,
                        "@MappedColumn(onUpdate = MadeName.class)",
                        "",
                        UPDATED,
                        "made",
                        null),
                does(
                        "MappedColumn.onUpdateSql",
                        NAMED,
                        "@MappedColumn(onUpdateSql = \"lower('ABC')\")",
                        "",
                        UPDATED,
                        "abc",
                        null),
                field(
                        "MappedColumn.serverDefault",
                        "@MappedColumn(serverDefault = ServerNow.class) private Instant made;",
                        "private Instant made;",
                        "made TIMESTAMP WITH TIME ZONE DEFAULT",
                        "made TIMESTAMP WITH TIME ZONE NOT NULL"),
                field(
                        "ServerNow",
                        "@MappedColumn(serverDefault = ServerNow.class) private Instant made;",
                        "@MappedColumn(serverDefault = Fetched.class) private Instant made;",
                        "DEFAULT now()",
                        "made TIMESTAMP WITH TIME ZONE NOT NULL"),
                does("Fetched", NAMED, "@MappedColumn(serverDefault = Fetched.class)", "", """
                        trial.engine().begin(c -> c.executeText("CREATE TABLE things (id "
                            + (trial.isSqlite() ? "INTEGER PRIMARY KEY" : "BIGSERIAL PRIMARY KEY") + ", size INTEGER, name TEXT DEFAULT 'made')"));
                        return trial.sessions(ThingPath.THING).fromTransaction(session -> {
                            Thing thing = new Thing();
                            session.add(thing);
                            session.flush();
                            return thing.name();
                        });
                        """, "made", null),
                field(
                        "MappedColumn.serverDefaultSql",
                        "@MappedColumn(serverDefaultSql = \"lower('X')\") private String name;",
                        "private String name;",
                        "DEFAULT lower('X')",
                        "name TEXT NOT NULL"),
                field(
                        "MappedColumn.serverDefaultValue",
                        "@MappedColumn(serverDefaultValue = \"x\") private String name;",
                        "private String name;",
                        "name TEXT DEFAULT 'x'",
                        "name TEXT NOT NULL"),
                does(
                        "MappedColumn.serverOnUpdate",
                        NAMED,
                        "@MappedColumn(serverOnUpdate = Fetched.class)",
                        "",
                        LOADED + """
                                return sessions.fromTransaction(session -> {
                                    Thing thing = session.getOne(ThingPath.THING, 1L);
                                    trial.sent();
                                    thing.size(2);
                                    session.flush();
                                    thing.name();
                                    return String.join(" ", trial.sent()).contains("name");
                                });
                                """,
                        true,
                        false),
                table(
                        "MappedColumn.autoincrement",
                        "@Entity(table = \"things\") class Thing { @PrimaryKey § private @Nullable Long id; }",
                        "@MappedColumn(autoincrement = Nullness.FALSE)",
                        "",
                        "id BIGINT NOT NULL",
                        "id BIGINT GENERATED"),
                field(
                        "MappedColumn.comment",
                        "@MappedColumn(comment = \"shown\") private String name;",
                        "@MappedColumn(comment = \"hidden\") private String name;",
                        "IS 'shown'",
                        "IS 'hidden'"),
                does(
                        "MappedColumn.deferred",
                        NAMED,
                        "@MappedColumn(deferred = true)",
                        "",
                        LOADED + "return sessions.fromTransaction(session -> { session.get(ThingPath.THING, 1L);"
                                + " return trial.sent().get(0).contains(\"name\"); });",
                        false,
                        true),
                does(
                        "MappedColumn.deferredGroup",
                        "@Entity(table = \"things\") class Thing { @PrimaryKey private @Nullable Long id;"
                                + " @MappedColumn(§) private int a; @MappedColumn(§) private int b;"
                                + " int sum() { int first = a; return first + b; } }",
                        "deferredGroup = \"both\"",
                        "deferred = true",
                        LOADED
                                + "return sessions.fromTransaction(session -> { session.getOne(ThingPath.THING, 1L).sum();"
                                + " return trial.verbs(); });",
                        "SELECT SELECT",
                        "SELECT SELECT SELECT"),
                does(
                        "MappedColumn.mutable",
                        "@Entity(table = \"things\") class Thing { @PrimaryKey private @Nullable Long id;"
                                + " § private byte[] bytes = {1}; byte[] bytes() { return bytes; } }",
                        "@MappedColumn(mutable = Nullness.FALSE)",
                        "",
                        LOADED
                                + "sessions.inTransaction(session -> session.getOne(ThingPath.THING, 1L).bytes()[0] = 2);"
                                + " return trial.verbs();",
                        "SELECT",
                        "SELECT UPDATE"),
                does(
                        "MappedColumn.activeHistory",
                        NAMED,
                        "@MappedColumn(deferred = true, activeHistory = true)",
                        "@MappedColumn(deferred = true)",
                        LOADED + "sessions.inTransaction(session -> session.getOne(ThingPath.THING, 1L).name(\"new\"));"
                                + " return trial.verbs();",
                        "SELECT SELECT UPDATE",
                        "SELECT UPDATE"),
                field(
                        "MappedColumn.sortOrder",
                        "private int a; @MappedColumn(sortOrder = -1) private int b;",
                        "private int a; private int b;",
                        "things (b INTEGER NOT NULL, id",
                        "a INTEGER NOT NULL, b INTEGER NOT NULL"),
                table( // the key stays in the order of its fields
                        "MappedColumn.sortOrder",
                        "@Entity(table = \"things\") class Thing { @PrimaryKey private int a; @PrimaryKey § private int b; }",
                        "@MappedColumn(sortOrder = -1)",
                        "",
                        "things (b INTEGER NOT NULL, a INTEGER NOT NULL, PRIMARY KEY (a, b))",
                        "things (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b))"),
                does(
                        "MappedColumn.key",
                        NAMED,
                        "@MappedColumn(key = \"label\")",
                        "",
                        "return Registry.of(ThingPath.THING).metadata().table(\"things\").columns().get(2).key();",
                        "label",
                        "name"),
                field(
                        "MappedColumn.system",
                        "@MappedColumn(system = true) private @Nullable Long xmin; private int a;",
                        "private @Nullable Long xmin; private int a;",
                        "AS IDENTITY, a INTEGER",
                        "xmin BIGINT"),
                field(
                        "MappedColumn.type",
                        "private String @Nullable [] names;",
                        "private String[] names;",
                        "names TEXT[],",
                        "names TEXT[] NOT NULL"),
                field(
                        "Array",
                        "@MappedColumn(type = Array.class) private int[] sizes;",
                        "@MappedColumn(type = Json.class) private int[] sizes;",
                        "sizes INTEGER[]",
                        "sizes JSONB"),
                field(
                        "Array",
                        "@MappedColumn(type = Array.class) private @Nullable Integer @Nullable [] sizes;",
                        "@MappedColumn(type = Json.class) private @Nullable Integer @Nullable [] sizes;",
                        "sizes INTEGER[],",
                        "sizes JSONB,"),
                field(
                        "Array",
                        "@MappedColumn(type = Array.class) private @Nullable Collection<@Nullable String> names;",
                        "@MappedColumn(type = Json.class) private @Nullable Collection<@Nullable String> names;",
                        "names TEXT[],",
                        "names JSONB,"),
                field(
                        "Json",
                        "@MappedColumn(type = Json.class) private @Nullable Map<String, @Nullable Object> more;",
                        "@MappedColumn(type = Array.class) private @Nullable List<String> more;",
                        "more JSONB,",
                        "more TEXT[],"),
                table(
                        "MappedColumn.type",
                        Effect.THING + "class Words implements UserType<Integer, String> {"
                                + " public String toDatabase(Integer value) { return value.toString(); }"
                                + " public Integer toJava(String value) { return Integer.valueOf(value); }"
                                + " public Class<String> databaseType() { return String.class; } }",
                        "@MappedColumn(type = Words.class) private int size;",
                        "private int size;",
                        "size TEXT",
                        "size INTEGER"),
                table(
                        "MappedColumn.type",
                        Effect.THING + "class Code implements io.jalchemy.sql.type.TypeDefinition<String> {"
                                + " public io.jalchemy.sql.type.TextType sqlType() {"
                                + " return io.jalchemy.sql.type.Types.character(2); } }",
                        "@MappedColumn(type = Code.class) private String land;"
                                + " static io.jalchemy.sql.tree.Condition german() { return ThingPath.THING.land.startsWith(\"d\"); }",
                        "private String land;",
                        "land CHAR(2)",
                        "land TEXT"));
    }

    /** The attribute of a user type has the operators of {@code family} in place of those of every expression. */
    private static Effect operators(String member, String family, String javaType, String attribute) {
        String type = "@Entity(table = \"things\") class Thing { @PrimaryKey private @Nullable Long id;"
                + " @MappedColumn(type = Own.class) private X size; §"
                + " static class Own implements UserType<X, X> { public X toDatabase(X value) { return value; }"
                + " public X toJava(X value) { return value; } public Class<X> databaseType() { return X.class; } } }";
        return Effect.does(
                member,
                type.replaceAll("\\bX\\b", javaType),
                "@Operators(OperatorFamily." + family + ")",
                "",
                "return ThingPath.THING.size.getClass().getSimpleName();",
                attribute + "Attribute",
                "PlainAttribute");
    }
}
