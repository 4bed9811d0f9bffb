package io.jalchemy.processor.enhance;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Enhances directories of class files: {@code java -jar jalchemy-processor.jar [--class-path PATH] DIRECTORY…}, for code that was compiled
 * by another compiler than javac. Superclasses outside the directories are looked up on the class path.
 */
public final class EnhanceDirectory {

    private static final String USAGE = "usage: java -jar jalchemy-processor.jar [--class-path PATH] DIRECTORY...\n"
            + "Enhances the entities among the class files in each directory, in place.";

    private EnhanceDirectory() {}

    /** Enhances the directories, and exits with 0 if all is enhanced, 1 if something could not be, 2 if the arguments are invalid. */
    public static void main(String... arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        List<Path> directories = new ArrayList<>();
        List<Path> classPath = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--class-path") && i + 1 < arguments.length) {
                for (String entry : arguments[++i].split(File.pathSeparator, -1)) {
                    classPath.add(Path.of(entry));
                }
            } else {
                directories.add(Path.of(arguments[i]));
            }
        }
        if (directories.isEmpty()) {
            err.println(USAGE);
            return 2;
        }
        for (Path directory : directories) {
            if (!Files.isDirectory(directory)) {
                err.println(directory + " is not a directory.\n" + USAGE);
                return 2;
            }
        }
        classPath.addAll(0, directories);
        try (URLClassLoader lookup = new URLClassLoader(urls(classPath), null)) {
            ClassFileNests nests = new ClassFileNests(name -> bytes(lookup, name));
            for (Path directory : directories) {
                int enhanced = enhance(directory, nests);
                out.println("Enhanced " + enhanced + (enhanced == 1 ? " class in " : " classes in ") + directory + ".");
            }
            return 0;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            err.println(e instanceof IllegalArgumentException ? e.getMessage() : e.toString());
            return 1;
        }
    }

    private static int enhance(Path directory, ClassFileNests nests) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        int count = 0;
        for (Path file : files) {
            byte[] enhanced = nests.enhance(Files.readAllBytes(file));
            if (enhanced != null) {
                Files.write(file, enhanced);
                count++;
            }
        }
        return count;
    }

    private static URL[] urls(List<Path> classPath) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static byte @Nullable [] bytes(ClassLoader lookup, String internalName) {
        try (InputStream in = lookup.getResourceAsStream(internalName + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
