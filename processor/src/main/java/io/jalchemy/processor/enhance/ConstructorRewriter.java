package io.jalchemy.processor.enhance;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites a constructor of a mapped class: accesses are plain until the superclass's constructor has returned; then the object gets its
 * state, and at each normal return it is adopted.
 */
final class ConstructorRewriter extends MethodVisitor {

    private final MappedClass mapped;
    private final boolean adopts;
    private final Consumer<String> delegate;
    private final Set<MappedField> assignedBefore = new LinkedHashSet<>();
    private @Nullable AnalyzerAdapter operands;
    private boolean superCalled;

    private ConstructorRewriter(
            AccessRewriter.Accesses next, MappedClass mapped, boolean adopts, Consumer<String> delegate) {
        super(Opcodes.ASM9, next);
        this.mapped = mapped;
        this.adopts = adopts;
        this.delegate = delegate;
    }

    /**
     * Rewrites {@code constructor}.
     *
     * @param constructor with expanded frames
     * @param next receives the rewritten code; rewrites accesses itself
     * @param adopts whether the object is adopted at its end
     * @param delegate receives the descriptor of the constructor that {@code this(…)} calls, if any
     */
    static void rewrite(
            MethodNode constructor,
            AccessRewriter.Accesses next,
            MappedClass mapped,
            boolean adopts,
            Consumer<String> delegate) {
        ConstructorRewriter rewriter = new ConstructorRewriter(next, mapped, adopts, delegate);
        AnalyzerAdapter operands =
                new AnalyzerAdapter(mapped.name(), constructor.access, "<init>", constructor.desc, rewriter);
        rewriter.operands = operands;
        constructor.accept(operands);
    }

    /** Returns the descriptor of the constructor that {@code this(…)} calls in place of the one with {@code descriptor}. */
    static String marked(String descriptor) {
        return descriptor.replace(")V", LiveNames.TYPE_DESCRIPTOR + ")V");
    }

    /** Returns whether the operand {@code depth} slots below the top is the object under construction, before {@code super(…)}. */
    private boolean isThis(int depth) {
        if (superCalled || operands == null || operands.stack == null) {
            return false;
        }
        int index = operands.stack.size() - 1 - depth;
        return operands.stack.get(index) == Opcodes.UNINITIALIZED_THIS;
    }

    /** Leaves an assignment before {@code super(…)} plain and records it for later, because the object cannot be passed to a method yet. */
    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean early =
                opcode == Opcodes.PUTFIELD && isThis(Type.getType(descriptor).getSize());
        MappedField field = early ? mapped.fieldsByName().get(name) : null;
        if (field == null) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        } else {
            assignedBefore.add(field);
            accesses().plainField(opcode, owner, name, descriptor);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        int arguments = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1;
        if (opcode != Opcodes.INVOKESPECIAL || !name.equals("<init>") || !isThis(arguments)) {
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
