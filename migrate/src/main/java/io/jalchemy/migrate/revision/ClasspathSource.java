package io.jalchemy.migrate.revision;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A package of the class path: in a directory, or in a jar. */
final class ClasspathSource implements RevisionSource {

    private static final String CLASS = ".class";
    private static final String ANNOTATION = "L" + Revision.class.getName().replace('.', '/') + ";";

    private final String packageName;
    private final String path;
    private final ClassLoader loader;

    ClasspathSource(String packageName, ClassLoader loader) {
        this.packageName = packageName;
        this.path = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        this.loader = loader;
    }

    @Override
    public String location() {
        return packageName.isEmpty() ? "the class path" : "package " + packageName;
    }

    @Override
    public @Nullable String read(String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream(path + name)) {
            return in == null ? null : new String(in.readAllBytes(), UTF_8);
        }
    }

    @Override
    public Set<String> present() throws IOException {
        Set<String> present = new TreeSet<>();
        Enumeration<URL> lists = loader.getResources(path + RevisionIndex.FILE_NAME);
        while (lists.hasMoreElements()) {
            URL list = lists.nextElement();
            if ("file".equals(list.getProtocol())) {
                addFiles(list, present);
            } else {
                addEntries(list.openConnection(), present);
            }
        }
        return present;
    }

    private void addFiles(URL list, Set<String> present) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(list.toURI()).resolveSibling(""))) {
            files = all.filter(Files::isRegularFile).toList();
        } catch (URISyntaxException e) {
            throw new IOException("The address " + list + " cannot be read as a file.", e);
        }
        for (Path file : files) {
            add(file.getFileName().toString(), () -> Files.newInputStream(file), present);
        }
    }

    private void addEntries(URLConnection connection, Set<String> present) throws IOException {
        if (connection instanceof JarURLConnection jarConnection) {
            jarConnection.setUseCaches(false);
            try (JarFile jar = jarConnection.getJarFile()) {
                for (JarEntry entry : Collections.list(jar.entries())) {
                    String name = entry.getName();
                    if (name.startsWith(path) && name.indexOf('/', path.length()) < 0) {
                        add(name.substring(path.length()), () -> jar.getInputStream(entry), present);
                    }
                }
            }
        }
    }

    /** Opens a file. */
    private interface Opener {

        InputStream open() throws IOException;
    }

    /** Classes are not loaded: those that are annotated have the annotation's name among their constants. */
    private void add(String name, Opener file, Set<String> present) throws IOException {
        if (RevisionIndex.isSql(name)) {
            present.add(name);
        } else if (name.endsWith(CLASS)) {
            try (InputStream in = file.open()) {
                if (new String(in.readAllBytes(), ISO_8859_1).contains(ANNOTATION)) {
                    present.add(packageName
                            + (packageName.isEmpty() ? "" : ".")
                            + name.substring(0, name.length() - CLASS.length()));
                }
            }
        }
    }

    @Override
    public ClassLoader loader() {
        return loader;
    }
}
