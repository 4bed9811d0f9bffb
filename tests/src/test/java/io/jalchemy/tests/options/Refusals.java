package io.jalchemy.tests.options;

import static io.jalchemy.tests.options.Refusal.collection;
import static io.jalchemy.tests.options.Refusal.field;
import static io.jalchemy.tests.options.Refusal.keyed;
import static io.jalchemy.tests.options.Refusal.of;
import static io.jalchemy.tests.options.Refusal.reference;

import java.util.List;

/** What options javac refuses, since nothing would read them. */
final class Refusals {

    private static final String TABLES =
            "@Entity(table = \"things\") § class Thing { @PrimaryKey private Long id; private int size; }";

    private Refusals() {}

    static List<Refusal> all() {
        return List.of(
                // ---- where nothing reads an annotation
                of(
                        "MappedColumn",
                        "class Plain { @MappedColumn(length = 5) private String name; }"
                                + " @Entity class Thing extends Plain { @PrimaryKey private Long id; }",
                        "Plain.name carries @MappedColumn, but Plain is neither an @Entity nor a @Mixin",
                        "@Mixin",
                        "[NOT_MAPPED]"),
                of(
                        "Relationship",
                        "class Plain { @Relationship private Object other; }",
                        "Plain.other carries @Relationship",
                        "[NOT_MAPPED]"),
                of(
                        "PrimaryKey",
                        "class Plain { @PrimaryKey private Long number; }",
                        "Plain.number carries @PrimaryKey",
                        "[NOT_MAPPED]"),
                of(
                        "VersionId",
                        "class Plain { @VersionId private Long number; }",
                        "Plain.number carries @VersionId",
                        "[NOT_MAPPED]"),
                of(
                        "ForeignKey",
                        "class Plain { @ForeignKey(\"a.b\") private Long number; }",
                        "Plain.number carries @ForeignKey",
                        "[NOT_MAPPED]"),
                of(
                        "Unmapped",
                        "class Plain { @Unmapped private Long number; }",
                        "Plain.number carries @Unmapped",
                        "[NOT_MAPPED]"),
                of(
                        "OnLoad",
                        "class Plain { @OnLoad void loaded() {} }",
                        "Plain.loaded carries @OnLoad",
                        "[NOT_MAPPED]"),
                of(
                        "Validates",
                        "class Plain { @Validates(\"x\") int check(int x) { return x; } }",
                        "Plain.check carries @Validates",
                        "[NOT_MAPPED]"),
                of("Index", "@Index(\"x\") class Plain {}", "Plain carries @Index", "[NOT_MAPPED]"),
                of(
                        "PolymorphicOn",
                        "@Mixin @PolymorphicOn(\"kind\") abstract class Base {}"
                                + " @Entity class Thing extends Base { @PrimaryKey private Long id; }",
                        "Base carries @PolymorphicOn, which is read on entities",
                        "[NOT_MAPPED]"),
                field(
                        "MappedColumn",
                        "@MappedColumn(length = 9) private static String name;",
                        "Thing.name carries @MappedColumn, but it is static",
                        "[NOT_MAPPED]"),
                field(
                        "Relationship",
                        "@Relationship private transient Thing other;",
                        "Thing.other carries @Relationship, but it is transient",
                        "[NOT_MAPPED]"),
                field(
                        "Unmapped",
                        "@Unmapped @MappedColumn(length = 9) private String name;",
                        "Thing.name carries @MappedColumn, but it is @Unmapped",
                        "[NOT_MAPPED]"),
                field(
                        "EnumValue",
                        "@EnumValue(\"x\") private String name;",
                        "@EnumValue, which is read on constants of an enum",
                        "[NOT_MAPPED]"),
                reference(
                        "MappedColumn",
                        ") @MappedColumn(name = \"x\"",
                        "Child.parent carries @MappedColumn, but it holds entities",
                        "[NOT_MAPPED]"),
                of(
                        "ForeignKey",
                        "@Entity(table = \"parents\") class Parent { @PrimaryKey private Long id; } @Entity class Child {"
                                + " @PrimaryKey private Long id; @ForeignKey(\"parents.id\") @Relationship private Parent parent; }",
                        "Child.parent carries @ForeignKey, but it holds entities",
                        "[NOT_MAPPED]"),
                // ---- sizes
                field(
                        "MappedColumn.scale",
                        "@MappedColumn(scale = 2) private BigDecimal price;",
                        "Thing.price: scale = 2 needs to know",
                        "precision = 10, scale = 2",
                        "[SCALE_WITHOUT_PRECISION]"),
                field(
                        "MappedColumn.scale",
                        "@MappedColumn(precision = 2, scale = 3) private BigDecimal price;",
                        "scale = 3 is more than precision = 2",
                        "[BAD_SIZE]"),
                field(
                        "MappedColumn.precision",
                        "@MappedColumn(precision = -2) private BigDecimal price;",
                        "cannot be negative",
                        "[BAD_SIZE]"),
                field(
                        "MappedColumn.precision",
                        "@MappedColumn(precision = 5) private Long price;",
                        "precision is read for BigDecimal, and this is Long",
                        "[NO_PRECISION]"),
                field(
                        "MappedColumn.length",
                        "@MappedColumn(length = 5) private int size;",
                        "length is read for String and for enums that are kept as characters, and this is Integer",
                        "[NO_LENGTH]"),
                field(
                        "MappedColumn.length",
                        "@NativeEnum @MappedColumn(length = 5) private Cascade kind;",
                        "length is read for String and for enums that are kept as characters, and this is Cascade",
                        "[NO_LENGTH]"),
                field(
                        "MappedColumn.collation",
                        "@MappedColumn(collation = \"C\") private int size;",
                        "collation is read for String and for enums that are kept as characters, and this is Integer",
                        "[NO_COLLATION]"),
                field(
                        "MappedColumn.valuesChecked",
                        "@NativeEnum @MappedColumn(valuesChecked = true) private Cascade kind;",
                        "valuesChecked is read for a boolean, for a String with a length",
                        "[NO_VALUES_CHECK]"),
                field(
                        "NativeEnum.value",
                        "@NativeEnum private String kind;",
                        "Thing.kind: @NativeEnum is read on fields that hold an enum, and this is String",
                        "[NO_NATIVE_ENUM]"),
                field(
                        "NativeEnum.value",
                        "@NativeEnum @MappedColumn(type = Json.class) private Cascade kind;",
                        "Thing.kind: @NativeEnum is read on fields that hold an enum, and this is Cascade",
                        "[NO_NATIVE_ENUM]"),
                field(
                        "NativeEnum.value",
                        "@NativeEnum private Cascade[] kinds;",
                        "Thing.kinds is an array of enums with @NativeEnum",
                        "[NO_SQL_TYPE]"),
                of(
                        "NativeEnum.value",
                        "@NativeEnum class Plain {}",
                        "Plain carries @NativeEnum, which is read on an enum",
                        "[NOT_MAPPED]"),
                of(
                        "NativeEnum.value",
                        "class Plain { @NativeEnum private Cascade kind; }",
                        "Plain.kind carries @NativeEnum",
                        "[NOT_MAPPED]"),
                field(
                        "MappedColumn.length",
                        "@MappedColumn(length = 5, type = Json.class) private String name;",
                        "and this is kept as type = Json.class says",
                        "[NO_LENGTH]"),
                // ---- defaults
                field(
                        "MappedColumn.insertValue",
                        "@MappedColumn(insertValue = \"1\", insertSql = \"2\") private int size;",
                        "insertValue and insertSql both say which value",
                        "[TWO_DEFAULTS]"),
                field(
                        "MappedColumn.onUpdateSql",
                        "@MappedColumn(onUpdateSql = \"now()\", onUpdate = UtcNow.class) private java.time.Instant at;",
                        "onUpdate and onUpdateSql both say",
                        "[TWO_DEFAULTS]"),
                field(
                        "MappedColumn.serverDefaultSql",
                        "@MappedColumn(serverDefaultSql = \"1\", serverDefaultValue = \"1\") private int size;",
                        "serverDefaultSql and serverDefaultValue both say",
                        "[TWO_DEFAULTS]"),
                field(
                        "MappedColumn.serverDefault",
                        "@MappedColumn(serverDefault = Own.class) private int size; static class Own implements ServerValue {}",
                        "serverDefault = Own.class says nothing that a database does: it knows ServerNow.class and Fetched.class",
                        "[UNKNOWN_SERVER_VALUE]"),
                field(
                        "MappedColumn.serverOnUpdate",
                        "@MappedColumn(serverOnUpdate = ServerNow.class) private java.time.Instant at;",
                        "serverOnUpdate = ServerNow.class says nothing that a database does: it knows Fetched.class",
                        "onUpdate = UtcNow.class",
                        "[UNKNOWN_SERVER_VALUE]"),
                field(
                        "MappedColumn.insertDefault",
                        "@MappedColumn(insertDefault = Own.class) private int size; static class Own implements ValueSource<String> { public String value(ValueContext c) { return \"\"; } }",
                        "insertDefault = Own.class makes String, and this is int",
                        "[WRONG_CLASS]"),
                field(
                        "MappedColumn.onUpdate",
                        "@MappedColumn(onUpdate = Own.class) private int size; static abstract class Own implements ValueSource<Integer> {}",
                        "onUpdate = Own.class is abstract",
                        "[WRONG_CLASS]"),
                field(
                        "MappedColumn.insertDefault",
                        "@MappedColumn(insertDefault = Own.class) private int size; static class Own implements ValueSource<Integer> { Own(int x) {} public Integer value(ValueContext c) { return 1; } }",
                        "has no constructor without parameters",
                        "[WRONG_CLASS]"),
                field(
                        "MappedColumn.type",
                        "@MappedColumn(type = String.class) private String name;",
                        "type = String.class is neither Json nor Array, and implements no UserType",
                        "[WRONG_CLASS]"),
                field(
                        "MappedColumn.type",
                        "@MappedColumn(type = Own.class) private Long size; static class Own implements UserType<String, String> {"
                                + " public String toDatabase(String v) { return v; } public String toJava(String v) { return v; } public Class<String> databaseType() { return String.class; } }",
                        "type = Own.class is for String, and this is Long",
                        "[WRONG_CLASS]"),
                field(
                        "Operators.value",
                        "@MappedColumn(type = Own.class) private Long size; @Operators(OperatorFamily.TEXT) static class Own implements UserType<Long, Long> {"
                                + " public Long toDatabase(Long v) { return v; } public Long toJava(Long v) { return v; } public Class<Long> databaseType() { return Long.class; } }",
                        "type = Own.class has @Operators for fields of String, and this is Long",
                        "[WRONG_CLASS]"),
                field(
                        "Array",
                        "private Integer[][] grid;",
                        "Thing.grid is an array of arrays",
                        "type = Json.class",
                        "[NO_SQL_TYPE]"),
                field(
                        "Array",
                        "@MappedColumn(type = Array.class) private List<Integer[]> grid;",
                        "type = Array.class keeps arrays, and List or Collection of what has an SQL type",
                        "[NO_SQL_TYPE]"),
                field(
                        "Array",
                        "@MappedColumn(type = Array.class) private Set<String> names;",
                        "type = Array.class keeps arrays, and List or Collection of what has an SQL type",
                        "[NO_SQL_TYPE]"),
                // ---- keys and versions
                of(
                        "MappedColumn.nullable",
                        "@Entity class Thing { @PrimaryKey @MappedColumn(nullable = Nullness.TRUE) private Long id; }",
                        "a primary key never takes NULL",
                        "[NULLABLE_KEY]"),
                of(
                        "MappedColumn.deferred",
                        "@Entity class Thing { @PrimaryKey @MappedColumn(deferred = true) private Long id; }",
                        "a primary key is loaded with each row",
                        "[DEFERRED_KEY]"),
                field(
                        "VersionId",
                        "@VersionId private String version;",
                        "a version is counted up, which String is not",
                        "[WRONG_VERSION]"),
                field(
                        "VersionId",
                        "@VersionId private int one; @VersionId private int two;",
                        "several versions: one and two",
                        "[WRONG_VERSION]"),
                of(
                        "VersionId",
                        "@Entity class Thing { @PrimaryKey @VersionId private Long id; }",
                        "a primary key does not change",
                        "[WRONG_VERSION]"),
                // ---- foreign keys
                field(
                        "ForeignKey.value",
                        "@ForeignKey private Long other;",
                        "@ForeignKey names nothing",
                        "[FOREIGN_KEY_TARGET]"),
                field(
                        "ForeignKey.value",
                        "@ForeignKey(\"things\") private Long other;",
                        "@ForeignKey(\"things\") names no column of a table",
                        "[FOREIGN_KEY_TARGET]"),
                field(
                        "ForeignKey.entity",
                        "@ForeignKey(value = \"thing.id\", entity = Thing.class) private Long other;",
                        "names \"thing.id\" and an entity",
                        "[FOREIGN_KEY_TARGET]"),
                field(
                        "ForeignKey.entity",
                        "@ForeignKey(entity = String.class) private Long other;",
                        "names String, which is no entity",
                        "[FOREIGN_KEY_TARGET]"),
                field(
                        "ForeignKey.attribute",
                        "@ForeignKey(value = \"thing.id\", attribute = \"id\") private Long other;",
                        "attribute = \"id\" is one of an entity",
                        "[FOREIGN_KEY_TARGET]"),
                field(
                        "ForeignKey.attribute",
                        "private int code; @ForeignKey(entity = Thing.class, attribute = \"cod\") private Long other;",
                        "\"cod\", which is no column of Thing. Did you mean \"code\"?",
                        "[FOREIGN_KEY_TARGET]"),
                of(
                        "ForeignKey.entity",
                        "@Entity class Pair { @PrimaryKey private int a; @PrimaryKey private int b; }"
                                + " @Entity class Thing { @PrimaryKey private Long id; @ForeignKey(entity = Pair.class) private int other; }",
                        "Pair, which has 2 key attributes",
                        "[FOREIGN_KEY_TARGET]"),
                field(
                        "ForeignKey.match",
                        "@ForeignKey(value = \"thing.id\", match = \"FUL\") private Long other;",
                        "match = \"FUL\" is none of FULL, PARTIAL, SIMPLE. Did you mean \"FULL\"?",
                        "[UNKNOWN_WORD]"),
                field(
                        "ForeignKey.initially",
                        "@ForeignKey(value = \"thing.id\", deferrable = true, initially = \"DEFERED\") private Long other;",
                        "Did you mean \"DEFERRED\"?",
                        "[UNKNOWN_WORD]"),
                field(
                        "ForeignKey.initially",
                        "@ForeignKey(value = \"thing.id\", initially = \"DEFERRED\") private Long other;",
                        "Say deferrable = true, too",
                        "[NOT_DEFERRABLE]"),
                table(
                        "UniqueConstraint.initially",
                        "@UniqueConstraint(value = \"size\", initially = \"DEFERRED\")",
                        "Say deferrable = true, too",
                        "[NOT_DEFERRABLE]"),
                // ---- tables
                table(
                        "UniqueConstraint.value",
                        "@UniqueConstraint(\"sise\")",
                        "@UniqueConstraint names \"sise\", which is no column of Thing. Did you mean \"size\"?",
                        "[UNKNOWN_ATTRIBUTE]"),
                table(
                        "Index.value",
                        "@Index(\"sise\")",
                        "@Index names \"sise\"",
                        "Did you mean \"size\"?",
                        "[UNKNOWN_ATTRIBUTE]"),
                table(
                        "ForeignKeyConstraint.value",
                        "@ForeignKeyConstraint(value = \"sise\", targets = \"others.id\")",
                        "@ForeignKeyConstraint names \"sise\"",
                        "[UNKNOWN_ATTRIBUTE]"),
                table(
                        "ForeignKeyConstraint.targets",
                        "@ForeignKeyConstraint(value = \"size\", targets = {\"others.id\", \"others.no\"})",
                        "1 attribute and 2 targets",
                        "[FOREIGN_KEY_COLUMNS]"),
                table(
                        "PolymorphicIdentity.value",
                        "@PolymorphicIdentity(\"x\")",
                        "no entity above says with @PolymorphicOn",
                        "[NO_DISCRIMINATOR]"),
                of(
                        "PolymorphicOn.value",
                        "@Entity class Thing { @PrimaryKey private Long id; } @Entity @PolymorphicOn(\"kind\") class Sub extends Thing {}",
                        "read on the topmost entity",
                        "[NOT_THE_ROOT]"),
                shared("Entity.schema", "schema = \"x\""),
                shared("Entity.comment", "comment = \"x\""),
                shared("Entity.view", "view = true"),
                // ---- methods
                field(
                        "OnLoad",
                        "@OnLoad static void loaded() {}",
                        "Thing.loaded is @OnLoad, but it is static",
                        "void loaded()",
                        "[WRONG_LOAD_METHOD]"),
                field("OnLoad", "@OnLoad private void loaded() {}", "it is private", "[WRONG_LOAD_METHOD]"),
                field("OnLoad", "@OnLoad void loaded(int x) {}", "it takes parameters", "[WRONG_LOAD_METHOD]"),
                field(
                        "OnLoad",
                        "@OnLoad void loaded() throws java.io.IOException {}",
                        "it throws IOException, which is checked",
                        "[WRONG_LOAD_METHOD]"),
                // ---- relationships
                collection(
                        "Relationship.orderBy",
                        "orderBy = \"title desk\"",
                        "orderBy = \"title desk\" is not an attribute, or an attribute and asc or desc",
                        "Did you mean \"desc\"?",
                        "[UNKNOWN_WORD]"),
                collection(
                        "Relationship.orderBy",
                        "orderBy = \"title, id\"",
                        "Give several attributes as several texts",
                        "[UNKNOWN_WORD]"),
                collection(
                        "Cascade.NONE",
                        "cascade = {Cascade.NONE, Cascade.DELETE}",
                        "cascade names NONE and others",
                        "[CASCADE_NONE]"),
                collection(
                        "Cascade.DELETE_ORPHAN",
                        "cascade = Cascade.DELETE_ORPHAN",
                        "Say cascade = {ALL, DELETE_ORPHAN}",
                        "[ORPHAN_WITHOUT_DELETE]"),
                reference(
                        "Cascade.DELETE_ORPHAN",
                        "cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}",
                        "DELETE_ORPHAN on a many-to-one",
                        "singleParent = true",
                        "[ORPHAN_OF_MANY]"),
                of(
                        "Cascade.DELETE_ORPHAN",
                        "@Entity class A { @PrimaryKey private Long id; @Relationship(secondary = \"ab\", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) private List<B> bs; }"
                                + " @Entity class B { @PrimaryKey private Long id; }",
                        "DELETE_ORPHAN on a many-to-many",
                        "[ORPHAN_OF_MANY]"),
                reference(
                        "Relationship.singleParent",
                        "singleParent = true",
                        "name it with backPopulates",
                        "[SINGLE_PARENT]"),
                collection(
                        "Relationship.viewOnly",
                        "viewOnly = true, cascade = Cascade.ALL",
                        "only read (viewOnly = true)",
                        "[VIEW_ONLY]"),
                collection(
                        "Relationship.viewOnly",
                        "viewOnly = true, passiveDeletes = Passive.TRUE, overlaps = \"x\"",
                        "passiveDeletes and overlaps is about writing",
                        "[VIEW_ONLY]"),
                collection(
                        "Relationship.passiveDeletes",
                        "passiveDeletes = Passive.ALL, cascade = Cascade.ALL",
                        "passiveDeletes = ALL leaves all rows",
                        "[PASSIVE_DELETES]"),
                reference(
                        "Relationship.passiveDeletes",
                        "passiveDeletes = Passive.TRUE",
                        "Put it on the other side",
                        "[PASSIVE_DELETES]"),
                reference(
                        "Relationship.passiveUpdates",
                        "passiveUpdates = false",
                        "Put it on the other side",
                        "[PASSIVE_UPDATES]"),
                collection(
                        "Relationship.viewOnly",
                        "viewOnly = true, passiveUpdates = false",
                        "passiveUpdates is about writing",
                        "[VIEW_ONLY]"),
                collection(
                        "Relationship.secondaryJoin",
                        "secondaryJoin = \"j\") private List<Child> twice; static Condition j(ParentPath p, ChildPath c) { return p.id.eq(c.parentId); } @Relationship(",
                        "secondaryJoin is what this version does not have",
                        "[NOT_YET]"),
                of(
                        "Relationship.join",
                        "@Entity class A { @PrimaryKey private Long id; @Relationship(secondary = \"ab\", join = \"j\") private List<B> bs;"
                                + " static Condition j(APath a, BPath b) { return a.id.eq(b.id); } } @Entity class B { @PrimaryKey private Long id; }",
                        "join beside secondary",
                        "[NOT_YET]"),
                of(
                        "Relationship.postUpdate",
                        "@Entity class A { @PrimaryKey private Long id; @Relationship(secondary = \"ab\", postUpdate = true) private List<B> bs; }"
                                + " @Entity class B { @PrimaryKey private Long id; }",
                        "rows of an association table",
                        "[POST_UPDATE]"),
                collection(
                        "Relationship.mapKey",
                        "mapKey = \"title\"",
                        "mapKey says what keys a Map, and the field is none",
                        "[NOT_A_MAP]"),
                keyed(
                        "Relationship.mapKey",
                        "",
                        "Map<String, Child>",
                        "is a Map, and nothing says what keys it",
                        "[NO_MAP_KEY]"),
                keyed(
                        "Relationship.mapKey",
                        "mapKey = \"weight\"",
                        "Map<Long, Child>",
                        "has keys of type Long",
                        "Make it a Map<Integer, Child>",
                        "[WRONG_MAP_KEY]"),
                keyed(
                        "Relationship.mapKey",
                        "mapKey = \"bytes\"",
                        "Map<byte[], Child>",
                        "Arrays are equal only to themselves",
                        "[WRONG_MAP_KEY]"),
                keyed(
                        "Relationship.mapKey",
                        "mapKey = \"parent\"",
                        "Map<Parent, Child>",
                        "which is no column of Child",
                        "[UNKNOWN_ATTRIBUTE]"),
                collection(
                        "Relationship.sortComparator",
                        "sortComparator = Use.ByTitle.class",
                        "sortComparator says the order of a SortedSet, and the field is none",
                        "[NOT_SORTED]"),
                keyed(
                        "Relationship.sortComparator",
                        "",
                        "NavigableSet<Child>",
                        "does not implement Comparable<Child>",
                        "[NOT_COMPARABLE]"),
                keyed(
                        "Relationship.sortComparator",
                        "sortComparator = Use.OfTexts.class",
                        "SortedSet<Child>",
                        "compares String, and this holds Child",
                        "[WRONG_CLASS]"),
                keyed(
                        "Relationship.sortComparator",
                        "sortComparator = Use.Unmade.class",
                        "SortedSet<Child>",
                        "has no constructor without parameters",
                        "[WRONG_CLASS]"),
                keyed(
                        "Relationship.orderBy",
                        "sortComparator = Use.ByTitle.class, orderBy = \"title\"",
                        "SortedSet<Child>",
                        "a SortedSet sorts its elements itself",
                        "[SORTED_ANYWAY]"),
                collection(
                        "Relationship.remoteSide",
                        "remoteSide = \"id\"",
                        "remoteSide tells the sides of a self-reference apart",
                        "[NOT_A_SELF_REFERENCE]"),
                collection(
                        "Relationship.joinDepth", "joinDepth = 2", "joinDepth says how deep joins go", "[JOIN_DEPTH]"),
                collection(
                        "Relationship.joinDepth",
                        "joinDepth = 2, lazy = Lazy.SELECTIN",
                        "with lazy = SELECTIN nothing is joined",
                        "[JOIN_DEPTH]"),
                collection("Relationship.lazyBatchSize", "lazyBatchSize = -2", "cannot be negative", "[BAD_SIZE]"),
                collection(
                        "Lazy.DYNAMIC",
                        "lazy = Lazy.DYNAMIC",
                        "Declare the field as Collection instead of List",
                        "[NOT_A_COLLECTION]"),
                collection(
                        "Lazy.WRITE_ONLY",
                        "lazy = Lazy.WRITE_ONLY",
                        "Declare the field as Collection instead of List",
                        "[NOT_A_COLLECTION]"),
                keyed(
                        "Lazy.DYNAMIC",
                        "lazy = Lazy.DYNAMIC",
                        "Set<Child>",
                        "Declare the field as Collection instead of Set",
                        "[NOT_A_COLLECTION]"),
                keyed(
                        "Lazy.WRITE_ONLY",
                        "lazy = Lazy.WRITE_ONLY, mapKey = \"title\"",
                        "Map<String, Child>",
                        "Declare the field as Collection instead of Map",
                        "[NOT_A_COLLECTION]"),
                keyed(
                        "Lazy.DYNAMIC",
                        "lazy = Lazy.DYNAMIC",
                        "Child",
                        "is for collections, and it holds one Child",
                        "[NOT_A_COLLECTION]"),
                keyed(
                        "Lazy.WRITE_ONLY",
                        "lazy = Lazy.WRITE_ONLY",
                        "Child",
                        "is for collections, and it holds one Child",
                        "[NOT_A_COLLECTION]"),
                keyed(
                        "Relationship.lazyBatchSize",
                        "lazy = Lazy.DYNAMIC, lazyBatchSize = 5",
                        "Collection<Child>",
                        "with lazy = DYNAMIC it is not loaded",
                        "[NEVER_LOADED]"),
                keyed(
                        "Relationship.orderBy",
                        "lazy = Lazy.WRITE_ONLY, orderBy = \"title\"",
                        "Collection<Child>",
                        "with lazy = WRITE_ONLY it is not read",
                        "[NEVER_LOADED]"),
                keyed(
                        "Relationship.viewOnly",
                        "lazy = Lazy.WRITE_ONLY, viewOnly = true",
                        "Collection<Child>",
                        "nothing is written, and with lazy = WRITE_ONLY nothing is read",
                        "[VIEW_ONLY]"));
    }

    private static Refusal table(String member, String annotation, String... message) {
        return of(member, TABLES.replace("§", annotation), message);
    }

    private static Refusal shared(String member, String said) {
        return of(
                member,
                "@Entity @PolymorphicOn(\"kind\") class Thing { @PrimaryKey private Long id; } @Entity(" + said
                        + ") class Sub extends Thing {}",
                "Sub says " + said.substring(0, said.indexOf(' ')) + " of its table, but it has none of its own",
                "[SHARED_TABLE]");
    }
}
