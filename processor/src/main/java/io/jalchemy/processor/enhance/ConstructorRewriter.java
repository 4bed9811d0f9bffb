package io.jalchemy.processor.enhance;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites a constructor of a mapped class: plain until the superclass's has returned; then the object gets its state, and
 * at each normal return it is adopted.
 */
final class ConstructorRewriter extends MethodVisitor {

    private final MappedClass mapped;
    private final boolean adopts;
    private final Consumer<String> delegate;
    private final Set<MappedField> assignedBefore = new LinkedHashSet<>();
    private int unfinishedNews;
    private boolean superCalled;

    /**
     * Rewrites one constructor.
     *
     * @param next takes the rewritten code; rewrites accesses itself
     * @param adopts whether the object is adopted at its end
     * @param delegate told the descriptor of the constructor that {@code this(…)} calls, if any
     */
    ConstructorRewriter(AccessRewriter.Accesses next, MappedClass mapped, boolean adopts, Consumer<String> delegate) {
        super(Opcodes.ASM9, next);
        this.mapped = mapped;
        this.adopts = adopts;
        this.delegate = delegate;
    }

    /** The descriptor of the constructor that {@code this(…)} calls in place of the one with {@code descriptor}. */
    static String marked(String descriptor) {
        return descriptor.replace(")V", LiveNames.TYPE_DESCRIPTOR + ")V");
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW && !superCalled) {
            unfinishedNews++;
        }
        super.visitTypeInsn(opcode, type);
    }

    /** A field that is assigned before {@code super(…)} belongs to an object that cannot be passed on yet: marked later. */
    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        MappedField field = !superCalled && opcode == Opcodes.PUTFIELD && owner.equals(mapped.name())
                ? mapped.fieldsByName().get(name)
                : null;
        if (field == null) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        } else {
            assignedBefore.add(field);
            accesses().plainField(opcode, owner, name, descriptor);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean constructorCall = !superCalled && opcode == Opcodes.INVOKESPECIAL && name.equals("<init>");
        if (constructorCall && unfinishedNews > 0) {
            unfinishedNews--;
            constructorCall = false;
        }
        if (!constructorCall) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            return;
        }
        superCalled = true;
        if (owner.equals(mapped.name())) {
            delegate.accept(descriptor);
            super.visitInsn(Opcodes.ACONST_NULL);
            super.visitMethodInsn(opcode, owner, name, marked(descriptor), false);
            return;
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, false);
        begin();
    }

    private void begin() {
        if (mapped.mappedSuper() == null) {
            super.visitVarInsn(Opcodes.ALOAD, 0);
            String descriptor = "(" + LiveNames.OBJECT_DESCRIPTOR + ")V";
            super.visitMethodInsn(Opcodes.INVOKESTATIC, LiveNames.LIVE, "begin", descriptor, false);
        }
        for (MappedField field : assignedBefore) {
            super.visitVarInsn(Opcodes.ALOAD, 0);
            super.visitInsn(Opcodes.DUP);
            accesses().plainField(Opcodes.GETFIELD, mapped.name(), field.name(), field.descriptor());
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    mapped.name(),
                    LiveNames.setter(field.name()),
                    LiveNames.setterDescriptor(mapped.name(), field.descriptor()),
                    false);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN && adopts) {
            super.visitVarInsn(Opcodes.ALOAD, 0);
            super.visitLdcInsn(Type.getObjectType(mapped.name()));
            String descriptor = "(" + LiveNames.OBJECT_DESCRIPTOR + "Ljava/lang/Class;)V";
            super.visitMethodInsn(Opcodes.INVOKESTATIC, LiveNames.LIVE, "constructed", descriptor, false);
        }
        super.visitInsn(opcode);
    }

    private AccessRewriter.Accesses accesses() {
        return (AccessRewriter.Accesses) mv;
    }
}
