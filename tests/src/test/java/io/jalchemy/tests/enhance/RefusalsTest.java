package io.jalchemy.tests.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.tests.Javac;
import io.jalchemy.tests.Javac.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac refuses of entities: one error for one mistake, at its line, with the way out. */
class RefusalsTest {

    private static final String HEAD = """
            package shop;
            import io.jalchemy.mapping.*;
            import io.jalchemy.sql.tree.Condition;
            import java.util.*;
            """;

    private static final String USER = """
            @Entity(table = "users") class User {
                @PrimaryKey private Long id;
                private String name;
                @Relationship(backPopulates = "author", foreignKeys = "Post.authorId") private List<Post> posts;
                @Relationship(secondary = "likes") private List<Post> likes;
            }
            """;

    private static final String POST = """
            @Entity(table = "posts") class Post {
                @PrimaryKey private Long id;
                private String title;
                @ForeignKey("users.id") private Long authorId;
                @Relationship(backPopulates = "posts") private User author;
            }
            """;

    @TempDir
    Path home;

    /** A mistake in place of a part of the two entities: what it replaces, by what, the line and the message's parts. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "backPopulates = \"author\"",
                        "backPopulates = \"auther\"",
                        "[NO_REVERSE]",
                        "Did you mean \"author\"?"),
                mistake(
                        "foreignKeys = \"Post.authorId\"",
                        "foreignKeys = \"Post.autorId\"",
                        "[UNKNOWN_ATTRIBUTE]",
                        "Did you mean \"authorId\"?"),
                mistake(
                        "foreignKeys = \"Post.authorId\"",
                        "orderBy = \"titel desc\"",
                        "[UNKNOWN_ATTRIBUTE]",
                        "Did you mean \"title\"?"),
                mistake(
                        "secondary = \"likes\"",
                        "mapKey = \"nothing\"",
                        "[UNKNOWN_ATTRIBUTE]",
                        "mapKey names \"nothing\""),
                mistake(
                        "secondary = \"likes\"",
                        "join = \"liked\"",
                        "[NO_METHOD]",
                        "static Condition liked(UserPath one, PostPath other)"),
                mistake(
                        "@ForeignKey(\"users.id\") private Long authorId",
                        "private Long authorId",
                        "[NO_FOREIGN_KEY]",
                        "Put @ForeignKey(\"users.id\") on Post.authorId."),
                mistake(
                        "private String title;",
                        "@ForeignKey(\"users.id\") private Long editorId;",
                        "[AMBIGUOUS_FOREIGN_KEYS]",
                        "Post.author: there are several foreign keys between Post and User: Post.editorId, Post.authorId.",
                        "foreignKeys ="),
                mistake(
                        "private User author;",
                        "private List<User> author;",
                        "[COLLECTION_OF_ONE]",
                        "Make it a single User"),
                mistake(
                        "(table = \"users\") class User {\n    @PrimaryKey private Long id;",
                        "(table = \"users\") class User {\n    private Long id;",
                        "[NO_PRIMARY_KEY]",
                        "@PrimaryKey"),
                mistake("private String name;", "private Thread name;", "[NO_SQL_TYPE]", "User.name"),
                mistake("private String name;", "private Optional<String> name;", "[NO_SQL_TYPE]", "User.name"),
                mistake("private String name;", "String name;", "[NOT_PRIVATE]", "Make it private"),
                mistake("private String name;", "private final String name = \"x\";", "[CONSTANT]", "Make it static"),
                mistake("private String name;", "private Post name;", "[NO_RELATIONSHIP]", "@Relationship"),
                mistake(
                        "private String name;",
                        "@Relationship private List<String> name;",
                        "[NOT_AN_ENTITY]",
                        "holds no entity"),
                mistake(
                        "@Relationship(secondary = \"likes\") private List<Post> likes;",
                        "@Relationship(secondary = \"likes\") private SortedSet<Post> likes;",
                        "[NOT_COMPARABLE]",
                        "Post does not implement Comparable<Post>"),
                mistake(
                        "@Relationship(secondary = \"likes\") private List<Post> likes;",
                        "@Relationship(secondary = \"likes\") private Map<Long, Post> likes;",
                        "[NO_MAP_KEY]",
                        "mapKey = \"…\""),
                mistake(
                        "@Relationship(secondary = \"likes\") private List<Post> likes;",
                        "@Relationship(secondary = \"likes\", mapKey = \"titel\") private Map<String, Post> likes;",
                        "[UNKNOWN_ATTRIBUTE]",
                        "Did you mean \"title\"?"),
                mistake(
                        "@Relationship(secondary = \"likes\") private List<Post> likes;",
                        "@Relationship(secondary = \"likes\", mapKey = \"title\") private Map<Long, Post> likes;",
                        "[WRONG_MAP_KEY]",
                        "Make it a Map<String, Post>"),
                mistake(
                        "secondary = \"likes\")",
                        "secondary = \"likes\", lazy = Lazy.DYNAMIC)",
                        "[NOT_A_COLLECTION]",
                        "User.likes is Lazy.DYNAMIC"),
                mistake("class User {", "class User extends Thread.UncaughtBase {", "[SUPERCLASS]", "@Mixin"));
    }

    private static Arguments mistake(String right, String wrong, String... message) {
        return Arguments.of(right, wrong, List.of(message));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_givesOneError_atItsLine(String right, String wrong, List<String> message) {
        String correct = HEAD + USER + POST;
        assertThat(correct).contains(right);
        String source = correct.replace(right, wrong)
                .replace("Thread.UncaughtBase", "Base")
                .concat("class Base { Base(int size) {} }\n");
        List<Diagnostic<? extends JavaFileObject>> errors = errors(source);
        assertThat(errors).as(() -> errors.toString()).hasSize(1);
        assertThat(errors.get(0).getMessage(Locale.ROOT)).contains(message);
        String changed = wrong.lines()
                .filter(line -> !right.contains(line.strip()))
                .findFirst()
                .orElse(wrong);
        String line = source.lines().toList().get((int) errors.get(0).getLineNumber() - 1);
        boolean reportedThere = line.contains(changed.strip())
                || line.contains("private User author")
                || line.contains("class User")
                || line.contains("> posts");
        assertThat(reportedThere).as("reported at: %s", line).isTrue();
    }

    /** What is said of methods that are to look at {@code User.name}, {@code User.age} and {@code User.posts}. */
    static Stream<Arguments> validators() {
        return Stream.of(
                Arguments.of(
                        "@Validates(\"nam\") String check(String value) { return value; }",
                        "User.check: @Validates names \"nam\", which is no attribute of User. Did you mean \"name\"?"
                                + " [UNKNOWN_ATTRIBUTE]"),
                Arguments.of(
                        "@Validates(\"name\") static String check(String value) { return value; }",
                        "but it is static. Declare it like this: String check(String value), or with the attribute's name,"
                                + " a String, before the value. [WRONG_VALIDATOR]"),
                Arguments.of(
                        "@Validates(\"name\") private String check(String value) { return value; }",
                        "but it is private, so UserPath cannot call it."),
                Arguments.of(
                        "@Validates(\"name\") String check() { return name; }",
                        "but it does not take a value alone, nor a name and a value."),
                Arguments.of(
                        "@Validates(\"name\") String check(int number, String value) { return value; }",
                        "but it does not take a value alone, nor a name and a value."),
                Arguments.of(
                        "@Validates(\"name\") String check(Long value) { return name; }",
                        "but it takes Long, which String does not fit."),
                Arguments.of(
                        "@Validates(\"age\") Integer check(int value) { return value; }",
                        "but it takes int, which Integer does not fit."),
                Arguments.of("@Validates(\"name\") void check(String value) {}", "but it gives nothing back."),
                Arguments.of(
                        "@Validates(\"name\") Object check(String value) { return value; }",
                        "but it gives Object, which does not fit String."),
                Arguments.of(
                        "@Validates(\"posts\") List<Post> check(List<Post> value) { return value; }",
                        "but it takes List<Post>, which Post does not fit. Declare it like this: Post check(Post value)"),
                Arguments.of(
                        "@Validates(\"name\") String check(String value) throws java.io.IOException { return value; }",
                        "but it throws IOException, which is checked."),
                Arguments.of(
                        "@Validates(\"name\") String one(String value) { return value; }"
                                + " @Validates({\"age\", \"name\"}) <T> T check(T value) { return value; }",
                        "User.check: @Validates names \"name\", which one validates already. Let one of them call the"
                                + " other. [DUPLICATE_VALIDATOR]"));
    }

    @ParameterizedTest
    @MethodSource("validators")
    void validator_thatDoesNotFit_givesOneError_atTheMethod(String method, String message) {
        String source = HEAD
                + USER.replace("private String name;", "private String name; private Integer age;\n    " + method)
                + POST;
        List<Diagnostic<? extends JavaFileObject>> errors = errors(source);
        assertThat(errors).as(() -> errors.toString()).hasSize(1);
        assertThat(errors.get(0).getMessage(Locale.ROOT)).contains(message);
        assertThat(source.lines().toList().get((int) errors.get(0).getLineNumber() - 1))
                .contains(method);
    }

    /** What is said of methods that are to give the condition of {@code User.likes}. */
    static Stream<Arguments> joins() {
        return Stream.of(
                Arguments.of("Condition liked(UserPath user, PostPath post) { return null; }", "but it is not static."),
                Arguments.of(
                        "private static Condition liked(UserPath user, PostPath post) { return null; }",
                        "but it is private, so UserPath cannot call it."),
                Arguments.of(
                        "static Condition liked(UserPath user) { return null; }",
                        "but it does not take the paths of both sides."),
                Arguments.of(
                        "static Condition liked(UserPath user, PostPath post, int more) { return null; }",
                        "but it does not take the paths of both sides."),
                Arguments.of(
                        "static Condition liked(PostPath post, UserPath user) { return null; }",
                        "but it takes PostPath first, and not the path of User."),
                Arguments.of(
                        "static Condition liked(UserPath user, UserPath post) { return null; }",
                        "but it takes UserPath second, and not the path of Post."),
                Arguments.of(
                        "static Condition liked(User user, Post post) { return null; }",
                        "but it takes User first, and not the path of User."),
                Arguments.of(
                        "static Condition liked(UserPath user, int post) { return null; }",
                        "but it takes int second, and not the path of Post."),
                Arguments.of(
                        "static Condition liked(UserPath user, PostPath post) throws Exception { return null; }",
                        "but it throws Exception, which is checked."),
                Arguments.of(
                        "static String liked(UserPath user, PostPath post) { return null; }",
                        "but it gives String and no Condition."),
                Arguments.of(
                        "static void liked(UserPath user, PostPath post) {}", "but it gives void and no Condition."));
    }

    private static final String JOINED =
            "@Relationship(foreignKeys = \"Post.authorId\", join = \"liked\", viewOnly = true)";

    @ParameterizedTest
    @MethodSource("joins")
    void methodOfAJoin_thatDoesNotFit_givesOneError_atTheMethod(String method, String message) {
        String source = HEAD + USER.replace("@Relationship(secondary = \"likes\")", method + "\n    " + JOINED) + POST;
        List<Diagnostic<? extends JavaFileObject>> errors = errors(source);
        assertThat(errors).as(() -> errors.toString()).hasSize(1);
        assertThat(errors.get(0).getMessage(Locale.ROOT))
                .contains(
                        "User.likes: join names \"liked\", " + message,
                        "Declare it like this: static Condition liked(UserPath one, PostPath other). [WRONG_JOIN]");
        assertThat(source.lines().toList().get((int) errors.get(0).getLineNumber() - 1))
                .contains(method);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static Condition liked(UserPath user, PostPath post) { return user.id.eq(post.authorId); }",
                "public static io.jalchemy.sql.tree.Comparison liked(UserPath user, PostPath post)"
                        + " throws IllegalStateException { return null; }",
                "static Condition liked(io.jalchemy.orm.path.EntityPath<?, ?> one, PostPath post) { return null; }",
                "static Condition liked(UserPath one) { return null; }"
                        + " static Condition liked(UserPath one, PostPath other) { return null; }"
            })
    void methodOfAJoin_thatFits_compiles_inSubclassesToo(String method) {
        String user = USER.replace("@Relationship(secondary = \"likes\")", method + "\n    " + JOINED);
        String sub = "@Entity(table = \"admins\") class Admin extends User {}\n@Entity class Guest extends User {}\n";
        assertThat(errors(HEAD + user + POST + sub)).isEmpty();
    }

    @Test
    void validators_thatFit_compile() {
        String methods = """
                private String name; private Integer age; private int size; private Map<String, Object> more;
                    @Validates("name") public String one(CharSequence value) { return value.toString(); }
                    @Validates({"age", "size"}) protected <T> T two(String attribute, T value) { return value; }
                    @Validates("posts") Post three(Object value) throws IllegalStateException { return (Post) value; }
                    @Validates("more") HashMap<String, Object> four(Map<String, Object> value) { return new HashMap<>(value); }
                """;
        String field = "@MappedColumn(type = Json.class) private Map";
        String user = USER.replace("private String name;", methods.replace("private Map", field));
        assertThat(errors(HEAD + user + POST)).isEmpty();
        String sub =
                "@Entity class Admin extends User { @Validates(\"name\") String other(String value) { return value; } }\n";
        assertThat(errors(HEAD + user + POST + sub))
                .singleElement()
                .extracting(each -> each.getMessage(Locale.ROOT))
                .asString()
                .contains("Admin.other", "which one validates already", "[DUPLICATE_VALIDATOR]");
    }

    /** What javac itself refuses in an annotation, and what its message names or leads to. */
    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of(
                        "private String name;", "@MappedColumn(nullable = Nullness.YES) private String name;", "YES"),
                Arguments.of("private String name;", "@MappedColumn(nullable = 1) private String name;", "Nullness"),
                Arguments.of("private String name;", "@MappedColumn(length = LONG) private String name;", "LONG"),
                Arguments.of("private String name;", "@MappedColumn(length = \"9\") private String name;", "int"),
                Arguments.of("private String name;", "@MappedColumn(unique = YES) private String name;", "YES"),
                Arguments.of("private String name;", "@MappedColumn(comment = TEXT) private String name;", "TEXT"),
                Arguments.of("private String name;", "@MappedColumn(lenght = 9) private String name;", "lenght"),
                Arguments.of(
                        "private String name;",
                        "@MappedColumn(insertDefault = Nowhere.class) private String name;",
                        "Nowhere"),
                Arguments.of(
                        "secondary = \"likes\"", "secondary = \"likes\", cascade = {Cascade.ALL, Cascade.NO}", "NO"),
                Arguments.of("secondary = \"likes\"", "secondary = \"likes\", cascade = Cascade.NO", "NO"),
                Arguments.of("secondary = \"likes\"", "secondary = \"likes\", orderBy = {\"title\", FIRST}", "FIRST"),
                Arguments.of("secondary = \"likes\"", "secondary = \"likes\", passiveDeletes = Passive.NO", "NO"),
                Arguments.of("@ForeignKey(\"users.id\")", "@ForeignKey(value = \"users.id\", onDelete = NO)", "NO"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void wrongValueInAnAnnotation_isLeftToJavac(String right, String wrong, String named) {
        String correct = HEAD + USER + POST;
        assertThat(correct).contains(right);
        String source = correct.replace(right, wrong);
        List<Diagnostic<? extends JavaFileObject>> errors = errors(source);
        assertThat(errors).as(() -> errors.toString()).hasSize(1);
        String message = errors.get(0).getMessage(Locale.ROOT);
        String line = source.lines()
                .skip(errors.get(0).getLineNumber() - 1)
                .findFirst()
                .orElseThrow();
        assertThat(message).doesNotContain("[");
        assertThat(message + " in " + line)
                .contains(named); // some versions do not name a wrong constant in the message
        assertThat(errors.get(0).getCode()).startsWith("compiler.err");
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("@Entity record A(@PrimaryKey Long id) {}", "a record"),
                Arguments.of("@Entity enum A { X; @PrimaryKey private Long id; }", "an enum"),
                Arguments.of("@Entity interface A {}", "an interface"),
                Arguments.of("class O { @Entity class A { @PrimaryKey private Long id; } }", "an inner class"),
                Arguments.of(
                        "class O { @Entity private static class A { @PrimaryKey private Long id; } }",
                        "a private nested class"),
                Arguments.of("@Entity class A<T> { @PrimaryKey private Long id; }", "a generic class"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindOfClass_isRefused(String type, String kind) {
        List<Diagnostic<? extends JavaFileObject>> errors = errors(HEAD + type + "\n");
        assertThat(errors.stream()
                        .map(each -> each.getMessage(Locale.ROOT))
                        .filter(text -> text.contains("[WRONG_CLASS]")))
                .singleElement()
                .asString()
                .startsWith("A is " + kind);
    }

    @Test
    void secondaries_thatDiffer_areRefusedOnce() {
        String source = HEAD + """
                @Entity class A { @PrimaryKey private Long id;
                    @Relationship(secondary = "a_b", backPopulates = "as") private List<B> bs; }
                @Entity class B { @PrimaryKey private Long id;
                    @Relationship(secondary = "ab", backPopulates = "bs") private List<A> as; }
                """;
        assertThat(errors(source))
                .singleElement()
                .extracting(each -> each.getMessage(Locale.ROOT))
                .asString()
                .contains("[SECONDARY_DIFFERS]", "\"a_b\"", "\"ab\"");
    }

    /** The annotations need not be on the class path of the library: they are known by their names. */
    @Test
    void jpaAnnotations_areRefused_andLomboksCopiesWarnedOf() {
        String jpa = "package jakarta.persistence; public @interface Id {}";
        String with = "package lombok; public @interface With {}";
        String source =
                HEAD + "@lombok.With @Entity class A { @PrimaryKey @jakarta.persistence.Id private Long id; }\n";
        List<String> found = all(
                        new Source("jakarta/persistence/Id", jpa),
                        new Source("lombok/With", with),
                        new Source("shop/Shop", source))
                .stream()
                .map(each -> each.getKind() + " at line " + each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
                .filter(text -> text.contains("[JPA_ANNOTATION]") || text.contains("[COPIED_ENTITY]"))
                .toList();
        assertThat(found)
                .hasSize(2)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("ERROR at line 5: A.id carries @jakarta.persistence.Id")
                        .contains("In place of @Id write @PrimaryKey."))
                .anySatisfy(text -> assertThat(text).startsWith("WARNING at line 5: A has Lombok's @With"));
    }

    @Test
    void pathsOfOneName_areRefusedOnce() {
        String source = HEAD + """
                @Entity(table = "a") class A { @PrimaryKey private Long id; }
                class Outer { @Entity(table = "b") static class A { @PrimaryKey private Long id; } }
                """;
        assertThat(errors(source))
                .singleElement()
                .extracting(each -> each.getMessage(Locale.ROOT))
                .asString()
                .contains("[DUPLICATE_PATH]", "shop.Outer.A", "shop.A", "shop.APath");
    }

    @Test
    void correctEntities_compile() {
        assertThat(errors(HEAD + USER + POST)).isEmpty();
    }

    /** What equality reads, by itself or through getters: of an entity, with what Lombok leaves in the class file. */
    static Stream<Arguments> equalities() {
        String fields = "@Entity class A { @PrimaryKey private Long id; private String name;"
                + " @Relationship(foreignKeys = \"B.aId\") private List<B> bs; Long getId() { return id; } ";
        return Stream.of(
                Arguments.of(
                        fields + "public int hashCode() { return getId().hashCode(); } }",
                        "A.equals or hashCode reads id:"),
                Arguments.of(
                        fields
                                + "public boolean equals(Object o) { return o instanceof A && Objects.equals(id, ((A) o).id)"
                                + " && bs.equals(((A) o).bs); } public int hashCode() { return 0; } }",
                        "A.equals or hashCode reads bs, id:"),
                Arguments.of(fields + "public int hashCode() { return name.hashCode(); } }", ""),
                Arguments.of(fields + "int other() { return id.hashCode(); } }", ""),
                Arguments.of(
                        "@SuppressWarnings(\"jalchemy\") " + fields
                                + "public int hashCode() { return id.hashCode(); } }",
                        ""),
                Arguments.of(
                        "@Entity class A { @PrimaryKey @MappedColumn(insertValue = \"1\") private Long id;"
                                + " public int hashCode() { return id.hashCode(); } }",
                        ""),
                Arguments.of(
                        "@Mixin abstract class M { @PrimaryKey private Long id; public Long getId() { return id; } }"
                                + " @Entity class A extends M { public int hashCode() { return getId().hashCode(); } }",
                        "A.equals or hashCode reads id:"));
    }

    @ParameterizedTest
    @MethodSource("equalities")
    void equality_overGeneratedKeysOrRelationships_isWarnedOf(String type, String expected) {
        String related = "@Entity class B { @PrimaryKey private Long id; @ForeignKey(\"a.id\") private Long aId; }\n";
        List<String> warnings = all(HEAD + related + type + "\n").stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.WARNING)
                .map(each -> each.getMessage(Locale.ROOT))
                .filter(text -> text.contains("[EQUALITY]"))
                .toList();
        if (expected.isEmpty()) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).singleElement().asString().startsWith(expected);
        }
    }

    private List<Diagnostic<? extends JavaFileObject>> errors(String source) {
        return all(source).stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private List<Diagnostic<? extends JavaFileObject>> all(String source) {
        return all(new Source("shop/Shop", source));
    }

    private List<Diagnostic<? extends JavaFileObject>> all(Source... sources) {
        return Javac.compile(home, false, List.of(sources));
    }
}
