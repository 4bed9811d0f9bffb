package io.jalchemy.tests.mistakes;

/**
 * A mistake in a model.
 *
 * @param code the code at the end of the message
 * @param source what is compiled, below the package and the imports
 * @param at a part of the line that the message is about
 * @param message the whole message without its code
 */
record Mistake(String code, String source, String at, String message) {

    private static final String MODEL = """
            @Entity(table = "users") class User {
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
            """;

    /** What programs write: it refers to paths and to each attribute, and gives no error of its own. */
    private static final String USE = """
            class Use {
                Object all() {
                    return List.of(UserPath.USER.id, UserPath.USER.name, UserPath.USER.posts.any(), PostPath.POST.id,
                            PostPath.POST.title, PostPath.POST.authorId, PostPath.POST.author.isNull());
                }
            }
            """;

    /** The imports of each source. */
    static final String IMPORTS = """
            import io.jalchemy.mapping.*;
            import io.jalchemy.sql.tree.Condition;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;

    /** Returns the mistake that {@code wrong} in place of {@code right} is in a model of users and posts, at that place. */
    static Mistake in(String code, String right, String wrong, String message) {
        return at(code, right, wrong, wrong.lines().findFirst().orElse("").strip(), message);
    }

    /** Returns a mistake as {@link #in} does, which is reported at another place. */
    static Mistake at(String code, String right, String wrong, String at, String message) {
        if (!MODEL.contains(right)) {
            throw new IllegalArgumentException(right);
        }
        return new Mistake(code, MODEL.replace(right, wrong) + USE, at, message);
    }

    /** Returns the mistake that {@code field} is in the class of posts. */
    static Mistake field(String code, String field, String message) {
        return in(code, "private String title;", "private String title;\n    " + field, message)
                .at(field.lines().findFirst().orElse("").strip());
    }

    /** Returns the mistake that {@code annotations} are on the class of posts. */
    static Mistake table(String code, String annotations, String message) {
        return in(
                code,
                "@Entity(table = \"posts\") class Post",
                annotations + " @Entity(table = \"posts\") class Post",
                message);
    }

    /** Returns a mistake in classes of its own. */
    static Mistake alone(String code, String source, String at, String message) {
        return new Mistake(code, source, at, message);
    }

    /** Returns this mistake, reported at a line with {@code place}. */
    Mistake at(String place) {
        return new Mistake(code, source, place, message);
    }

    /** Returns this mistake in a source with {@code other} in place of {@code part}. */
    Mistake with(String part, String other) {
        return new Mistake(code, source.replace(part, other), at, message);
    }

    @Override
    public String toString() {
        return code + ": " + message;
    }
}
