package io.jalchemy.processor.enhance;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Rewrites one class file.
 *
 * <p>Every access to a mapped field, in every class of the nest, becomes one call of a synthetic static method of the class that declares
 * it; mapped classes get those methods, a state and the methods that {@code mapping.live} requires. Existing methods keep their frames. A
 * class that is enhanced already is returned unchanged.
 */
public final class Enhancer {

    private Enhancer() {}

    /**
     * Rewrites a class.
     *
     * @param classFile its bytes
     * @param nest the mapped classes of its nest
     * @return the new bytes; null if there was nothing to change
     * @throws IllegalArgumentException if a mapped field is not as {@code nest} describes it; the message names it
     */
    public static byte @Nullable [] enhance(byte[] classFile, NestModel nest) {
        if (nest.isEmpty()) {
            return null;
        }
        ClassReader reader = new ClassReader(classFile);
        MappedClass mapped = nest.mapped(reader.getClassName());
        ClassScan existing = ClassScan.of(reader);
        if (mapped != null) {
            if (existing.enhanced()) {
                return null;
            }
            existing.require(mapped);
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        AccessRewriter rewriter =
                mapped == null ? new AccessRewriter(writer, nest) : new EntityRewriter(writer, nest, mapped, existing);
        reader.accept(rewriter, mapped == null ? 0 : ClassReader.EXPAND_FRAMES);
        return mapped != null || rewriter.changed() ? writer.toByteArray() : null;
    }

    /** Returns whether {@code classFile} is a mapped class that was enhanced already. */
    public static boolean isEnhanced(byte[] classFile) {
        return ClassScan.of(new ClassReader(classFile)).enhanced();
    }
}
