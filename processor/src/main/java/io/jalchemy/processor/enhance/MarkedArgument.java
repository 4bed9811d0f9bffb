package io.jalchemy.processor.enhance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Gives a constructor one more argument, after the others: local variables move up by one slot, and frames that list all
 * locals list it too. Frames relative to others stay as they are.
 */
final class MarkedArgument extends MethodVisitor {

    private final int slots;
    private final int entries;

    MarkedArgument(MethodVisitor next, String descriptor) {
        super(Opcodes.ASM9, next);
        Type[] arguments = Type.getArgumentTypes(descriptor);
        this.slots = 1 + Arrays.stream(arguments).mapToInt(Type::getSize).sum();
        this.entries = 1 + arguments.length;
    }

    private int moved(int variable) {
        return variable < slots ? variable : variable + 1;
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        super.visitVarInsn(opcode, moved(variable));
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        super.visitIincInsn(moved(variable), increment);
    }

    @Override
    public void visitFrame(
            int kind,
            int locals,
            @Nullable Object @Nullable [] local,
            int stacked,
            @Nullable Object @Nullable [] stack) {
        if (kind != Opcodes.F_FULL || local == null || locals < entries) {
            super.visitFrame(kind, locals, local, stacked, stack);
            return;
        }
        List<@Nullable Object> withMark = new ArrayList<>(Arrays.asList(local).subList(0, locals));
        withMark.add(entries, LiveNames.LIVE_TYPE);
        super.visitFrame(kind, locals + 1, withMark.toArray(), stacked, stack);
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, @Nullable String signature, Label start, Label end, int index) {
        super.visitLocalVariable(name, descriptor, signature, start, end, moved(index));
    }

    @Override
    public void visitParameter(@Nullable String name, int access) {}

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
        return null;
    }

    @Override
    public void visitAnnotableParameterCount(int count, boolean visible) {}
}
