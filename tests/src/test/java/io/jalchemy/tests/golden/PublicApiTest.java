package io.jalchemy.tests.golden;

import io.jalchemy.cli.Main;
import io.jalchemy.dialect.Dialects;
import io.jalchemy.engine.Engine;
import io.jalchemy.mapping.Entity;
import io.jalchemy.migrate.run.MigrationRunner;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.Sql;
import io.jalchemy.testkit.SqlAssert;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each module offers to everybody is what its file in {@code docs/design/api} lists, so that no change of it goes unseen. */
class PublicApiTest {

    private static final Map<String, Class<?>> MODULES = Map.of(
            "mapping", Entity.class,
            "sql", Sql.class,
            "engine", Engine.class,
            "dialects", Dialects.class,
            "orm", Session.class,
            "testkit", SqlAssert.class,
            "migrate", MigrationRunner.class,
            "cli", Main.class);

    @ParameterizedTest
    @ValueSource(strings = {"mapping", "sql", "engine", "dialects", "orm", "testkit", "migrate", "cli"})
    void api_isThatOfTheFile(String module) throws IOException, URISyntaxException {
        Class<?> member = MODULES.get(module);
        URI place = member.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path path = Path.of(place);
        if (Files.isDirectory(path)) {
            GoldenFile.check("docs/design/api/" + module + ".txt", api(path));
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
            GoldenFile.check("docs/design/api/" + module + ".txt", api(jar.getPath("/")));
        }
    }

    private static String api(Path classes) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String exported : exported(classes)) {
            text.append("package ").append(exported).append('\n');
            for (Class<?> type : types(classes, exported)) {
                PublicMembers.append(type, text);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static Set<String> exported(Path classes) throws IOException {
        try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Class<?>> types(Path classes, String exported) throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve(exported.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .sorted()
                    .<Class<?>>map(name -> load(exported + "." + name.substring(0, name.length() - ".class".length())))
                    .filter(PublicMembers::isVisible)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
