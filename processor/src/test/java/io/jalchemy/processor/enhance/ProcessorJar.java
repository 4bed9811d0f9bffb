package io.jalchemy.processor.enhance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.MethodNode;

/** The processor's jar as the build packs it later, but for the renaming of ASM: one file that needs nothing beside it. */
final class ProcessorJar {

    private ProcessorJar() {}

    /** Packs {@code jar}. */
    static Path pack(Path jar) throws IOException {
        TreeMap<String, byte[]> entries = new TreeMap<>();
        for (Class<?> part : List.of(MethodNode.class, AnalyzerAdapter.class, ClassReader.class, Enhancer.class)) {
            collect(home(part), entries);
        }
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, EnhanceDirectory.class.getName());
        main.putValue("Premain-Class", EnhancingAgent.class.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return jar;
    }

    /** The directory or jar that a class comes from. */
    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Path home, TreeMap<String, byte[]> entries) throws IOException {
        if (Files.isDirectory(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                files.filter(Files::isRegularFile)
                        .forEach(file ->
                                entries.put(home.relativize(file).toString().replace('\\', '/'), bytes(file)));
            }
            return;
        }
        try (JarFile jar = new JarFile(home.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith("org/")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        entries.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
