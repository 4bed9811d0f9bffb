package io.jalchemy.processor.enhance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Enhances classes as they are loaded: {@code java -javaagent:jalchemy-processor.jar …}, for code that was compiled by another compiler
 * than javac. Classes that are enhanced already are not changed.
 */
public final class EnhancingAgent {

    private EnhancingAgent() {}

    /** Installs the agent; the JVM calls it before {@code main}. */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        instrumentation.addTransformer(new Transformer());
    }

    private static final class Transformer implements ClassFileTransformer {

        private final Map<ClassLoader, ClassFileNests> nests = new WeakHashMap<>();

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String className,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] classFile) {
            if (loader == null || loader == ClassLoader.getPlatformClassLoader() || className == null) {
                return null;
            }
            if (className.startsWith("io/jalchemy/processor/")) {
                return null;
            }
            try {
                return nestsOf(loader).enhance(classFile);
            } catch (RuntimeException | LinkageError e) {
                // The JVM would drop it without a word. The class stays plain, and the registry refuses it.
                String why = e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
                System.err.println("jalchemy: " + className.replace('/', '.') + " was not enhanced: " + why);
                return null;
            }
        }

        /** Returns the nests of a loader's classes. The lookup refers to the loader weakly, because the loader is its key. */
        private ClassFileNests nestsOf(ClassLoader loader) {
            synchronized (nests) {
                return nests.computeIfAbsent(loader, Transformer::lookup);
            }
        }

        private static ClassFileNests lookup(ClassLoader loader) {
            WeakReference<ClassLoader> weak = new WeakReference<>(loader);
            return new ClassFileNests(name -> bytes(weak.get(), name));
        }

        private static byte @Nullable [] bytes(@Nullable ClassLoader loader, String internalName) {
            if (loader == null) {
                return null;
            }
            try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
