package io.jalchemy.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Types that the project's pages name exist, and so do their members: a page is corrected in the commit that renames something. */
class DocumentedNamesTest {

    private static final List<String> PAGES = List.of(
            "README.md",
            "CONTRIBUTING.md",
            "docs/architecture.md",
            "docs/design/orm-mechanics.md",
            "docs/design/parity.md");

    private static final List<String> SOURCES = List.of(
            "sql",
            "engine",
            "dialects",
            "mapping",
            "orm",
            "processor",
            "testkit",
            "cli",
            "migrate",
            "tests",
            "benchmarks",
            "examples",
            "docs/design/generated");

    /** A type in a code span, perhaps with one member: {@code `Engine`}, {@code `Engine.create(url)`}. */
    private static final Pattern NAME = Pattern.compile("`@?([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?(?:\\([^`\n]*)?`");

    private static final Pattern TYPE = Pattern.compile(
            "\\b(?:class|interface|enum|record) ([A-Z]\\w*)(?:[^{;]*?\\bextends ([A-Z]\\w*))?[^{;]*\\{");

    /** Packages of the JDK, and of libraries that tests use, whose types pages name. */
    private static final List<String> PACKAGES = List.of(
            "java.lang",
            "java.lang.ref",
            "java.io",
            "java.math",
            "java.util",
            "java.sql",
            "javax.sql",
            "java.time",
            "javax.annotation.processing",
            "com.sun.source.util",
            "org.jspecify.annotations",
            "org.postgresql.core",
            "org.springframework.jdbc.datasource");

    /** What pages name and nobody can look up here: of SQLAlchemy, Jdbi and Lombok, and what stands for several names. */
    private static final Set<String> OTHERS = Set.of(
            "AppenderQuery",
            "ConnectionFactory",
            "EqualsAndHashCode",
            "FunctionN",
            "Helper",
            "IdentifierError",
            "Impl",
            "Mutable",
            "NaN",
            "None",
            "RowN",
            "SelectN",
            "StaleDataError",
            "StoredMixin",
            "TransactionHandler",
            "TypeDecorator",
            "Utils",
            "XCompiler",
            "XDatabase",
            "XDdlCompiler",
            "XDialect");

    /**
     * The sources that declare a type of one name.
     *
     * @param texts those of the files
     * @param parents the names of its superclasses
     */
    private record Declared(List<String> texts, Set<String> parents) {}

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void namesInPages_exist() throws IOException {
        Map<String, Declared> types = types();
        List<Path> pages = new ArrayList<>(PAGES.stream().map(ROOT::resolve).toList());
        pages.addAll(files("docs/design/decisions", ".md"));
        List<String> missing = new ArrayList<>();
        int count = 0;
        for (Path page : pages) {
            Matcher name = NAME.matcher(Files.readString(page));
            while (name.find()) {
                count++;
                String type = name.group(1);
                if (!OTHERS.contains(type) && !isOurs(types, type, name.group(2)) && !isKnown(type, name.group(2))) {
                    missing.add(ROOT.relativize(page) + ": " + name.group());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(800);
    }

    private static Map<String, Declared> types() throws IOException {
        Map<String, Declared> types = new HashMap<>();
        for (String folder : SOURCES) {
            for (Path file : files(folder, ".java")) {
                String text = Files.readString(file);
                Matcher type = TYPE.matcher(text);
                while (type.find()) {
                    Declared declared = types.computeIfAbsent(
                            type.group(1), any -> new Declared(new ArrayList<>(), new TreeSet<>()));
                    declared.texts().add(text);
                    if (type.group(2) != null) {
                        declared.parents().add(type.group(2));
                    }
                }
            }
        }
        return types;
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(end))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }

    private static boolean isOurs(Map<String, Declared> types, String type, @Nullable String member) {
        Declared declared = types.get(type);
        if (declared == null) {
            return false;
        }
        Pattern word = Pattern.compile("\\b" + member + "\\b");
        return member == null
                || declared.texts().stream().anyMatch(text -> word.matcher(text).find())
                || declared.parents().stream().anyMatch(parent -> isOurs(types, parent, member));
    }

    private static boolean isKnown(String type, @Nullable String member) {
        for (String each : PACKAGES) {
            try {
                Class<?> found = Class.forName(each + "." + type, false, DocumentedNamesTest.class.getClassLoader());
                return member == null
                        || Stream.of(found.getMethods(), found.getFields())
                                .flatMap(Arrays::stream)
                                .anyMatch(any -> any.getName().equals(member));
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        return false;
    }
}
