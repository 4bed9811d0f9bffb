package io.jalchemy.processor.enhance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.SerialVersionUIDAdder;

/**
 * The members of a class before it is rewritten.
 *
 * @param enhanced whether it was rewritten before
 * @param staticInitializer whether it has one
 * @param declaresSerialVersion whether it declares its serial version UID
 * @param serialVersion the serial version UID that serialization computes for the class as it is
 * @param readObject whether it has a method {@code readObject}
 * @param writeObject whether it has a method {@code writeObject}
 * @param fields descriptors of its instance fields by name
 */
record ClassScan(
        boolean enhanced,
        boolean staticInitializer,
        boolean declaresSerialVersion,
        long serialVersion,
        boolean readObject,
        boolean writeObject,
        Map<String, String> fields) {

    static ClassScan of(ClassReader reader) {
        Scan scan = new Scan();
        reader.accept(scan, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ClassScan(
                scan.enhanced,
                scan.staticInitializer,
                scan.declaresSerialVersion,
                SerialVersion.of(reader),
                scan.readObject,
                scan.writeObject,
                scan.fields);
    }

    /**
     * Checks that the mapped fields exist.
     *
     * @throws IllegalArgumentException if a field does not exist or has another type
     */
    void require(MappedClass mapped) {
        for (MappedField field : mapped.fields()) {
            if (!field.descriptor().equals(fields.get(field.name()))) {
                throw new IllegalArgumentException(mapped.name().replace('/', '.') + "." + field.name()
                        + " is mapped, but its class file has no such field of type "
                        + Type.getType(field.descriptor()).getClassName()
                        + ": another annotation processor changed it. Leave the field out with @Unmapped, or have that"
                        + " processor leave it alone. [FIELD_CHANGED]");
            }
        }
    }

    private static final class Scan extends ClassVisitor {
        boolean enhanced;
        boolean staticInitializer;
        boolean declaresSerialVersion;
        boolean readObject;
        boolean writeObject;
        final Map<String, String> fields = new HashMap<>();

        Scan() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            declaresSerialVersion |= name.equals("serialVersionUID");
            enhanced |= name.equals(LiveNames.TYPE);
            if ((access & Opcodes.ACC_STATIC) == 0) {
                fields.put(name, descriptor);
            }
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
            writeObject |= name.equals("writeObject") && descriptor.equals(LiveNames.WRITE_OBJECT);
            return null;
        }
    }

    /** Computes the serial version UID and discards the class. */
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
