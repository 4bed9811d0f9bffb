package io.jalchemy.migrate.revision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.migrate.operation.Operations;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions of a package, in a directory and in a jar. */
final class ClasspathSourceTest {

    @Revision(id = "aaaa")
    public static final class Listed implements Migration {

        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "bbbb")
    public static final class Forgotten implements Migration {

        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
    }

    private static final String PACKAGE = ClasspathSourceTest.class.getPackageName();
    private static final String PATH = PACKAGE.replace('.', '/') + "/";

    @TempDir
    private Path directory;

    /** Loads the classes and resources that it has itself before those of the tests. */
    private static final class OwnFirst extends URLClassLoader {

        OwnFirst(URL url) {
            super(new URL[] {url}, ClasspathSourceTest.class.getClassLoader());
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getName().substring(PACKAGE.length() + 1) + ".class")) {
            return in.readAllBytes();
        }
    }

    private OwnFirst loader(String kind, Map<String, byte[]> files) throws IOException {
        if ("directory".equals(kind)) {
            Path root = directory.resolve("classes");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = root.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return new OwnFirst(root.toUri().toURL());
        }
        Path jar = directory.resolve("revisions.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return new OwnFirst(jar.toUri().toURL());
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "jar"})
    void package_isReadThroughItsList(String kind) throws IOException {
        Map<String, byte[]> files = Map.of(
                PATH + "revisions.txt", (Listed.class.getName() + "\nsecond.sql\n").getBytes(UTF_8),
                PATH + "second.sql",
                        "-- revision: cccc\n-- parents: aaaa\n-- message: ünï\n-- upgrade\n".getBytes(UTF_8),
                PATH + "ClasspathSourceTest$Listed.class", bytes(Listed.class),
                PATH + "below/other.sql", "no revision".getBytes(UTF_8));
        try (OwnFirst loader = loader(kind, files)) {
            RevisionCatalog catalog = RevisionCatalog.ofPackage(PACKAGE, loader);

            assertThat(catalog.scripts()).extracting(each -> each.node().id()).containsExactly("aaaa", "cccc");
            assertThat(catalog.scripts().get(1).message()).isEqualTo("ünï");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "jar"})
    void whatIsThere_andNotListed_isRefused(String kind) throws IOException {
        Map<String, byte[]> files = Map.of(
                PATH + "revisions.txt", (Listed.class.getName() + "\n").getBytes(UTF_8),
                PATH + "forgotten.sql", "-- revision: cccc\n-- upgrade\n".getBytes(UTF_8),
                PATH + "ClasspathSourceTest$Listed.class", bytes(Listed.class),
                PATH + "ClasspathSourceTest$Forgotten.class", bytes(Forgotten.class),
                PATH + "ClasspathSourceTest.class", bytes(ClasspathSourceTest.class));
        try (OwnFirst loader = loader(kind, files)) {
            assertThatThrownBy(() -> RevisionCatalog.ofPackage(PACKAGE, loader))
                    .hasMessageContaining("forgotten.sql, " + Forgotten.class.getName() + " are in package " + PACKAGE)
                    .hasMessageEndingWith("[REVISION_INDEX]");
        }
    }
}
