package io.jalchemy.tests.mistakes;

import static io.jalchemy.tests.mistakes.Mistake.alone;
import static io.jalchemy.tests.mistakes.Mistake.at;
import static io.jalchemy.tests.mistakes.Mistake.field;
import static io.jalchemy.tests.mistakes.Mistake.in;
import static io.jalchemy.tests.mistakes.Mistake.table;

import java.util.List;

/** Mistakes in classes and their tables. */
final class ClassMistakes {

    private ClassMistakes() {}

    static List<Mistake> all() {
        return List.of(
                alone(
                        "WRONG_CLASS",
                        "@Entity record A(@PrimaryKey Long id) {}",
                        "record A",
                        "A is a record, which cannot be an entity. Make it a top-level or static nested class that is not private and has no type parameters."),
                alone(
                        "WRONG_CLASS",
                        "@Entity enum A { X; @PrimaryKey private Long id; }",
                        "enum A",
                        "A is an enum, which cannot be an entity. Make it a top-level or static nested class that is not private and has no type parameters."),
                alone(
                        "WRONG_CLASS",
                        "@Entity interface A { Long id(); }",
                        "interface A",
                        "A is an interface, which cannot be an entity. Make it a top-level or static nested class that is not private and has no type parameters."),
                alone(
                        "WRONG_CLASS",
                        "@Entity @interface A {}",
                        "@interface A",
                        "A is an interface, which cannot be an entity. Make it a top-level or static nested class that is not private and has no type parameters."),
                alone(
                        "WRONG_CLASS",
                        "class O { @Entity class A { @PrimaryKey private Long id; } }",
                        "class A",
                        "A is an inner class, which cannot be an entity. Make it a top-level or static nested class that is not private and has no type parameters."),
                alone(
                        "WRONG_CLASS",
                        "class O { @Entity private static class A { @PrimaryKey private Long id; } }",
                        "class A",
                        "A is a private nested class, which cannot be an entity. Make it a top-level or static nested class that is not private and has no type parameters."),
                alone(
                        "WRONG_CLASS",
                        "class O { private static class P { @Entity static class A { @PrimaryKey private Long id; } } }",
                        "class A",
                        "A is a private nested class, which cannot be an entity. Make it a top-level or static nested class that is not private and has no type parameters."),
                alone(
                        "WRONG_CLASS",
                        "@Entity class A<T> { @PrimaryKey private Long id; private T value; @Relationship private List<T> all; }",
                        "class A<T>",
                        "A is a generic class, which cannot be an entity. Make it a top-level or static nested class that is not private and has no type parameters."),
                alone(
                        "WRONG_CLASS",
                        "@Entity interface A {}\n"
                                + "@Entity class B { @PrimaryKey private Long id; @ForeignKey(\"a.id\") private Long aId;"
                                + " @Relationship private A a; @Relationship private List<A> more; }",
                        "interface A",
                        "A is an interface, which cannot be an entity. Make it a top-level or static nested class that is not private and has no type parameters."),
                in(
                        "NO_PRIMARY_KEY",
                        "class User {\n    @PrimaryKey private Long id;",
                        "class User {\n    private Long id;",
                        "User has no primary key, so its rows could not be told apart. Mark the field that tells them apart with @PrimaryKey."),
                at(
                        "NO_PRIMARY_KEY",
                        "class Post {\n    @PrimaryKey private Long id;",
                        "class Post {\n    @Unmapped private Long no; private Long id;",
                        "class Post",
                        "Post has no primary key, so its rows could not be told apart. Mark the field that tells them apart with @PrimaryKey."),
                alone(
                        "SUPERCLASS",
                        "class Base { Base(int size) {} }\n@Entity class A extends Base { @PrimaryKey private Long id; A() { super(1); } }",
                        "class A",
                        "A extends Base, which is neither mapped nor has a constructor without parameters, so no object could be made for a row. Mark it with @Mixin, or give it such a constructor."),
                alone(
                        "SUPERCLASS",
                        "class Base { private Base() {} Base(int size) {} }\n@Entity class A extends Base { @PrimaryKey private Long id; A() { super(1); } }",
                        "class A",
                        "A extends Base, which is neither mapped nor has a constructor without parameters, so no object could be made for a row. Mark it with @Mixin, or give it such a constructor."),
                alone(
                        "DUPLICATE_PATH",
                        "@Entity(table = \"a\") class A { @PrimaryKey private Long id; }\n"
                                + "class Outer { @Entity(table = \"b\") static class A { @PrimaryKey private Long id; } }",
                        "class Outer",
                        "mistake13.Outer.A and mistake13.A would both have the path mistake13.APath. Rename one of them, or move it to another package."),
                alone(
                        "NOT_WRITTEN",
                        "@Entity class A { @PrimaryKey private Long id; }\nclass APath {}",
                        "class A ",
                        "A needs a class mistake14.APath, whose source could not be written: Attempt to recreate a file for type mistake14.APath. If there is a class of that name, rename it."),
                alone(
                        "NOT_WRITTEN",
                        "@Entity(table = \"a\") class A { @PrimaryKey private Long id; }\n@Entity(table = \"b\") class APath { @PrimaryKey private Long id; }",
                        "class A ",
                        "A needs a class mistake15.APath, whose source could not be written: Attempt to recreate a file for type mistake15.APath. If there is a class of that name, rename it."),
                // ---- fields
                in(
                        "NOT_PRIVATE",
                        "private String title;",
                        "String title;",
                        "Post.title is mapped but not private, so other classes could change it unseen. Make it private, or leave it out with @Unmapped."),
                in(
                        "NOT_PRIVATE",
                        "private String title;",
                        "public String title;",
                        "Post.title is mapped but not private, so other classes could change it unseen. Make it private, or leave it out with @Unmapped."),
                in(
                        "NOT_PRIVATE",
                        "private User author;",
                        "protected User author;",
                        "Post.author is mapped but not private, so other classes could change it unseen. Make it private, or leave it out with @Unmapped."),
                in(
                        "CONSTANT",
                        "private String title;",
                        "private final String title = \"x\";",
                        "Post.title is a constant, which javac writes into the code that reads it. Make it static, or assign it in a constructor."),
                in(
                        "NO_SQL_TYPE",
                        "private String title;",
                        "private Thread title;",
                        "Post.title: Thread has no SQL type. Keep it in the column with @MappedColumn(type = Json.class) or (type = ….class), which names a UserType, mark its class with @Entity and the field with @Relationship, or leave the field out with @Unmapped."),
                in(
                        "NO_SQL_TYPE",
                        "private String title;",
                        "private Optional<String> title;",
                        "Post.title is Optional, which no column holds. Declare it with its own type, marked @Nullable."),
                in(
                        "NO_SQL_TYPE",
                        "private String title;",
                        "private List<String> title;",
                        "Post.title: List<String> has no SQL type. Keep its values in the column with @MappedColumn(type = Json.class), a List with (type = Array.class), too; mark a relationship with @Relationship, or leave the field out with @Unmapped."),
                in(
                        "NO_SQL_TYPE",
                        "private String title;",
                        "private List title;",
                        "Post.title: List has no SQL type. Keep its values in the column with @MappedColumn(type = Json.class), a List with (type = Array.class), too; mark a relationship with @Relationship, or leave the field out with @Unmapped."),
                in(
                        "NO_SQL_TYPE",
                        "private String title;",
                        "private char title;",
                        "Post.title: char has no SQL type. Declare it as String."),
                in(
                        "NO_SQL_TYPE",
                        "private String title;",
                        "private Date title;",
                        "Post.title: Date has no SQL type. Declare it as Instant, LocalDateTime, LocalDate or LocalTime."),
                in(
                        "NO_SQL_TYPE",
                        "private String title;",
                        "private int[][] title;",
                        "Post.title is an array of arrays, whose rows may differ in length, which arrays of databases do not take. Keep it as JSON: @MappedColumn(type = Json.class)."),
                in(
                        "NO_SQL_TYPE",
                        "private String title;",
                        "@NativeEnum private Cascade[] title;",
                        "Post.title is an array of enums with @NativeEnum, which is kept as a list: declare it as List with @MappedColumn(type = Array.class), or leave @NativeEnum out."),
                in(
                        "NO_SQL_TYPE",
                        "private String title;",
                        "@MappedColumn(type = Array.class) private Set<String> title;",
                        "Post.title: type = Array.class keeps arrays, and List or Collection of what has an SQL type; this is Set<String>. Use Json.class, or a UserType."),
                in(
                        "NO_SQL_TYPE",
                        "@PrimaryKey private Long id;\n    private String title",
                        "@PrimaryKey private Thread id;\n    private String title",
                        "Post.id: Thread has no SQL type. Keep it in the column with @MappedColumn(type = Json.class) or (type = ….class), which names a UserType, mark its class with @Entity and the field with @Relationship, or leave the field out with @Unmapped."),
                field(
                        "HIDDEN_TYPE",
                        "private Kind kind; private enum Kind { A, B }",
                        "Post.kind is of Kind, which PostPath cannot name, since it is private. Make it package-private or public."),
                field(
                        "HIDDEN_TYPE",
                        "@MappedColumn(type = Json.class) private Map<String, Part> parts; private static class Part {}",
                        "Post.parts is of Part, which PostPath cannot name, since it is private. Make it package-private or public."),
                alone(
                        "ATTRIBUTE_TWICE",
                        "@Entity(table = \"a\") @PolymorphicOn(\"kind\") class A { @PrimaryKey private Long id; private String name; }\n@Entity class B extends A { private String name; }",
                        "class B",
                        "B.name and A.name are two attributes of B with one name. Rename one of them, or take it away."),
                alone(
                        "ATTRIBUTE_TWICE",
                        "@Mixin class Named { private String name; }\n@Entity class A extends Named { @PrimaryKey private Long id; private String name; }",
                        "class A",
                        "A.name and Named.name are two attributes of A with one name. Rename one of them, or take it away."),
                field(
                        "RESERVED_NAME",
                        "private String POST;",
                        "Post.POST has the name of a constant of PostPath. Rename it, and keep its column with @MappedColumn(name = \"post\")."),
                field(
                        "RESERVED_NAME",
                        "private String MODEL;",
                        "Post.MODEL has the name of a constant of PostPath. Rename it, and keep its column with @MappedColumn(name = \"model\")."),
                // ---- columns of a table
                field(
                        "COLUMN_TWICE",
                        "@MappedColumn(name = \"title\") private String heading;",
                        "Post.heading and Post.title both have the column \"title\" of table \"posts\". Give one of them another name with @MappedColumn(name = \"…\"), or take it away."),
                field(
                        "COLUMN_TWICE",
                        "private String Title;",
                        "Post.Title and Post.title both have the column \"title\" of table \"posts\". Give one of them another name with @MappedColumn(name = \"…\"), or take it away."),
                field(
                        "COLUMN_TWICE",
                        "@MappedColumn(key = \"title\") private String heading;",
                        "Post.heading and Post.title both have the column \"title\" of table \"posts\". Give one of them another name with @MappedColumn(name = \"…\"), or take it away."),
                alone(
                        "COLUMN_TWICE",
                        "@Entity(table = \"a\") @PolymorphicOn(\"kind\") class A { @PrimaryKey private Long id; private String name; }\n@Entity class B extends A { @MappedColumn(name = \"name\") private String other; }",
                        "class B",
                        "B.other and A.name both have the column \"name\" of table \"a\". Give one of them another name with @MappedColumn(name = \"…\"), or take it away."),
                alone(
                        "COLUMN_TWICE",
                        "@Entity(table = \"a\") class A { @PrimaryKey private Long id; }\n@Entity(table = \"b\") class B extends A { @MappedColumn(name = \"id\") private Long other; }",
                        "class B",
                        "B.other and A.id both have the column \"id\" of table \"b\". Give one of them another name with @MappedColumn(name = \"…\"), or take it away."),
                in(
                        "TABLE_TWICE",
                        "@Entity(table = \"users\")",
                        "@Entity(table = \"posts\")",
                        "Post and User both have the table \"posts\", so one row could be two objects of a session. Give one of them another table, make it a subclass of the other without a table of its own, or put it into a registry of its own, apart from what relationships reach."),
                alone(
                        "TABLE_TWICE",
                        "@Entity(table = \"a\") class A { @PrimaryKey private Long id; @ForeignKey(\"b.id\") private Long bId; @Relationship private B b; }\n@Entity(table = \"b\") class B { @PrimaryKey private Long id; @Relationship(secondary = \"bc\") private List<C> cs; }\n@Entity(table = \"a\") class C { @PrimaryKey private Long id; }",
                        "class C",
                        "A and C both have the table \"a\", so one row could be two objects of a session. Give one of them another table, make it a subclass of the other without a table of its own, or put it into a registry of its own, apart from what relationships reach."),
                table("NO_COLUMNS", "@Index({})", "Post: @Index names no attribute. Name at least one."),
                table(
                        "INDEX_ELEMENT",
                        "@Index(\"title downwards upwards\")",
                        "Post: @Index lists \"title downwards upwards\", which is no element of one. Write an attribute, or an expression in parentheses, then what else is to be said: \"createdAt desc nulls last\", \"(lower(name))\"."),
                table(
                        "INDEX_ELEMENT",
                        "@Index(\"(lower(title)\")",
                        "Post: @Index lists \"(lower(title)\", which is no element of one. Write an attribute, or an expression in parentheses, then what else is to be said: \"createdAt desc nulls last\", \"(lower(name))\"."),
                table(
                        "INDEX_ELEMENT",
                        "@ExclusionConstraint(\"title\")",
                        "Post: @ExclusionConstraint lists \"title\", which is no element of one. Write an attribute, or an expression in parentheses, then what else is to be said: \"room with =\", \"(daterange(first_day, last_day)) with &&\"."),
                table(
                        "UNKNOWN_ATTRIBUTE",
                        "@Index(\"titel desc\")",
                        "Post: @Index names \"titel\", which is no column of Post. Did you mean \"title\"?"),
                table(
                        "UNKNOWN_ATTRIBUTE",
                        "@Index(value = \"title\", include = \"titel\")",
                        "Post: @Index names \"titel\", which is no column of Post. Did you mean \"title\"?"),
                table(
                        "NO_COLUMNS",
                        "@UniqueConstraint({})",
                        "Post: @UniqueConstraint names no attribute. Name at least one."),
                table(
                        "UNKNOWN_ATTRIBUTE",
                        "@UniqueConstraint(\"titel\")",
                        "Post: @UniqueConstraint names \"titel\", which is no column of Post. Did you mean \"title\"?"),
                table(
                        "UNKNOWN_ATTRIBUTE",
                        "@Index(\"author\")",
                        "Post: @Index names \"author\", which is no column of Post. Did you mean \"authorId\"?"),
                table(
                        "UNKNOWN_ATTRIBUTE",
                        "@ForeignKeyConstraint(value = \"autorId\", targets = \"users.id\")",
                        "Post: @ForeignKeyConstraint names \"autorId\", which is no column of Post. Did you mean \"authorId\"?"),
                table(
                        "FOREIGN_KEY_COLUMNS",
                        "@ForeignKeyConstraint(value = \"authorId\", targets = {\"users.id\", \"users.name\"})",
                        "Post: @ForeignKeyConstraint names 1 attribute and 2 targets. Name one target for each attribute."),
                table(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKeyConstraint(value = \"authorId\", targets = \"users\")",
                        "Post: @ForeignKeyConstraint refers to \"users\", which names no column of a table. Write \"table.column\"."),
                table(
                        "FOREIGN_KEY_TARGET",
                        "@ForeignKeyConstraint(value = {\"authorId\", \"title\"}, targets = {\"users.id\", \"people.name\"})",
                        "Post: @ForeignKeyConstraint refers to columns of several tables: users.id, people.name. Name columns of one, and give each table a constraint."),
                table(
                        "NOT_DEFERRABLE",
                        "@UniqueConstraint(value = \"title\", initially = \"DEFERRED\")",
                        "Post: @UniqueConstraint: initially = \"DEFERRED\" says when a constraint is checked that can wait. Say deferrable = true, too."),
                table(
                        "UNKNOWN_WORD",
                        "@UniqueConstraint(value = \"title\", deferrable = true, initially = \"LATER\")",
                        "Post: @UniqueConstraint: initially = \"LATER\" is none of DEFERRED, IMMEDIATE."),
                // ---- hierarchies
                table(
                        "NO_DISCRIMINATOR",
                        "@PolymorphicIdentity(\"post\")",
                        "Post carries @PolymorphicIdentity, but no entity above says with @PolymorphicOn which column holds it. Put @PolymorphicOn on the topmost entity."),
                alone(
                        "NOT_THE_ROOT",
                        "@Entity class A { @PrimaryKey private Long id; }\n@Entity @PolymorphicOn(\"kind\") class B extends A {}",
                        "class B",
                        "B carries @PolymorphicOn, which is read on the topmost entity of the hierarchy. Put it there."),
                alone(
                        "SHARED_TABLE",
                        "@Entity @PolymorphicOn(\"kind\") class A { @PrimaryKey private Long id; }\n@Entity(schema = \"x\") class B extends A {}",
                        "class B",
                        "B says schema of its table, but it has none of its own: its rows are in \"a\". Say it on A, or give B a table."),
                alone(
                        "DUPLICATE_IDENTITY",
                        "@Entity @PolymorphicOn(\"kind\") @PolymorphicIdentity(\"a\") class A { @PrimaryKey private Long id; }\n@Entity @PolymorphicIdentity(\"a\") class B extends A {}",
                        "class B",
                        "B and A both carry @PolymorphicIdentity(\"a\"), so that a row would not tell of which class it is. Give one of them another value."),
                alone(
                        "DUPLICATE_IDENTITY",
                        "@Entity @PolymorphicOn(\"kind\") class A { @PrimaryKey private Long id; }\n@Entity @PolymorphicIdentity(\"b\") class B extends A {}\n@Entity @PolymorphicIdentity(\"b\") class C extends A {}",
                        "class C",
                        "C and B both carry @PolymorphicIdentity(\"b\"), so that a row would not tell of which class it is. Give one of them another value."),
                alone(
                        "BAD_LITERAL",
                        "@Entity @PolymorphicOn(\"kind\") class A { @PrimaryKey private Long id; private int kind; }\n@Entity @PolymorphicIdentity(\"b\") class B extends A {}",
                        "class B",
                        "B: @PolymorphicIdentity(\"b\") is the value of A.kind, and \"b\" is no value of Integer. Write a whole number that fits."),
                alone(
                        "BAD_LITERAL",
                        "enum Kind { CAT, DOG }\n@Entity @PolymorphicOn(\"kind\") class A { @PrimaryKey private Long id; private Kind kind; }\n@Entity @PolymorphicIdentity(\"dog\") class B extends A {}",
                        "class B",
                        "B: @PolymorphicIdentity(\"dog\") is the value of A.kind, and \"dog\" is no label of Kind. Did you mean \"DOG\"?"),
                // ---- annotations that nothing reads
                alone(
                        "NOT_MAPPED",
                        "class Plain { @PrimaryKey private Long id; @MappedColumn(length = 5) private String name; }",
                        "class Plain",
                        "Plain.id carries @PrimaryKey, but Plain is neither an @Entity nor a @Mixin, so nothing reads it and nothing of it is stored. Mark Plain with @Entity, or with @Mixin if entities extend it, or take the annotation away."),
                alone(
                        "NOT_MAPPED",
                        "@Index(\"x\") class Plain { private int x; }",
                        "class Plain",
                        "Plain carries @Index, but Plain is neither an @Entity nor a @Mixin, so nothing reads it and nothing of it is stored. Mark Plain with @Entity, or with @Mixin if entities extend it, or take the annotation away."),
                alone(
                        "NOT_MAPPED",
                        "class Plain { @MappedColumn(length = 5) private String name; private int size; }\n@Entity class Thing extends Plain { @PrimaryKey private Long id; }",
                        "class Plain",
                        "Plain.name carries @MappedColumn, but Plain is neither an @Entity nor a @Mixin, so nothing reads it and nothing of it is stored. Mark Plain with @Entity, or with @Mixin if entities extend it, or take the annotation away."),
                alone(
                        "NOT_MAPPED",
                        "@Mixin @PolymorphicOn(\"kind\") abstract class Base {}",
                        "class Base",
                        "Base carries @PolymorphicOn, which is read on entities and not on mixins. Put it on the entity."),
                field(
                        "NOT_MAPPED",
                        "@MappedColumn(length = 9) private static String heading;",
                        "Post.heading carries @MappedColumn, but it is static and so not stored. Take away the one or the other."),
                field(
                        "NOT_MAPPED",
                        "@PrimaryKey private transient String heading;",
                        "Post.heading carries @PrimaryKey, but it is transient and so not stored. Take away the one or the other."),
                field(
                        "NOT_MAPPED",
                        "@Unmapped @MappedColumn(length = 9) private String heading;",
                        "Post.heading carries @MappedColumn, but it is @Unmapped and so not stored. Take away the one or the other."),
                field(
                        "NOT_MAPPED",
                        "@EnumValue(\"x\") private String heading;",
                        "Post.heading carries @EnumValue, which is read on constants of an enum. Put it there."),
                field(
                        "NOT_MAPPED",
                        "@Operators(OperatorFamily.TEXT) static class Own {}",
                        "Own carries @Operators, which is read on a UserType or a TypeDefinition. Put it there."),
                in(
                                "NOT_MAPPED",
                                "@ForeignKey(\"users.id\") private Long authorId;\n    @Relationship(backPopulates = \"posts\")",
                                "private Long authorId;\n    @ForeignKey(\"users.id\") @Relationship(backPopulates = \"posts\")",
                                "Post.author carries @ForeignKey, but it holds entities and has no column, so nothing reads it. Put it on an attribute that holds the key, such as private Long authorId.")
                        .at("User author;"),
                in(
                        "NOT_MAPPED",
                        "@Relationship(backPopulates = \"posts\")",
                        "@MappedColumn(name = \"author_id\") @Relationship(backPopulates = \"posts\")",
                        "Post.author carries @MappedColumn, but it holds entities and has no column, so nothing reads it. Put it on an attribute that holds the key, such as private Long authorId."),
                in(
                                "NOT_MAPPED",
                                "private String title;",
                                "private String title;\n    @MappedColumn(length = 5) String getTitle() { return title; }",
                                "Post.getTitle carries @MappedColumn, which is read on fields and not on methods. Put it on the field of the attribute.")
                        .at("getTitle"),
                in(
                                "NOT_MAPPED",
                                "private String title;",
                                "private String title;\n    @Relationship List<Post> getPosts() { return List.of(); }",
                                "Post.getPosts carries @Relationship, which is read on fields and not on methods. Put it on the field of the attribute.")
                        .at("getPosts"),
                alone(
                        "NOT_MAPPED",
                        "@NativeEnum class Plain {}",
                        "class Plain",
                        "Plain carries @NativeEnum, which is read on an enum, or on a field of one. Put it there."),
                alone(
                        "DUPLICATE_LABEL",
                        "enum Kind { @EnumValue(\"x\") CAT,\n@EnumValue(\"x\") DOG }",
                        "DOG",
                        "Kind.DOG and Kind.CAT are both \"x\" in the database, so that a row would not tell which one it holds. Give one of them another @EnumValue."),
                alone(
                        "DUPLICATE_LABEL",
                        "enum Kind {\n@EnumValue(\"DOG\") CAT,\nDOG }",
                        "CAT",
                        "Kind.CAT and Kind.DOG are both \"DOG\" in the database, so that a row would not tell which one it holds. Give one of them another @EnumValue."),
                // ---- methods
                field(
                        "WRONG_VALIDATOR",
                        "@Validates(\"title\") void check(String value) {}",
                        "Post.check: @Validates names \"title\", but it gives nothing back. Declare it like this: String check(String value), or with the attribute's name, a String, before the value."),
                field(
                        "UNKNOWN_ATTRIBUTE",
                        "@Validates(\"titel\") String check(String value) { return value; }",
                        "Post.check: @Validates names \"titel\", which is no attribute of Post. Did you mean \"title\"?"),
                field(
                                "DUPLICATE_VALIDATOR",
                                "@Validates(\"title\") String one(String value) { return value; }\n    @Validates(\"title\") String two(String value) { return value; }",
                                "Post.two: @Validates names \"title\", which one validates already. Let one of them call the other.")
                        .at("two("),
                field(
                        "WRONG_LOAD_METHOD",
                        "@OnLoad void loaded(int x) {}",
                        "Post.loaded is @OnLoad, but it takes parameters. Declare it like this: void loaded()."));
    }
}
