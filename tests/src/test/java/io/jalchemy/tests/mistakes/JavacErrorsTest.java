package io.jalchemy.tests.mistakes;

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

/** Mistakes that javac itself reports: the processor adds no error that follows from them, and a note where it knows the mend. */
class JavacErrorsTest {

    private static final String MODEL = """
            package shop;
            import io.jalchemy.mapping.*;
            import io.jalchemy.orm.path.*;
            import java.util.*;
            class Base {}
            @Entity(table = "users") class User extends Base {
                @PrimaryKey private Long id;
                private String name;
                @Relationship(backPopulates = "author") private List<Post> posts;
            }
            @Entity(table = "posts") class Post {
                @PrimaryKey private Long id;
                private String title;
                @ForeignKey("users.id") private Long authorId;
                @Relationship(backPopulates = "posts") private User author;
            }
            class Use {
                Object name = UserPath.USER.name;
                Object author = PostPath.POST.author;
            }
            """;

    @TempDir
    Path home;

    static Stream<Arguments> unknownNames() {
        return Stream.of(
                Arguments.of("private String title", "private Strin title", "Strin"),
                Arguments.of(
                        "private String title", "@MappedColumn(type = Json.class) private List<Strin> title", "Strin"),
                Arguments.of("private String title", "@Mapped private String title", "Mapped"),
                Arguments.of("private List<Post> posts", "private List<Pst> posts", "Pst"),
                Arguments.of("private List<Post> posts", "private Lst<Post> posts", "Lst"),
                Arguments.of("private User author", "private Usr author", "Usr"),
                Arguments.of(
                        "@Relationship(backPopulates = \"posts\")", "@Relation(backPopulates = \"posts\")", "Relation"),
                Arguments.of("@Relationship(backPopulates = \"author\")", "@OneToMany", "OneToMany"),
                Arguments.of("@ForeignKey(\"users.id\")", "@ForeignKy(\"users.id\")", "ForeignKy"),
                Arguments.of(
                        "class User extends Base {\n    @PrimaryKey",
                        "class User extends Base {\n    @PrimaryKy",
                        "PrimaryKy"),
                Arguments.of("class User extends Base {\n    @PrimaryKey", "class User extends Base {\n    @Id", "Id"),
                Arguments.of("extends Base", "extends Bass", "Bass"),
                Arguments.of("private String title", "@MappedColumn(lenght = 5) private String title", "lenght"));
    }

    @ParameterizedTest
    @MethodSource("unknownNames")
    void unknownName_givesTheOneErrorOfJavac(String right, String wrong, String named) {
        assertThat(MODEL).contains(right);
        List<Diagnostic<? extends JavaFileObject>> errors = errors(MODEL.replace(right, wrong));
        assertThat(errors).as(() -> errors.toString()).hasSize(1);
        assertThat(errors.get(0).getCode()).startsWith("compiler.err");
        assertThat(errors.get(0).getMessage(Locale.ROOT)).contains(named);
    }

    /** Without the library on the class path javac does not know the annotation; a note says what to write. */
    @Test
    void annotationOfJpa_thatIsNotThere_hasANote() {
        assertThat(said(MODEL.replace(
                        "class User extends Base {\n    @PrimaryKey", "class User extends Base {\n    @Id")))
                .contains("NOTE User.id: in place of JPA's @Id write @PrimaryKey. [JPA_ANNOTATION]");
    }

    @Test
    void modelWithoutMistakes_compiles() {
        assertThat(errors(MODEL)).isEmpty();
    }

    static Stream<Arguments> pathsThroughRelationships() {
        return Stream.of(
                Arguments.of(
                        "PostPath.POST.author.name.eq(\"ed\")",
                        "NOTE PostPath.POST.author is a relationship to User, through which attributes are not read. As a"
                                + " condition write PostPath.POST.author.has(USER.name…); elsewhere"
                                + " join(PostPath.POST.author) and write USER.name. [ATTRIBUTE_OF_RELATIONSHIP]"),
                Arguments.of(
                        "UserPath.USER.posts.title",
                        "NOTE UserPath.USER.posts is a relationship to Post, through which attributes are not read. As a"
                                + " condition write UserPath.USER.posts.any(POST.title…); elsewhere"
                                + " join(UserPath.USER.posts) and write POST.title. [ATTRIBUTE_OF_RELATIONSHIP]"),
                Arguments.of("PostPath.POST.author.nothing", ""),
                Arguments.of("PostPath.POST.author.hass(null)", ""));
    }

    /** javac says that there is no such variable; a note says how to query by it. */
    @ParameterizedTest
    @MethodSource("pathsThroughRelationships")
    void attributeOfARelationship_isJavacsError_withANote(String expression, String note) {
        String source = MODEL.replace("Object author = PostPath.POST.author;", "Object author = " + expression + ";");
        assertThat(errors(source)).singleElement().satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
                .contains("cannot find symbol", "Attribute<shop."));
        List<String> notes = said(source).stream()
                .filter(each -> each.startsWith("NOTE") && each.contains("RELATIONSHIP"))
                .toList();
        assertThat(notes).isEqualTo(note.isEmpty() ? List.of() : List.of(note));
    }

    static Stream<Arguments> comparisonsWithNull() {
        String never = " compares with null, which would be true for no row. Write UserPath.USER.";
        String size =
                " compares with null, which is true for no row: null is neither more nor less than any value. Give a value. [NULL_COMPARED]";
        return Stream.of(
                Arguments.of(
                        "eq",
                        never
                                + "name.isNull(); or UserPath.USER.name.isNotDistinctFrom(value) for a value that may be null. [NULL_COMPARED]"),
                Arguments.of(
                        "ne",
                        never
                                + "name.isNotNull(); or UserPath.USER.name.isDistinctFrom(value) for a value that may be null. [NULL_COMPARED]"),
                Arguments.of(
                        "isDistinctFrom", " compares with null. Write UserPath.USER.name.isNotNull(). [NULL_COMPARED]"),
                Arguments.of(
                        "isNotDistinctFrom", " compares with null. Write UserPath.USER.name.isNull(). [NULL_COMPARED]"),
                Arguments.of("lt", size),
                Arguments.of("le", size),
                Arguments.of("gt", size),
                Arguments.of("ge", size));
    }

    /** javac says that the reference is ambiguous; a note says what to write. */
    @ParameterizedTest
    @MethodSource("comparisonsWithNull")
    void comparisonWithTheWordNull_isJavacsError_withANote(String method, String note) {
        String source = MODEL.replace("UserPath.USER.name;", "UserPath.USER.name." + method + "(null);");
        assertThat(errors(source)).singleElement().satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
                .contains("reference to " + method + " is ambiguous"));
        assertThat(said(source)).contains("NOTE UserPath.USER.name." + method + "(null)" + note);
    }

    @Test
    void otherCallsWithNull_haveNoNote() {
        for (String call :
                List.of("Objects.equals(null, null)", "String.valueOf((Object) null)", "new Use().eq(null)")) {
            String source = MODEL.replace("UserPath.USER.name;", call + ";")
                    .replace("class Use {", "class Use {\nObject eq(Object o) { return this; }\n");
            assertThat(said(source)).noneMatch(each -> each.contains("NULL_COMPARED"));
        }
    }

    private List<Diagnostic<? extends JavaFileObject>> errors(String source) {
        return Javac.compile(home, false, List.of(new Source("shop/Shop", source))).stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private List<String> said(String source) {
        return Javac.compile(home, false, List.of(new Source("shop/Shop", source))).stream()
                .map(each -> each.getKind() + " " + each.getMessage(Locale.ROOT))
                .toList();
    }
}
