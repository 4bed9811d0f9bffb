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
import org.objectweb.asm.TypePath;

/** Adds a last argument to a constructor: local variables move up by one slot, and its frames, which have to be expanded, list it too. */
final class MarkedArgument extends MethodVisitor {

    private final int slots;

    MarkedArgument(MethodVisitor next, String descriptor) {
        super(Opcodes.ASM9, next);
        this.slots = Type.getArgumentsAndReturnSizes(descriptor) >> 2;
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
            int kind, int locals, @Nullable Object[] local, int stacked, @Nullable Object @Nullable [] stack) {
        int slot = 0;
        int entry = 0;
        while (slot < slots && entry < locals) {
            boolean wide = local[entry] == Opcodes.LONG || local[entry] == Opcodes.DOUBLE;
            slot += wide ? 2 : 1;
            entry++;
        }
        if (slot < slots) {
            super.visitFrame(kind, locals, local, stacked, stack);
            return;
        }
        List<@Nullable Object> withMark = new ArrayList<>(Arrays.asList(local).subList(0, locals));
        withMark.add(entry, LiveNames.LIVE_TYPE);
        super.visitFrame(kind, locals + 1, withMark.toArray(), stacked, stack);
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, @Nullable String signature, Label start, Label end, int index) {
        super.visitLocalVariable(name, descriptor, signature, start, end, moved(index));
    }

    @Override
    public @Nullable AnnotationVisitor visitLocalVariableAnnotation(
            int typeReference,
            @Nullable TypePath path,
            Label[] start,
            Label[] end,
            int[] index,
            String descriptor,
            boolean visible) {
        return null;
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
