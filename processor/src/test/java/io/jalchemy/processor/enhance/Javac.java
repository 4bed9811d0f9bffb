package io.jalchemy.processor.enhance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A compilation in memory with the plug-in found on the processor path, as build tools and IDEs run it. */
final class Javac {

    static final long NEVER = Long.MAX_VALUE;

    static final String ANNOTATIONS = "package io.jalchemy.mapping; public @interface ";

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<Processor> processors = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final Map<String, byte[]> classes = new ConcurrentHashMap<>();
    private final List<CompletableFuture<?>> saving = new ArrayList<>();
    private long savedAfterMilliseconds;

    Javac() {
        add("io.jalchemy.mapping.Entity", ANNOTATIONS + "Entity {}");
        add("io.jalchemy.mapping.Mixin", ANNOTATIONS + "Mixin {}");
    }

    Javac add(String name, String source) {
        sources.put(name, source);
        return this;
    }

    Javac processor(Processor processor) {
        processors.add(processor);
        return this;
    }

    Javac option(String... option) {
        options.addAll(List.of(option));
        return this;
    }

    /** Class files appear only so long after javac closed them. */
    Javac savedAfter(long milliseconds) {
        savedAfterMilliseconds = milliseconds;
        return this;
    }

    /** What an earlier compilation left in the output. */
    Javac before(Map<String, byte[]> earlier) {
        classes.putAll(earlier);
        return this;
    }

    /**
     * What came out.
     *
     * @param problems errors and warnings, {@code "ERROR: …"}
     * @param classes by binary name
     */
    record Outcome(List<String> problems, Map<String, byte[]> classes) {}

    Outcome run() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Output output = new Output(compiler.getStandardFileManager(problems, null, null));
        List<String> all = new ArrayList<>(
                List.of("-processorpath", System.getProperty("java.class.path"), "-parameters", "-Xlint:-options"));
        all.addAll(options);
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        JavaCompiler.CompilationTask task = compiler.getTask(null, output, problems, all, null, units);
        if (!processors.isEmpty()) {
            task.setProcessors(processors);
        }
        task.call();
        saving.forEach(CompletableFuture::join);
        List<String> messages = problems.getDiagnostics().stream()
                .map(each -> each.getKind() + ": " + each.getMessage(null))
                .toList();
        return new Outcome(messages, classes);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {

        Output(StandardJavaFileManager next) {
            super(next);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new Saved(className);
        }

        @Override
        public FileObject getFileForOutput(Location location, String pack, String relativeName, FileObject sibling) {
            String name = relativeName.substring(0, relativeName.length() - ".class".length());
            return new Saved(pack.isEmpty() ? name : pack + "." + name);
        }
    }

    private final class Saved extends SimpleJavaFileObject {
        private final String binaryName;

        Saved(String binaryName) {
            super(URI.create("mem:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
            this.binaryName = binaryName;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            byte[] bytes = classes.get(binaryName);
            if (bytes == null) {
                throw new FileNotFoundException(binaryName);
            }
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public OutputStream openOutputStream() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            return new FilterOutputStream(bytes) {
                @Override
                public void close() {
                    if (savedAfterMilliseconds == 0) {
                        classes.put(binaryName, bytes.toByteArray());
                    } else if (savedAfterMilliseconds != NEVER) {
                        saving.add(CompletableFuture.runAsync(
                                () -> classes.put(binaryName, bytes.toByteArray()),
                                CompletableFuture.delayedExecutor(savedAfterMilliseconds, TimeUnit.MILLISECONDS)));
                    }
                }
            };
        }
    }
}
