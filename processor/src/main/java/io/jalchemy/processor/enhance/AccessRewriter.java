package io.jalchemy.processor.enhance;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Replaces each access to a mapped field of the nest by a method call, which is all that a class without mapped fields needs. */
class AccessRewriter extends ClassVisitor {

    private final NestModel nest;
    private boolean changed;

    AccessRewriter(ClassVisitor next, NestModel nest) {
        super(Opcodes.ASM9, next);
        this.nest = nest;
    }

    /** Returns whether any access was rewritten. */
    final boolean changed() {
        return changed;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new Accesses(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    /** Rewrites the accesses in a method. */
    class Accesses extends MethodVisitor {

        Accesses(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            MappedField field = nest.field(owner, name);
            if (field == null || !(opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD)) {
                super.visitFieldInsn(opcode, owner, name, descriptor);
                return;
            }
            changed = true;
            if (opcode == Opcodes.GETFIELD) {
                String type = LiveNames.getterDescriptor(owner, descriptor);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, LiveNames.getter(name), type, false);
            } else {
                String type = LiveNames.setterDescriptor(owner, descriptor);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, LiveNames.setter(name), type, false);
            }
        }

        /** Writes an access as it is. */
        void plainField(int opcode, String owner, String name, String descriptor) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }
    }
}
