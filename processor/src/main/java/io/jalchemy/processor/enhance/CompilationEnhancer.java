package io.jalchemy.processor.enhance;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * Passes the mapped classes that the processor found to the plug-in: it is opened when the processor starts, receives each mapped class,
 * and is called by the plug-in when javac has written a class file.
 *
 * <p>Class files are read and written through the compiler's {@code Filer}, because build tools keep them in memory. Some save them shortly
 * after javac reports that it is done, so the handover waits for a class file that does not exist yet, or is still the enhanced one of an
 * earlier compilation.
 */
public final class CompilationEnhancer {

    private static final int POLL_MILLISECONDS = 5;

    private final Filer filer;
    private final Messager messager;
    private final boolean taken;
    private int polls = 400;
    private final Map<String, Unit> units = new HashMap<>();

    private final Map<String, Watch> watches = new HashMap<>();

    /** A top-level class and the mapped classes inside it. */
    private record Unit(TypeElement topLevel, List<MappedClass> mapped) {}

    /** An entity whose equality must not depend on some of its attributes. */
    private record Watch(TypeElement type, Set<String> attributes) {}

    private CompilationEnhancer(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.messager = environment.getMessager();
        this.taken = PluginChannel.fill(this::enhance);
    }

    /** Opens the handover of this compilation. It is called in {@code Processor.init}, on its thread. */
    public static CompilationEnhancer open(ProcessingEnvironment environment) {
        return new CompilationEnhancer(environment);
    }

    /**
     * Adds {@code mapped}, the description of {@code type}, which is compiled from source now. Where no plug-in is present, as in Eclipse's
     * compiler, a note says what remains to be done.
     */
    public void add(TypeElement type, MappedClass mapped) {
        if (!taken && units.isEmpty()) {
            messager.printMessage(
                    Diagnostic.Kind.NOTE,
                    "Entities are not enhanced by this compiler, which loads no javac plug-ins. Run java -jar"
                            + " jalchemy-processor.jar on the class files, or start with -javaagent:jalchemy-processor.jar."
                            + " [NOT_ENHANCED]");
        }
        TypeElement topLevel = type;
        while (topLevel.getEnclosingElement() instanceof TypeElement outer) {
            topLevel = outer;
        }
        TypeElement outermost = topLevel;
        units.computeIfAbsent(topLevel.getQualifiedName().toString(), name -> new Unit(outermost, new ArrayList<>()))
                .mapped()
                .add(mapped);
    }

    /** Requests a warning if {@code equals} or {@code hashCode} of {@code mapped} read one of {@code attributes}. */
    public void watchEquality(TypeElement type, MappedClass mapped, Set<String> attributes) {
        watches.put(mapped.name(), new Watch(type, Set.copyOf(attributes)));
    }

    private void warn(byte[] plain) {
        Watch watch = watches.remove(new ClassReader(plain).getClassName());
        Set<String> read = watch == null ? Set.of() : EqualityReads.of(plain, watch.attributes());
        if (watch != null && !read.isEmpty()) {
            messager.printMessage(
                    Diagnostic.Kind.WARNING,
                    watch.type().getSimpleName() + ".equals or hashCode reads " + String.join(", ", new TreeSet<>(read))
                            + ": a generated key changes when the row is inserted, and a relationship may load from the"
                            + " database. Compare by a key of your own or by identity (Lombok:"
                            + " @EqualsAndHashCode.Exclude), or say @SuppressWarnings(\"jalchemy\"). [EQUALITY]",
                    watch.type());
        }
    }

    /** Rewrites the class file of {@code binaryName} if its nest has mapped classes; returns a problem to be printed, or null. */
    private @Nullable String enhance(String binaryName) {
        Unit unit = unit(binaryName);
        if (unit == null) {
            return null;
        }
        try {
            byte[] plain = read(binaryName);
            warn(plain);
            byte[] enhanced = Enhancer.enhance(plain, new NestModel(unit.mapped()));
            if (enhanced != null) {
                write(binaryName, enhanced, unit.topLevel());
            }
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        } catch (IOException e) {
            return binaryName
                    + " was compiled but could not be enhanced: its class file could not be read back and written"
                    + " again (" + e
                    + "). Give javac an output directory with -d; a file manager that keeps class files"
                    + " in memory has to serve getFileForOutput too. [NOT_ENHANCED]";
        }
    }

    private @Nullable Unit unit(String binaryName) {
        String name = binaryName;
        Unit unit = units.get(name);
        int dollar = name.lastIndexOf('$');
        while (unit == null && dollar > 0) {
            name = name.substring(0, dollar);
            unit = units.get(name);
            dollar = name.lastIndexOf('$');
        }
        return unit;
    }

    private byte[] read(String binaryName) throws IOException {
        for (int poll = 0; ; poll++) {
            String problem;
            try (InputStream in = filer.getResource(
                            StandardLocation.CLASS_OUTPUT, packageOf(binaryName), fileOf(binaryName))
                    .openInputStream()) {
                byte[] bytes = in.readAllBytes();
                if (bytes.length > 0 && !Enhancer.isEnhanced(bytes)) {
                    return bytes;
                }
                problem = bytes.length == 0 ? "it is empty" : "it is that of an earlier compilation";
            } catch (FileNotFoundException | NoSuchFileException e) {
                problem = "it is not there: " + e.getMessage();
            }
            if (poll >= polls) {
                polls = 0; // it will not be otherwise for the next one
                throw new IOException(problem);
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void write(String binaryName, byte[] bytes, Element origin) throws IOException {
        try (OutputStream out = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, packageOf(binaryName), fileOf(binaryName), origin)
                .openOutputStream()) {
            out.write(bytes);
        }
    }

    private static String packageOf(String binaryName) {
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }

    private static String fileOf(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
    }
}
