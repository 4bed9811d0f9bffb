package io.jalchemy.tests;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources with the processor, as a program would. */
public final class Javac {

    private Javac() {}

    /** A source in memory. */
    public static final class Source extends SimpleJavaFileObject {

        private final String text;

        /** A source of class {@code name}, {@code "shop/Shop"}. */
        public Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /**
     * Compiles {@code sources} into {@code home}.
     *
     * @param withTests whether the sources may use what the tests have
     * @param more options of javac
     * @return what javac said
     */
    public static List<Diagnostic<? extends JavaFileObject>> compile(
            Path home, boolean withTests, List<Source> sources, String... more) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(List.of(
                "-cp",
                classPath(withTests) + File.pathSeparator + home,
                "-processorpath",
                processor(),
                "-d",
                home.toString(),
                "-Xmaxerrs",
                "9999"));
        options.addAll(List.of(more));
        try (var files = javac.getStandardFileManager(found, Locale.ROOT, null)) {
            javac.getTask(null, files, found, options, null, sources).call();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(found.getDiagnostics());
    }

    private static String classPath(boolean withTests) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> withTests || !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String processor() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("processor") || entry.contains("asm"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
