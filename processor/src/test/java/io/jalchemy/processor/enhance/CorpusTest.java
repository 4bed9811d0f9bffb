package io.jalchemy.processor.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Every class of javac and the JDK's other tools, every field taken as mapped: each result passes ASM's checker and the JVM's verifier. */
class CorpusTest {

    @Test
    void twoThousandRealClasses_enhanced_verify() throws Exception {
        Map<String, byte[]> plain = classes();
        assertThat(plain).hasSizeGreaterThan(2000);
        Map<String, byte[]> enhanced = new LinkedHashMap<>();
        int mappedClasses = 0;
        for (List<String> nest : nests(plain).values()) {
            List<MappedClass> mapped = mapped(plain, nest);
            mappedClasses += mapped.size();
            for (String name : nest) {
                byte[] bytes = plain.get(name);
                byte[] changed = Enhancer.enhance(bytes, new NestModel(mapped));
                enhanced.put(name, changed == null ? bytes : changed);
            }
        }
        assertThat(mappedClasses).isGreaterThan(1000);
        EnhancedClasses loader = EnhancedClasses.unchecked(enhanced);
        List<String> broken = new ArrayList<>();
        int outOfPlace = 0;
        for (String name : enhanced.keySet()) {
            try {
                loader.check(name);
                Class.forName(name, true, loader);
            } catch (NoClassDefFoundError | ExceptionInInitializerError initialiserOutOfPlace) {
                outOfPlace++; // verified, but its initialiser needs the JDK around it
            } catch (LinkageError e) {
                if (String.valueOf(e.getMessage()).contains("does not export")) {
                    outOfPlace++; // refers to what a module of the JDK keeps to itself
                } else {
                    broken.add(name + ": " + e);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(enhanced.size() - outOfPlace).isGreaterThan(2000);
    }

    /** The classes of the running JDK's compiler and its other tools. */
    private static Map<String, byte[]> classes() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String module :
                List.of("jdk.compiler", "jdk.jshell", "jdk.javadoc", "jdk.jdi", "jdk.jlink", "jdk.jdeps")) {
            Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module);
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    String name = root.relativize(file).toString();
                    if (name.endsWith(".class") && !name.equals("module-info.class")) {
                        classes.put(name.replace('/', '.').substring(0, name.length() - 6), Files.readAllBytes(file));
                    }
                }
            }
        }
        return classes;
    }

    private static Map<String, List<String>> nests(Map<String, byte[]> classes) {
        Map<String, List<String>> nests = new LinkedHashMap<>();
        for (String name : classes.keySet()) {
            int dollar = name.indexOf('$');
            nests.computeIfAbsent(dollar < 0 ? name : name.substring(0, dollar), host -> new ArrayList<>())
                    .add(name);
        }
        return nests;
    }

    /** The classes of a nest that could be entities: not enums or records, made from {@code Object} or from another one. */
    private static List<MappedClass> mapped(Map<String, byte[]> classes, List<String> nest) {
        List<MappedClass> mapped = new ArrayList<>();
        for (String name : nest) {
            ClassReader reader = new ClassReader(classes.get(name));
            if (mappable(classes, reader)) {
                String superName = reader.getSuperName();
                boolean root = superName.equals("java/lang/Object");
                List<MappedField> fields = EnhancedClasses.fields(reader, field -> true);
                mapped.add(new MappedClass(reader.getClassName(), root ? null : superName, null, fields));
            }
        }
        return mapped;
    }

    private static boolean mappable(Map<String, byte[]> classes, ClassReader reader) {
        if ((reader.getAccess() & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) != 0) {
            return false;
        }
        byte[] superclass = classes.get(reader.getSuperName().replace('/', '.'));
        return reader.getSuperName().equals("java/lang/Object")
                || (superclass != null && mappable(classes, new ClassReader(superclass)));
    }
}
