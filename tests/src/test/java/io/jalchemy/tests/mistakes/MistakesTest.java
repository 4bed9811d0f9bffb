package io.jalchemy.tests.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.tests.Javac;
import io.jalchemy.tests.Javac.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What javac says of mistakes: one error for each, at its line, whose whole text is here. The sources use the paths of their entities, so
 * that an error that only follows from the mistake would be seen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MistakesTest {

    static final List<Mistake> MISTAKES = Stream.of(
                    ClassMistakes.all(),
                    SchemaMistakes.all(),
                    ColumnMistakes.all(),
                    RelationshipMistakes.all(),
                    JpaMistakes.all())
            .flatMap(List::stream)
            .toList();

    private final Map<Integer, List<Diagnostic<? extends JavaFileObject>>> found = new HashMap<>();
    private final Map<Integer, List<Diagnostic<? extends JavaFileObject>>> foundInBodies = new HashMap<>();

    /** Compiles all at once, each in a package of its own, which takes a tenth of the time. */
    @BeforeAll
    void compile(@TempDir Path home, @TempDir Path other) {
        compile(home, found);
        // as with Error Prone, which has javac go on to the bodies of methods after errors
        compile(other, foundInBodies, "-XDshould-stop.ifError=FLOW");
    }

    private static void compile(
            Path home, Map<Integer, List<Diagnostic<? extends JavaFileObject>>> found, String... options) {
        List<Source> sources = new ArrayList<>(foreign());
        for (int i = 0; i < MISTAKES.size(); i++) {
            sources.add(new Source("mistake" + i + "/Model", source(i)));
        }
        for (Diagnostic<? extends JavaFileObject> each : Javac.compile(home, false, sources, options)) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                String name = each.getSource() == null
                        ? "/mistake-1/"
                        : each.getSource().toUri().getPath();
                int number = Integer.parseInt(name.replaceAll(".*/mistake(-?\\d+)/.*", "$1"));
                found.computeIfAbsent(number, key -> new ArrayList<>()).add(each);
            }
        }
    }

    /** Returns the annotations of other libraries that mistakes use. */
    static List<Source> foreign() {
        List<Source> sources = new ArrayList<>();
        for (String name : JpaMistakes.NAMES) {
            sources.add(annotation("jakarta.persistence", name));
            sources.add(annotation("javax.persistence", name));
        }
        sources.add(annotation("org.hibernate.annotations", "CreationTimestamp"));
        sources.add(annotation("org.hibernate.annotations", "Other"));
        return sources;
    }

    private static Source annotation(String packageName, String name) {
        return new Source(
                packageName.replace('.', '/') + "/" + name,
                "package " + packageName + ";\npublic @interface " + name + " {}\n");
    }

    private static String source(int number) {
        return "package mistake" + number + ";\n" + Mistake.IMPORTS
                + MISTAKES.get(number).source();
    }

    static List<Mistake> mistakes() {
        return MISTAKES;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_givesOneError_atItsLine(Mistake mistake) {
        int number = MISTAKES.indexOf(mistake);
        List<Diagnostic<? extends JavaFileObject>> errors = found.getOrDefault(number, List.of());
        assertThat(errors).as(() -> errors.toString()).hasSize(1);
        assertThat(errors.get(0).getMessage(Locale.ROOT)).isEqualTo(mistake.message() + " [" + mistake.code() + "]");
        assertThat(source(number).lines().toList().get((int) errors.get(0).getLineNumber() - 1))
                .contains(mistake.at());
        assertThat(foundInBodies.getOrDefault(number, List.of()))
                .as("with bodies")
                .hasSameSizeAs(errors);
    }

    /** Warnings, which are about what may be meant. */
    static Stream<Arguments> warnings() {
        return Stream.of(
                Arguments.of(
                        "class Plain { private String name; }\n@Entity class A extends Plain { @PrimaryKey private Long id; }",
                        "Plain.name is not stored with A, since Plain is neither an @Entity nor a @Mixin. Mark Plain with"
                                + " @Mixin if it is to be, or the field with transient if not. [NOT_STORED]"),
                Arguments.of(
                        "@lombok.With @Entity class A { @PrimaryKey private Long id; }",
                        "A has Lombok's @With, whose copies have the key of the original and a row of their own to be: two"
                                + " objects for one row. Copy what you need into a new object, or say"
                                + " @SuppressWarnings(\"jalchemy\"). [COPIED_ENTITY]"),
                Arguments.of(
                        "@Entity class A { @PrimaryKey private Long id;\npublic int hashCode() { return id.hashCode(); } }",
                        "A.equals or hashCode reads id: a generated key changes when the row is inserted, and a relationship"
                                + " may load from the database. Compare by a key of your own or by identity (Lombok:"
                                + " @EqualsAndHashCode.Exclude), or say @SuppressWarnings(\"jalchemy\"). [EQUALITY]"),
                uninitialized("transient List<String> notes = new ArrayList<>();", "Assign "),
                uninitialized("private transient int notes = 3;", "Assign "),
                uninitialized("@Unmapped private String notes = \"none\";", "Assign "),
                uninitialized("private final transient Object notes = new Object();", "Take final away, and assign "));
    }

    private static Arguments uninitialized(String field, String mend) {
        return Arguments.of(
                "@Entity class A { @PrimaryKey private Long id; " + field + " }",
                "A.notes is not stored, and objects that are loaded do not get its initial value, since they are made without"
                        + " initialisers and constructors. " + mend + "notes in a method with @OnLoad, too, or say"
                        + " @SuppressWarnings(\"jalchemy\") if null, 0 or false will do. [NOT_INITIALIZED]");
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void whatMayBeMeant_isWarnedOf(String source, String message, @TempDir Path home) {
        List<Source> sources = List.of(
                new Source("lombok/With", "package lombok;\npublic @interface With {}\n"),
                new Source("shop/Shop", "package shop;\n" + Mistake.IMPORTS + source));
        assertThat(Javac.compile(home, false, sources).stream()
                        .filter(each -> each.getKind() == Diagnostic.Kind.WARNING)
                        .map(each -> each.getMessage(Locale.ROOT))
                        .filter(text -> text.endsWith("]")))
                .containsExactly(message);
    }

    /** Every annotation of JPA that may be in an entity has an advice of its own. */
    @Test
    void everyAnnotationOfJpa_isRefused_withWhatToWrite(@TempDir Path home) {
        List<Source> sources = new ArrayList<>(foreign());
        for (String name : JpaMistakes.NAMES) {
            for (String library : List.of("jakarta", "javax")) {
                String annotation = "@" + library + ".persistence." + name;
                String entity =
                        "@Entity class A { @PrimaryKey private Long id; " + annotation + " private String text; }\n";
                sources.add(new Source(
                        library + name + "/A", "package " + library + name + ";\n" + Mistake.IMPORTS + entity));
            }
        }
        List<String> errors = Javac.compile(home, false, sources).stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
        assertThat(errors).hasSize(2 * JpaMistakes.NAMES.size());
        for (String name : JpaMistakes.NAMES) {
            assertThat(errors.stream().filter(each -> each.contains("persistence." + name + ",")))
                    .hasSize(2)
                    .allMatch(each ->
                            each.contains("In place of @" + name + " ") && !each.contains("nothing of this name"));
        }
    }

    /** Codes of what is no mistake in an entity class, each with the test of the processor that has it. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "NOT_ENHANCED", "EnhancingPluginTest",
            "FIELD_NOT_PRIVATE", "ClassFilesTest",
            "FIELD_CHANGED", "EnhancingPluginTest",
            "SUPERCLASS_NOT_CONSTRUCTIBLE", "ClassFilesTest");

    @Test
    void everyCodeOfTheProcessor_hasARow() throws IOException {
        Set<String> rows = new TreeSet<>();
        MISTAKES.forEach(each -> rows.add(each.code()));
        warnings().forEach(each -> rows.add(each.get()[1].toString().replaceAll(".*\\[(\\w+)]", "$1")));
        Stream.concat(JavacErrorsTest.pathsThroughRelationships(), JavacErrorsTest.comparisonsWithNull())
                .map(each -> each.get()[1].toString())
                .filter(text -> !text.isEmpty())
                .forEach(text -> rows.add(text.replaceAll(".*\\[(\\w+)]", "$1")));
        Path processor = Path.of("..", "processor", "src");
        Set<String> codes = codes(processor.resolve("main"));
        assertThat(codes).hasSizeGreaterThan(60).contains("NOT_MAPPED", "BAD_LITERAL", "NOT_ENHANCED");
        for (Map.Entry<String, String> each : ELSEWHERE.entrySet()) {
            Path test = processor.resolve("test/java/io/jalchemy/processor/enhance/" + each.getValue() + ".java");
            assertThat(Files.readString(test)).contains(each.getKey());
            assertThat(codes.remove(each.getKey())).isTrue();
        }
        assertThat(rows).containsExactlyElementsOf(codes);
    }

    /** Codes are the first capital word in a report, a constant of their own, or the end of a text. */
    private static Set<String> codes(Path sources) throws IOException {
        List<Pattern> places = List.of(
                Pattern.compile("\\b(?:error|warning|note|refuse)\\([^\"]*?\"([A-Z][A-Z_]+)\""),
                Pattern.compile("\\bCODE = \"([A-Z_]+)\""),
                Pattern.compile("\\[([A-Z][A-Z_]+)]\""));
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                for (Pattern place : places) {
                    place.matcher(text).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        return codes;
    }
}
