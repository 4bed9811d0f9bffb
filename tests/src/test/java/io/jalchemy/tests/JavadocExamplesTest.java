package io.jalchemy.tests;

import static io.jalchemy.tests.javadoc.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.JavadocExamples.Example;
import io.jalchemy.tests.JavadocExamples.Found;
import io.jalchemy.tests.JavadocExamples.Type;
import io.jalchemy.tests.javadoc.Surroundings;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples in Javadoc compile; their statements run; what they map fits together; and the types that programs begin with have one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavadocExamplesTest {

    /** Annotations that say what only PostgreSQL does. */
    private static final Set<String> ON_POSTGRESQL = Set.of("Identity", "Sequence");

    /** Types that have an example besides all annotations of mappings. */
    private static final Set<String> ENTRY_TYPES = Set.of(
            "AttributeEvents",
            "Connection",
            "Engine",
            "EngineListener",
            "EngineOptions",
            "Events",
            "Func",
            "Inspection",
            "Inspector",
            "Loading",
            "Locking",
            "MetaData",
            "Registry",
            "Relationships",
            "Result",
            "Retry",
            "Session",
            "SessionFactory",
            "SessionListener",
            "Sql",
            "SqlAssert",
            "StatementRecorder",
            "StreamedResult",
            "Table",
            "Types",
            "UserType",
            "ValueSource");

    private final Map<Integer, List<String>> errors = new HashMap<>();
    private Found found = new Found(List.of(), List.of());
    private Path home = Path.of("");

    /** Compiles all at once, each in a package of its own. */
    @BeforeAll
    void compile(@TempDir Path directory) throws IOException {
        home = directory;
        found = JavadocExamples.of(JavadocTest.exportedSources());
        compile(directory, found.examples(), Example::isMapping, errors);
        compile(directory, found.examples(), example -> !example.isMapping(), errors);
    }

    private static void compile(
            Path home, List<Example> examples, Predicate<Example> which, Map<Integer, List<String>> errors) {
        List<Javac.Source> sources = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (!which.test(examples.get(i))) {
                continue;
            }
            try {
                Example example = examples.get(i);
                sources.add(new Javac.Source("example" + i + "/" + example.fileName(), example.source("example" + i)));
            } catch (IllegalArgumentException e) {
                errors.computeIfAbsent(i, key -> new ArrayList<>()).add(e.getMessage());
            }
        }
        for (Diagnostic<? extends JavaFileObject> each :
                Javac.compile(home, true, sources, "-parameters", "-XDshould-stop.ifError=FLOW")) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                String where =
                        each.getSource() == null ? "" : each.getSource().toUri().getPath();
                int number = Integer.parseInt(where.replaceAll(".*/example(\\d+)/.*", "$1"));
                errors.computeIfAbsent(number, key -> new ArrayList<>()).add(each.getMessage(Locale.ROOT));
            }
        }
    }

    Stream<Integer> numbers() {
        return Stream.iterate(0, number -> number + 1).limit(found.examples().size());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void example_compiles(int number) {
        Example example = found.examples().get(number);
        assertThat(errors.getOrDefault(number, List.of()))
                .as("%s%n%s", example, example.text())
                .isEmpty();
    }

    @Test
    void mistakesInExamples_areFound(@TempDir Path directory) {
        List<String> wrong = List.of(
                "USER.nam.eq(\"ed\")",
                "session.ad(user);",
                "if (",
                "select(USER).where(USER.name.eq(5))",
                "class Other extends Missing {}");
        List<Example> examples = wrong.stream()
                .map(text -> new Example("io.jalchemy.orm", "Session", 1, true, "", text))
                .toList();
        Map<Integer, List<String>> foundErrors = new HashMap<>();
        compile(directory, examples, example -> true, foundErrors);
        assertThat(foundErrors).hasSize(wrong.size());
    }

    Stream<Integer> numbersOfMappings() {
        return numbers().filter(number -> found.examples().get(number).isMapping());
    }

    @ParameterizedTest
    @MethodSource("numbersOfMappings")
    void mapping_makesTables(int number) throws Exception {
        Example example = found.examples().get(number);
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {home.toUri().toURL()}, getClass().getClassLoader());
                TestDatabase database = TestDatabase.fresh(database(example))) {
            Engine engine = database.engine();
            List<EntityPath<?, ?>> entities = entities(loader, "example" + number);
            assertThat(entities).as(example.toString()).hasSizeGreaterThanOrEqualTo(example.entities());
            if (!entities.isEmpty()) {
                if (example.usesUser()) {
                    entities.add(USER);
                }
                Registry registry = Registry.of(entities.toArray(EntityPath<?, ?>[]::new));
                registry.metadata().createAll(engine);
                assertThat(registry.metadata().tables()).isNotEmpty();
            }
        }
    }

    private static TestDatabase.Kind database(Example example) {
        return ON_POSTGRESQL.contains(example.type()) ? TestDatabase.Kind.POSTGRESQL : TestDatabase.Kind.SQLITE;
    }

    /** Returns the numbers of the examples that are statements. */
    Stream<Integer> numbersOfStatements() {
        return numbers()
                .filter(number -> Files.exists(home.resolve("example" + number + "/Example.class"))
                        && !found.examples().get(number).isMapping());
    }

    @ParameterizedTest
    @MethodSource("numbersOfStatements")
    void statements_run(int number) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {home.toUri().toURL()}, getClass().getClassLoader());
                TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL, EngineOptions.defaults())) {
            Surroundings.open(database.engine());
            try {
                Class<?> example = loader.loadClass("example" + number + ".Example");
                Constructor<?> constructor = example.getDeclaredConstructor();
                constructor.setAccessible(true);
                Method method = example.getDeclaredMethod("example");
                method.setAccessible(true);
                assertThatCode(() -> method.invoke(constructor.newInstance()))
                        .as(
                                "%s%n%s",
                                found.examples().get(number),
                                found.examples().get(number).text())
                        .doesNotThrowAnyException();
            } finally {
                Surroundings.close();
            }
        }
    }

    private List<EntityPath<?, ?>> entities(ClassLoader loader, String packageName)
            throws IOException, ReflectiveOperationException {
        List<EntityPath<?, ?>> entities = new ArrayList<>();
        try (Stream<Path> classes = Files.list(home.resolve(packageName))) {
            for (Path file : classes.filter(each -> each.toString().endsWith("Path.class"))
                    .toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                for (Field field : loader.loadClass(packageName + "." + name).getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        if (field.get(null) instanceof EntityPath<?, ?> entity) {
                            entities.add(entity);
                        }
                    }
                }
            }
        }
        return entities;
    }

    @Test
    void typesThatProgramsBeginWith_haveAnExample() {
        Set<String> with = found.examples().stream()
                .filter(Example::describesType)
                .map(each -> each.packageName() + "." + each.type())
                .collect(Collectors.toSet());
        Set<String> without = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (Type type : found.types()) {
            boolean entry = ENTRY_TYPES.contains(type.name());
            boolean annotation = type.isAnnotation() && type.packageName().equals("io.jalchemy.mapping");
            if (entry) {
                seen.add(type.name());
            }
            if ((entry || annotation) && !with.contains(type.packageName() + "." + type.name())) {
                without.add(type.packageName() + "." + type.name());
            }
        }
        assertThat(without).isEmpty();
        assertThat(seen).isEqualTo(new TreeSet<>(ENTRY_TYPES));
    }
}
