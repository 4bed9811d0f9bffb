package io.jalchemy.processor.enhance;

import io.jalchemy.mapping.live.LiveObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
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
import javax.annotation.processing.Processor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.MethodNode;

/** The processor's jar as the build packs it later, but for the renaming of ASM: one file that needs nothing beside it. */
final class ProcessorJar {

    private ProcessorJar() {}

    /** Packs the processor into {@code jar}. */
    static Path pack(Path jar) throws IOException {
        return pack(jar, processor());
    }

    /** The same with a test's annotation processor in it. */
    static Path packWith(Class<? extends Processor> processor, Path jar) throws IOException {
        TreeMap<String, byte[]> entries = processor();
        String name = processor.getName().replace('.', '/') + ".class";
        entries.put(name, Files.readAllBytes(home(processor).resolve(name)));
        String service = "META-INF/services/" + Processor.class.getName();
        entries.put(service, processor.getName().getBytes(StandardCharsets.UTF_8));
        return pack(jar, entries);
    }

    /** Packs {@code mapping} into {@code jar}. */
    static Path packMapping(Path jar) throws IOException {
        Path home = home(LiveObject.class);
        if (Files.isRegularFile(home)) {
            return Files.copy(home, jar);
        }
        TreeMap<String, byte[]> entries = new TreeMap<>();
        collect(home, entries);
        return pack(jar, entries);
    }

    private static TreeMap<String, byte[]> processor() throws IOException {
        TreeMap<String, byte[]> entries = new TreeMap<>();
        for (Class<?> part : List.of(MethodNode.class, AnalyzerAdapter.class, ClassReader.class, Enhancer.class)) {
            collect(home(part), entries);
        }
        return entries;
    }

    private static Path pack(Path jar, TreeMap<String, byte[]> entries) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, EnhanceDirectory.class.getName());
        main.putValue("Premain-Class", EnhancingAgent.class.getName());
        main.putValue("Automatic-Module-Name", "io.jalchemy.processor");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (var entry : entries.entrySet()) {
                if (!entry.getKey().equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(new JarEntry(entry.getKey()));
                    out.write(entry.getValue());
                }
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
