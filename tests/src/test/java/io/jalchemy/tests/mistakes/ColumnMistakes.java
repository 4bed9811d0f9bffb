package io.jalchemy.tests.mistakes;

import static io.jalchemy.tests.mistakes.Mistake.alone;
import static io.jalchemy.tests.mistakes.Mistake.at;
import static io.jalchemy.tests.mistakes.Mistake.field;
import static io.jalchemy.tests.mistakes.Mistake.in;

import java.util.List;

/** Mistakes in fields that are columns. */
final class ColumnMistakes {

    private ColumnMistakes() {}

    static List<Mistake> all() {
        return List.of(
                field(
                        "NULLABLE_PRIMITIVE",
                        "private @Nullable int size;",
                        "Post.size: @Nullable says that it may be null, which int cannot be. Declare it as Integer, or take @Nullable away."),
                field(
                        "NULLABLE_PRIMITIVE",
                        "@MappedColumn(nullable = Nullness.TRUE) private int size;",
                        "Post.size: nullable says that it may be null, which int cannot be. Declare it as Integer, or take nullable away."),
                at(
                        "NULLABLE_PRIMITIVE",
                        "class Post {\n    @PrimaryKey private Long id;",
                        "class Post {\n    @PrimaryKey @MappedColumn(nullable = Nullness.TRUE) private long id;",
                        "long id",
                        "Post.id: nullable says that it may be null, which long cannot be. Declare it as Long, or take nullable away."),
                alone(
                        "NULLABLE_PRIMITIVE",
                        "@Mixin class Sized { @MappedColumn(nullable = Nullness.TRUE) private double size; }\n@Entity class A extends Sized { @PrimaryKey private Long id; }",
                        "class Sized",
                        "Sized.size: nullable says that it may be null, which double cannot be. Declare it as Double, or take nullable away."),
                field(
                        "NULLABLE_PRIMITIVE",
                        "private @Nullable boolean draft;",
                        "Post.draft: @Nullable says that it may be null, which boolean cannot be. Declare it as Boolean, or take @Nullable away."),
                at(
                        "NULLABLE_PRIMITIVE",
                        "class Post {\n    @PrimaryKey private Long id;",
                        "class Post {\n    @PrimaryKey private @Nullable long id;",
                        "long id",
                        "Post.id: @Nullable says that it may be null, which long cannot be. Declare it as Long, or take @Nullable away."),
                alone(
                        "NULLABLE_PRIMITIVE",
                        "@Mixin class Sized { private @Nullable double size; }\n@Entity class A extends Sized { @PrimaryKey private Long id; }",
                        "class Sized",
                        "Sized.size: @Nullable says that it may be null, which double cannot be. Declare it as Double, or take @Nullable away."),
                field(
                        "NO_LENGTH",
                        "@MappedColumn(length = 5) private int size;",
                        "Post.size: length is read for String and for enums that are kept as characters, and this is Integer. Take it away."),
                field(
                        "NO_LENGTH",
                        "@MappedColumn(length = 5) private byte[] bytes;",
                        "Post.bytes: length is read for String and for enums that are kept as characters, and this is byte[]. Take it away."),
                field(
                        "NO_LENGTH",
                        "@MappedColumn(length = 5, type = Json.class) private String json;",
                        "Post.json: length is read for String and for enums that are kept as characters, and this is kept as type = Json.class says. Take it away."),
                field(
                        "NO_LENGTH",
                        "@NativeEnum @MappedColumn(length = 9) private Cascade kind;",
                        "Post.kind: length is read for String and for enums that are kept as characters, and this is Cascade. Take it away."),
                field(
                        "NO_COLLATION",
                        "@MappedColumn(collation = \"C\") private int size;",
                        "Post.size: collation is read for String and for enums that are kept as characters, and this is Integer. Take it away."),
                field(
                        "NO_COLLATION",
                        "@MappedColumn(collation = \"C\", type = Json.class) private String json;",
                        "Post.json: collation is read for String and for enums that are kept as characters, and this is kept as type = Json.class says. Give it to that type: withCollation(…), or take it away."),
                field(
                        "NO_VALUES_CHECK",
                        "@MappedColumn(valuesChecked = true) private int size;",
                        "Post.size: valuesChecked is read for a boolean, for a String with a length, and for enums that are kept as characters, and this is Integer. Take it away, or write the condition: @CheckConstraint."),
                field(
                        "NO_VALUES_CHECK",
                        "@MappedColumn(valuesChecked = true) private String name;",
                        "Post.name: valuesChecked is read for a boolean, for a String with a length, and for enums that are kept as characters, and this is String. Take it away, or write the condition: @CheckConstraint."),
                field(
                        "NO_PRECISION",
                        "@MappedColumn(precision = 5) private String name;",
                        "Post.name: precision is read for BigDecimal, and this is String. Take it away."),
                field(
                        "NO_PRECISION",
                        "@MappedColumn(scale = 2) private String name;",
                        "Post.name: scale is read for BigDecimal, and this is String. Take it away."),
                field(
                        "NO_PRECISION",
                        "@MappedColumn(precision = 9, scale = 2) private double price;",
                        "Post.price: precision is read for BigDecimal, and this is Double. Take it away."),
                field(
                        "NO_PRECISION",
                        "@MappedColumn(precision = 3) private LocalDateTime at;",
                        "Post.at: precision is read for BigDecimal, and this is LocalDateTime. Take it away."),
                field(
                        "SCALE_WITHOUT_PRECISION",
                        "@MappedColumn(scale = 2) private BigDecimal price;",
                        "Post.price: scale = 2 needs to know how many digits there are in all. Give precision, too: precision = 10, scale = 2."),
                field(
                        "BAD_SIZE",
                        "@MappedColumn(precision = 2, scale = 3) private BigDecimal price;",
                        "Post.price: scale = 3 is more than precision = 2, which counts the digits before the point, too. Give a greater precision."),
                field(
                        "BAD_SIZE",
                        "@MappedColumn(length = -1) private String name;",
                        "Post.name: length, precision and scale cannot be negative. Give a number above 0."),
                field(
                        "BAD_SIZE",
                        "@MappedColumn(length = 3) private Lazy kind;",
                        "Post.kind: length = 3 has no room for \"SELECT\", which has 6 characters. Give a greater length, or none for the longest."),
                field(
                        "NO_NATIVE_ENUM",
                        "@NativeEnum private String kind;",
                        "Post.kind: @NativeEnum is read on fields that hold an enum, and this is String. Take it away."),
                field(
                        "NOT_MUTABLE",
                        "@MappedColumn(mutable = Nullness.TRUE) private String name;",
                        "Post.name: mutable says that programs change values in place, and those of String never change. Take it away."),
                field(
                        "AUTOINCREMENT",
                        "@MappedColumn(autoincrement = Nullness.TRUE) private int size;",
                        "Post.size: autoincrement says that the database numbers the rows, which it does for whole numbers of the primary key, and this is no key. Take it away, or give serverDefaultSql."),
                at(
                        "AUTOINCREMENT",
                        "class Post {\n    @PrimaryKey private Long id;",
                        "class Post {\n    @PrimaryKey @MappedColumn(autoincrement = Nullness.TRUE) private String id;",
                        "String id",
                        "Post.id: autoincrement says that the database numbers the rows, which it does for whole numbers of the primary key, and this is a key of String. Take it away, or give serverDefaultSql."),
                // ---- values
                field(
                        "TWO_DEFAULTS",
                        "@MappedColumn(insertValue = \"1\", insertSql = \"2\") private int size;",
                        "Post.size: insertValue and insertSql both say which value the column gets. Keep one of them."),
                field(
                        "WRONG_VALUE_TYPE",
                        "@MappedColumn(insertDefault = UtcNow.class) private int size;",
                        "Post.size: insertDefault = UtcNow.class makes times, and this is Integer. Declare it as Instant, LocalDateTime or another time, or name another ValueSource."),
                field(
                        "WRONG_VALUE_TYPE",
                        "@MappedColumn(onUpdate = UtcNow.class) private String at;",
                        "Post.at: onUpdate = UtcNow.class makes times, and this is String. Declare it as Instant, LocalDateTime or another time, or name another ValueSource."),
                field(
                        "WRONG_VALUE_TYPE",
                        "@MappedColumn(onUpdate = UtcNow.class) private Duration at;",
                        "Post.at: onUpdate = UtcNow.class makes times, and this is Duration. Declare it as Instant, LocalDateTime or another time, or name another ValueSource."),
                field(
                        "WRONG_VALUE_TYPE",
                        "@MappedColumn(serverDefault = ServerNow.class) private long at;",
                        "Post.at: serverDefault = ServerNow.class makes times, and this is Long. Declare it as Instant, LocalDateTime or another time, or give serverDefaultSql."),
                field(
                        "WRONG_CLASS",
                        "@MappedColumn(insertDefault = Own.class) private int size; static class Own implements ValueSource<String> { public String value(ValueContext c) { return \"\"; } }",
                        "Post.size: insertDefault = Own.class makes String, and this is int. Name a ValueSource<Integer>."),
                field(
                        "WRONG_CLASS",
                        "@MappedColumn(insertDefault = Own.class) private int size; static abstract class Own implements ValueSource<Integer> {}",
                        "Post.size: insertDefault = Own.class is abstract or an inner class, so no object of it can be made. Name a top-level or static class that is not abstract."),
                field(
                        "WRONG_CLASS",
                        "@MappedColumn(type = String.class) private String name;",
                        "Post.name: type = String.class is neither Json nor Array, and implements no UserType<J, B> and no TypeDefinition<J>. Take it away, or name one of these."),
                field(
                        "WRONG_CLASS",
                        "@MappedColumn(type = Own.class) private Lazy kind; static class Own implements UserType<Cascade, String> { public String toDatabase(Cascade v) { return \"\"; } public Cascade toJava(String v) { return Cascade.ALL; } public Class<String> databaseType() { return String.class; } }",
                        "Post.kind: type = Own.class is for Cascade, and this is Lazy. Name a UserType<Lazy, …>."),
                field(
                        "WRONG_CLASS",
                        "@MappedColumn(type = Own.class) private Lazy kind; static class Own implements io.jalchemy.sql.type.TypeDefinition<String> { public io.jalchemy.sql.type.TextType sqlType() { return io.jalchemy.sql.type.Types.character(2); } }",
                        "Post.kind: type = Own.class is for String, and this is Lazy. Name a TypeDefinition<Lazy>."),
                field(
                        "WRONG_CLASS",
                        "@MappedColumn(type = Own.class) private String kind; @Operators(OperatorFamily.WHOLE) static class Own implements UserType<String, String> { public String toDatabase(String v) { return v; } public String toJava(String v) { return v; } public Class<String> databaseType() { return String.class; } }",
                        "Post.kind: type = Own.class has @Operators for fields of Number, and this is String. Name another family, or leave @Operators out."),
                field(
                        "UNKNOWN_SERVER_VALUE",
                        "@MappedColumn(serverOnUpdate = ServerNow.class) private Instant at;",
                        "Post.at: serverOnUpdate = ServerNow.class says nothing that a database does: it knows Fetched.class. Use onUpdate = UtcNow.class or onUpdateSql = \"…\" for a value that the library sends."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(insertValue = \"one\") private int size;",
                        "Post.size: insertValue = \"one\" is no value of Integer. Write a whole number that fits."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(insertValue = \"3000000000\") private int size;",
                        "Post.size: insertValue = \"3000000000\" is no value of Integer. Write a whole number that fits."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(insertValue = \"1.5\") private Long size;",
                        "Post.size: insertValue = \"1.5\" is no value of Long. Write a whole number that fits."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(serverDefaultValue = \"yes\") private boolean draft;",
                        "Post.draft: serverDefaultValue = \"yes\" is no value of Boolean. Write true or false."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(serverDefaultValue = \"yesterday\") private LocalDate day;",
                        "Post.day: serverDefaultValue = \"yesterday\" is no value of LocalDate. Write it as 2026-01-31."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(insertValue = \"now\") private Instant at;",
                        "Post.at: insertValue = \"now\" is no value of Instant. Write it as 2026-01-31T12:00:00Z."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(insertValue = \"12\") private UUID number;",
                        "Post.number: insertValue = \"12\" is no value of UUID. Write 32 hexadecimal digits with dashes."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(insertValue = \"1,5\") private BigDecimal price;",
                        "Post.price: insertValue = \"1,5\" is no value of BigDecimal. Write a number such as 1.5."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(insertValue = \"JOINT\") private Lazy lazy;",
                        "Post.lazy: insertValue = \"JOINT\" is no constant of Lazy. Did you mean \"JOINED\"?"),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(insertValue = \"nothing\") private Passive passive;",
                        "Post.passive: insertValue = \"nothing\" is no constant of Passive. Its constants are FALSE, TRUE, ALL."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(insertValue = \"{}\", type = Json.class) private Map<String, Object> more;",
                        "Post.more: insertValue = \"{}\" cannot be read as a value, since type = Json.class has no form as text here. Give insertSql, serverDefaultSql or insertDefault."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(insertValue = \"PT1H\") private Duration length;",
                        "Post.length: insertValue = \"PT1H\" cannot be read as a value, since the type Duration has no form as text here. Give insertSql, serverDefaultSql or insertDefault."),
                field(
                        "BAD_LITERAL",
                        "@MappedColumn(insertValue = \"untitled\", length = 5) private String heading;",
                        "Post.heading: insertValue = \"untitled\" has 8 characters, and length = 5. Give a shorter value."),
                // ---- keys and versions
                at(
                        "NULLABLE_KEY",
                        "class Post {\n    @PrimaryKey private Long id;",
                        "class Post {\n    @PrimaryKey @MappedColumn(nullable = Nullness.TRUE) private Long id;",
                        "Long id",
                        "Post.id: a primary key never takes NULL. Take away nullable."),
                field(
                        "NULL_CONFLICT",
                        "@MappedColumn(nullable = Nullness.TRUE, nullConflict = OnConflict.IGNORE) private String more;",
                        "Post.more: nullConflict says what becomes of rows with NULL, which nullable = TRUE lets in. Take one of them away."),
                at(
                        "DEFERRED_KEY",
                        "class Post {\n    @PrimaryKey private Long id;",
                        "class Post {\n    @PrimaryKey @MappedColumn(deferred = true) private Long id;",
                        "Long id",
                        "Post.id: a primary key is loaded with each row, since the row is known by it. Take away deferred."),
                field(
                        "WRONG_VERSION",
                        "@VersionId private String version;",
                        "Post.version: a version is counted up, which String is not. Make it an int or a long."),
                field(
                        "WRONG_VERSION",
                        "@VersionId private double version;",
                        "Post.version: a version is counted up, which Double is not. Make it an int or a long."),
                field(
                        "WRONG_VERSION",
                        "@VersionId private Instant version;",
                        "Post.version: a version is counted up, which Instant is not. Make it an int or a long."),
                field(
                        "WRONG_VERSION",
                        "@VersionId private UUID version;",
                        "Post.version: a version is counted up, which UUID is not. Make it an int or a long."),
                field(
                        "WRONG_VERSION",
                        "@VersionId private boolean version;",
                        "Post.version: a version is counted up, which Boolean is not. Make it an int or a long."),
                field(
                        "WRONG_VERSION",
                        "@VersionId private BigDecimal version;",
                        "Post.version: a version is counted up, which BigDecimal is not. Make it an int or a long."),
                alone(
                        "WRONG_VERSION",
                        "@Entity class A { @PrimaryKey @VersionId private Long id; }",
                        "class A",
                        "A.id: a primary key does not change, so it cannot be the version. Add a field."),
                alone(
                        "WRONG_VERSION",
                        "@Entity class A { @PrimaryKey private Long id; @VersionId private int one; @VersionId private int two; }",
                        "class A",
                        "A has several versions: one and two. Keep one @VersionId."),
                // ---- foreign keys
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(\"users\")",
                        "Post.authorId: @ForeignKey(\"users\") names no column of a table. Write \"table.column\", such as \"users.id\"."),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(\"users.\")",
                        "Post.authorId: @ForeignKey(\"users.\") names no column of a table. Write \"table.column\", such as \"users.id\"."),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(\".id\")",
                        "Post.authorId: @ForeignKey(\".id\") names no column of a table. Write \"table.column\"."),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey",
                        "Post.authorId: @ForeignKey names nothing. Write @ForeignKey(\"table.column\") or @ForeignKey(entity = …)."),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(\"user.id\")",
                        "Post.authorId: @ForeignKey(\"user.id\") refers to table \"user\", which is not there. Did you mean \"users.id\"?"),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(\"User.id\")",
                        "Post.authorId: @ForeignKey(\"User.id\") refers to table \"User\", which is not there. Did you mean \"users.id\"?"),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(\"user.user_id\")",
                        "Post.authorId: @ForeignKey(\"user.user_id\") refers to table \"user\", which is not there. Did you mean \"users.id\"?"),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(\"accounts.id\")",
                        "Post.authorId: @ForeignKey(\"accounts.id\") refers to table \"accounts\", which is not there. Did you mean \"users.id\"?"),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(\"users.idd\")",
                        "Post.authorId: @ForeignKey(\"users.idd\") refers to column \"idd\", and table \"users\" has none of that name. Did you mean \"users.id\"?"),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(\"users.number\")",
                        "Post.authorId: @ForeignKey(\"users.number\") refers to column \"number\", and table \"users\" has none of that name. Did you mean \"users.name\"?"),
                in(
                        "NO_FOREIGN_KEY",
                        "@Relationship(backPopulates = \"posts\")",
                        "@ForeignKey(\"people.id\") private Long personId; @Relationship(backPopulates = \"posts\", foreignKeys = \"personId\")",
                        "Post.author: foreignKeys names \"personId\", which refers to \"people.id\" and not to the table \"users\" of User. Name the attribute that does."),
                field(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"posts.no\") private Long other;",
                        "Post.other: @ForeignKey(\"posts.no\") refers to column \"no\", and table \"posts\" has none of that name. Did you mean \"posts.id\"?"),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\") private Long authorId;\n    @Relationship(backPopulates = \"posts\")",
                        "@ForeignKey(\"user.id\") private Long authorId;\n    @ForeignKey(\"users.id\") private Long editorId;\n    @Relationship(backPopulates = \"posts\", foreignKeys = \"authorId\")",
                        "Post.authorId: @ForeignKey(\"user.id\") refers to table \"user\", which is not there. Did you mean \"users.id\"?"),
                alone(
                        "FOREIGN_KEY_TARGET",
                        "@Entity(table = \"users\") class User { @PrimaryKey private Long id; @Relationship private List<Post> posts; }\n@Entity(table = \"posts\") class Post { @PrimaryKey private Long id; @ForeignKey(\"user.id\") private Long authorId; }",
                        "class Post",
                        "Post.authorId: @ForeignKey(\"user.id\") refers to table \"user\", which is not there. Did you mean \"users.id\"?"),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(entity = String.class)",
                        "Post.authorId: @ForeignKey names String, which is no entity. Name an entity, or \"table.column\"."),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(entity = User.class, attribute = \"nam\")",
                        "Post.authorId: @ForeignKey names \"nam\", which is no column of User. Did you mean \"name\"?"),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(value = \"users.id\", entity = User.class)",
                        "Post.authorId: @ForeignKey names \"users.id\" and an entity. Keep one of them."),
                in(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(value = \"users.id\", attribute = \"id\")",
                        "Post.authorId: attribute = \"id\" is one of an entity. Give entity in place of \"users.id\"."),
                in(
                        "FOREIGN_KEY_TYPE",
                        "@ForeignKey(\"users.id\") private Long authorId;",
                        "@ForeignKey(\"users.id\") private String authorId;",
                        "Post.authorId is String and refers to users.id, which is Long: their values are never equal. Give both the same type."),
                in(
                        "FOREIGN_KEY_TYPE",
                        "@ForeignKey(\"users.id\") private Long authorId;",
                        "@ForeignKey(\"users.id\") private UUID authorId;",
                        "Post.authorId is UUID and refers to users.id, which is Long: their values are never equal. Give both the same type."),
                in(
                        "FOREIGN_KEY_TYPE",
                        "@ForeignKey(\"users.id\") private Long authorId;",
                        "@ForeignKey(\"users.name\") private Long authorId;",
                        "Post.authorId is Long and refers to users.name, which is String: their values are never equal. Give both the same type."),
                in(
                        "FOREIGN_KEY_TYPE",
                        "@ForeignKey(\"users.id\") private Long authorId;",
                        "@ForeignKey(entity = User.class) private String authorId;",
                        "Post.authorId is String and refers to users.id, which is Long: their values are never equal. Give both the same type."),
                in(
                        "UNKNOWN_WORD",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(value = \"users.id\", match = \"FUL\")",
                        "Post.authorId: match = \"FUL\" is none of FULL, PARTIAL, SIMPLE. Did you mean \"FULL\"?"),
                in(
                        "UNKNOWN_WORD",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(value = \"users.id\", deferrable = true, initially = \"DEFERED\")",
                        "Post.authorId: initially = \"DEFERED\" is none of DEFERRED, IMMEDIATE. Did you mean \"DEFERRED\"?"),
                in(
                        "NOT_DEFERRABLE",
                        "@ForeignKey(\"users.id\")",
                        "@ForeignKey(value = \"users.id\", initially = \"DEFERRED\")",
                        "Post.authorId: initially = \"DEFERRED\" says when a constraint is checked that can wait. Say deferrable = true, too."));
    }
}
