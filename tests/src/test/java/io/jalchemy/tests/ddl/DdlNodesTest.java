package io.jalchemy.tests.ddl;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.compile.DdlCompiler;
import io.jalchemy.sql.ddl.DdlStatement;
import io.jalchemy.sql.ddl.DdlVisitor;
import io.jalchemy.tests.Javac;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A kind of DDL statement that has no text does not compile. */
class DdlNodesTest {

    private static final Path SOURCES = Path.of("../sql/src/main/java/io/jalchemy/sql");

    @TempDir
    Path home;

    static Stream<Method> methods() {
        return Arrays.stream(DdlVisitor.class.getDeclaredMethods());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void visitorWithoutOneKind_doesNotCompile(Method missing) {
        assertThat(errors(List.of(visitor(missing)))).singleElement().satisfies(error -> assertThat(error)
                .contains("does not override abstract method " + missing.getName() + "("));
    }

    @Test
    void visitorOfAllKinds_compiles() {
        assertThat(errors(List.of(visitor(null)))).isEmpty();
        assertThat(methods()).hasSameSizeAs(DdlStatement.class.getPermittedSubclasses());
    }

    private static Javac.Source visitor(@org.jspecify.annotations.Nullable Method missing) {
        String methods = methods()
                .filter(method -> !method.equals(missing))
                .map(method -> "public String " + method.getName() + "(" + method.getParameterTypes()[0].getName()
                        + " statement) { return \"\"; }")
                .collect(joining("\n"));
        return new Javac.Source(
                "V", "class V implements " + DdlVisitor.class.getName() + "<String> {\n" + methods + "\n}");
    }

    @Test
    void compilersOfTheLibrary_areVisitorsWithoutDefaults() {
        assertThat(DdlVisitor.class).isAssignableFrom(DdlCompiler.class);
        assertThat(methods()).noneMatch(Method::isDefault);
    }

    /** The library's own sources with a kind more, which the visitor knows and no compiler does. */
    @Test
    void nodeMore_breaksTheDialectsCompilers_untilItHasText() throws IOException {
        String node = """
                package io.jalchemy.sql.ddl;
                public record TruncateTable(String name) implements DdlStatement {
                    %s
                }
                """;
        String accept = "@Override public <R> R accept(DdlVisitor<R> visitor) { return visitor.truncateTable(this); }";
        String statement = read("ddl/DdlStatement.java").replace("permits ", "permits TruncateTable, ");
        String visitor =
                read("ddl/DdlVisitor.java").replaceFirst("\\{\n", "{\nR truncateTable(TruncateTable statement);\n");
        String compiler = read("compile/DdlCompiler.java");

        assertThat(errors(List.of(
                        source("ddl/DdlStatement", statement), source("ddl/TruncateTable", node.formatted("")))))
                .singleElement()
                .satisfies(error -> assertThat(error).contains("TruncateTable is not abstract", "accept"));

        List<Javac.Source> sources = new ArrayList<>(List.of(
                source("ddl/DdlStatement", statement),
                source("ddl/DdlVisitor", visitor),
                source("ddl/TruncateTable", node.formatted(accept)),
                new Javac.Source("Own", OWN)));
        assertThat(errors(with(sources, source("compile/DdlCompiler", compiler))))
                .singleElement()
                .satisfies(error -> assertThat(error).contains("Own is not abstract", "truncateTable"));

        int end = compiler.lastIndexOf('}');
        String text = "@Override public String truncateTable(io.jalchemy.sql.ddl.TruncateTable truncate) {"
                + " return \"TRUNCATE TABLE \" + name(truncate.name()); }\n}\n";
        assertThat(errors(with(sources, source("compile/DdlCompiler", compiler.substring(0, end) + text))))
                .isEmpty();
    }

    private static final String OWN = """
            import io.jalchemy.sql.compile.*;
            import io.jalchemy.sql.schema.*;
            class Own extends DdlCompiler {
                Own(Dialect dialect) { super(dialect, new Literals()); }
                protected String now(io.jalchemy.sql.type.SqlType<?> type) { return ""; }
                protected String identity(Column<?> column, ServerDefault.Identity identity) { return ""; }
                protected String computed(Column<?> column, ServerDefault.Computed computed) { return ""; }
            }
            """;

    private static List<Javac.Source> with(List<Javac.Source> sources, Javac.Source more) {
        List<Javac.Source> all = new ArrayList<>(sources);
        all.add(more);
        return all;
    }

    private static Javac.Source source(String name, String text) {
        return new Javac.Source("io/jalchemy/sql/" + name, text);
    }

    private static String read(String file) throws IOException {
        return Files.readString(SOURCES.resolve(file));
    }

    private List<String> errors(List<Javac.Source> sources) {
        return Javac.compile(home, false, sources).stream()
                .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
                .map(found -> found.getMessage(Locale.ROOT))
                .toList();
    }
}
