package io.jalchemy.tests.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.tests.Javac;
import io.jalchemy.tests.Javac.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Stubs in Java as kapt makes them of entities written in Kotlin, and the same text as it would be meant in Java. */
class KotlinStubsTest {

    private static final String NOT_NULL = "@org.jetbrains.annotations.NotNull ";
    private static final String NULLABLE = "@org.jetbrains.annotations.Nullable ";

    @TempDir
    Path home;

    /** A property as it is in a stub, what is refused of it in a class of Java's, and in one of Kotlin's; else whether it may be null. */
    static Stream<Arguments> properties() {
        return Stream.of(
                // val name: String, var name: String?, val name: Int?
                property("private final String name = null;", "", "nullable(false)"),
                property(NOT_NULL + "private String name;", "", "nullable(false)"),
                property(NULLABLE + "private String name;", "", "nullable(true)"),
                property(NULLABLE + "private final Integer name = null;", "", "nullable(true)"),
                // val name: Int, Long, Boolean and so on, of which a stub makes a constant
                property("private final int name = 0;", "CONSTANT", "nullable(false)"),
                property("private final long name = 0L;", "CONSTANT", "nullable(false)"),
                property("private final double name = 0.0;", "CONSTANT", "nullable(false)"),
                property("private final boolean name = false;", "CONSTANT", "nullable(false)"),
                property("private final String name = \"none\";", "CONSTANT", "nullable(false)"),
                // lateinit var, of an internal one, and with a private setter
                property(
                        "public String name; public final String getName() { return null; }",
                        "NOT_PRIVATE",
                        "nullable(false)"),
                property(
                        "protected String name; protected final String getName() { return null; }",
                        "NOT_PRIVATE",
                        "nullable(false)"),
                property(
                        "public String name; public final String getName$shop() { return null; }",
                        "NOT_PRIVATE",
                        "nullable(false)"),
                property(
                        "public boolean isName; public final boolean isName() { return true; }",
                        "NOT_PRIVATE",
                        "nullable(false)"),
                property("private String name; public final String getName() { return null; }", "", "nullable(false)"),
                // @JvmField
                property("public String name;", "NOT_PRIVATE", "NOT_PRIVATE"),
                property(
                        "public String name; public final String getOther() { return null; }",
                        "NOT_PRIVATE",
                        "NOT_PRIVATE"),
                // var posts: List<Post>, Map<Long, Post> of a class with subclasses
                property(posts("java.util.List<Post>"), "", "CollectionKind.LIST, shop.Post.class"),
                property(
                        posts("java.util.List<? extends Post>"),
                        "NOT_AN_ENTITY",
                        "CollectionKind.LIST, shop.Post.class"),
                property(
                        posts("java.util.Set<? extends Post>"), "NOT_AN_ENTITY", "CollectionKind.SET, shop.Post.class"),
                property(
                        posts("java.util.Map<Long, ? extends Post>"),
                        "NOT_AN_ENTITY",
                        "CollectionKind.MAP, shop.Post.class"),
                property(posts("java.util.List<? super Post>"), "NOT_AN_ENTITY", "NOT_AN_ENTITY"),
                property(posts("java.util.List<?>"), "NOT_AN_ENTITY", "NOT_AN_ENTITY"));
    }

    private static Arguments property(String stub, String refusedInJava, String inKotlin) {
        return Arguments.of(stub, refusedInJava, inKotlin);
    }

    private static String posts(String type) {
        String key = type.contains("Map") ? ", mapKey = \"id\"" : "";
        return "@Relationship(backPopulates = \"author\"" + key + ") private " + type + " posts;";
    }

    @ParameterizedTest
    @MethodSource("properties")
    void stub_inAClassOfJavas_isReadAsJava(String stub, String refusedInJava, String inKotlin) {
        assertThat(compile("", stub)).isEqualTo(refusedInJava);
    }

    @ParameterizedTest
    @MethodSource("properties")
    void stub_inAClassOfKotlins_isReadAsKotlinMeansIt(String stub, String refusedInJava, String inKotlin)
            throws IOException {
        String refused = compile("@kotlin.Metadata ", stub);
        assertThat(refused.isEmpty() ? Files.readString(home.resolve("shop/UserPath.java")) : refused)
                .contains(inKotlin);
    }

    /** Returns the codes of what is refused. */
    private String compile(String mark, String stub) {
        String user = "package shop; import io.jalchemy.mapping.*;\n" + mark
                + "@Entity(table = \"users\") public class User {\n    @PrimaryKey private Long id;\n    " + stub
                + "\n}\n";
        String post = "package shop; import io.jalchemy.mapping.*;\n" + mark
                + "@Entity(table = \"posts\") public class Post {\n    @PrimaryKey private Long id;\n"
                + "    @ForeignKey(\"users.id\") private Long userId;\n"
                + (stub.contains("author") ? "    @Relationship(backPopulates = \"posts\") private User author;\n" : "")
                + "}\n";
        List<Diagnostic<? extends JavaFileObject>> found = Javac.compile(
                home,
                false,
                List.of(
                        new Source("kotlin/Metadata", "package kotlin; public @interface Metadata {}"),
                        annotation("NotNull"),
                        annotation("Nullable"),
                        new Source("shop/User", user),
                        new Source("shop/Post", post)),
                "-s",
                home.toString());
        return String.join(
                " ",
                found.stream()
                        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                        .map(each -> each.getMessage(Locale.ROOT).replaceAll("(?s).*\\[(\\w+)]$", "$1"))
                        .distinct()
                        .toList());
    }

    private static Source annotation(String name) {
        return new Source(
                "org/jetbrains/annotations/" + name,
                "package org.jetbrains.annotations; public @interface " + name + " {}");
    }
}
