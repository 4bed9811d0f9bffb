package io.jalchemy.processor.enhance;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.SerialVersionUIDAdder;

/**
 * What a class has before it is rewritten.
 *
 * @param enhanced whether it was rewritten before
 * @param staticInitializer whether it has one
 * @param declaresSerialVersion whether it declares its serial version UID
 * @param serialVersion the version that serialisation computes for the class as it is
 * @param readObject whether it reads itself from streams
 */
record Existing(
        boolean enhanced,
        boolean staticInitializer,
        boolean declaresSerialVersion,
        long serialVersion,
        boolean readObject) {

    static Existing of(ClassReader reader) {
        Scan scan = new Scan();
        reader.accept(scan, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new Existing(
                scan.enhanced,
                scan.staticInitializer,
                scan.declaresSerialVersion,
                SerialVersion.of(reader),
                scan.readObject);
    }

    private static final class Scan extends ClassVisitor {
        boolean enhanced;
        boolean staticInitializer;
        boolean declaresSerialVersion;
        boolean readObject;

        Scan() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            declaresSerialVersion |= name.equals("serialVersionUID");
            enhanced |= name.equals(LiveNames.TYPE);
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            staticInitializer |= name.equals("<clinit>");
            readObject |= name.equals("readObject") && descriptor.equals(LiveNames.READ_OBJECT);
            return null;
        }
    }

    /** Computes the version and throws the class away. */
    private static final class SerialVersion extends SerialVersionUIDAdder {
        private long version;

        private SerialVersion() {
            super(Opcodes.ASM9, new ClassVisitor(Opcodes.ASM9) {});
        }

        static long of(ClassReader reader) {
            SerialVersion adder = new SerialVersion();
            reader.accept(adder, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return adder.version;
        }

        @Override
        protected void addSVUID(long svuid) {
            try {
                version = computeSVUID();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
