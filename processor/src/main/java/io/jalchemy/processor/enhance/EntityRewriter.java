package io.jalchemy.processor.enhance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites a mapped class: accesses to mapped fields, constructors and the static initializer, and adds the members of {@code LiveObject}.
 */
final class EntityRewriter extends AccessRewriter {

    private final MappedClass mapped;
    private final ClassScan existing;
    private final Map<String, MethodNode> constructors = new LinkedHashMap<>();
    private final Set<String> delegatedTo = new LinkedHashSet<>();
    private boolean isAbstract;
    private String superName = "java/lang/Object";

    EntityRewriter(ClassVisitor next, NestModel nest, MappedClass mapped, ClassScan existing) {
        super(next, nest);
        this.mapped = mapped;
        this.existing = existing;
    }

    @Override
    public void visit(
            int version, int access, String name, @Nullable String signature, String superName, String[] interfaces) {
        this.superName = superName;
        isAbstract = (access & Opcodes.ACC_ABSTRACT) != 0;
        if (mapped.mappedSuper() != null) {
            super.visit(version, access, name, signature, superName, interfaces);
            return;
        }
        String[] withLive = new String[interfaces.length + 1];
        System.arraycopy(interfaces, 0, withLive, 0, interfaces.length);
        withLive[interfaces.length] = LiveNames.LIVE_OBJECT;
        String generic = signature == null ? null : signature + LiveNames.OBJECT_DESCRIPTOR;
        super.visit(version, access, name, generic, superName, withLive);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        boolean ours = mapped.fields().stream().anyMatch(field -> field.name().equals(name));
        return super.visitField(ours ? kept(access) : access, name, descriptor, signature, value);
    }

    /** Returns the access of a mapped field: private, and assigned by {@code LiveObject}'s methods, too. */
    private static int kept(int access) {
        int others = Opcodes.ACC_FINAL | Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
        return (access & ~others) | Opcodes.ACC_PRIVATE;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        if (name.equals("<init>")) {
            return new KeptConstructor(access, descriptor, signature, exceptions);
        }
        MethodVisitor plain = cv.visitMethod(access, name, descriptor, signature, exceptions);
        if (name.equals("<clinit>")) {
            return new Framed(plain, members()::registration, code -> {});
        }
        if (name.equals("readObject") && descriptor.equals(LiveNames.READ_OBJECT)) {
            return new Framed(plain, members()::beforeReading, members()::afterReading);
        }
        if (name.equals("writeObject") && descriptor.equals(LiveNames.WRITE_OBJECT)) {
            return new Framed(plain, members()::beforeWriting, members()::afterWriting);
        }
        return new ClonesApart(plain);
    }

    @Override
    public void visitEnd() {
        delegatedTo.forEach(this::writeDelegate);
        LiveMembers members = members();
        members.write();
        if (!existing.readObject()) {
            members.readObject();
        }
        if (!existing.writeObject()) {
            members.writeObject();
        }
        if (!existing.declaresSerialVersion()) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
            cv.visitField(access, "serialVersionUID", "J", null, existing.serialVersion())
                    .visitEnd();
        }
        if (!existing.staticInitializer()) {
            MethodVisitor code = cv.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            code.visitCode();
            members.registration(code);
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
        super.visitEnd();
    }

    private LiveMembers members() {
        return new LiveMembers(cv, mapped, superName, isAbstract);
    }

    /** Rewrites a method so that code of the enhancer runs at its beginning and before it returns. */
    private final class Framed extends Accesses {
        private final Consumer<MethodVisitor> first;
        private final Consumer<MethodVisitor> last;

        Framed(MethodVisitor next, Consumer<MethodVisitor> first, Consumer<MethodVisitor> last) {
            super(next);
            this.first = first;
            this.last = last;
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.RETURN) {
                last.accept(mv);
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            first.accept(mv);
        }
    }

    /** Rewrites a method so that the result of {@code super.clone()} does not share the state of the original object. */
    private final class ClonesApart extends Accesses {

        ClonesApart(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
            super.visitMethodInsn(opcode, owner, method, descriptor, isInterface);
            boolean cloned = opcode == Opcodes.INVOKESPECIAL && method.equals("clone");
            if (cloned && descriptor.equals("()Ljava/lang/Object;")) {
                String apart = "(Ljava/lang/Object;)Ljava/lang/Object;";
                super.visitMethodInsn(Opcodes.INVOKESTATIC, LiveNames.LIVE, "cloned", apart, false);
            }
        }
    }

    /**
     * Writes the constructor that {@code this(…)} calls: a copy with an additional argument to distinguish it and without adoption at its
     * end, so that an object is adopted when its outermost constructor returns.
     */
    private void writeDelegate(String descriptor) {
        MethodNode kept = Objects.requireNonNull(constructors.get(descriptor), "javac found it");
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
        String marked = ConstructorRewriter.marked(descriptor);
        String[] exceptions = kept.exceptions.toArray(String[]::new);
        MethodVisitor out = cv.visitMethod(access, "<init>", marked, null, exceptions);
        MethodVisitor shifted = new MarkedArgument(out, descriptor);
        kept.instructions.resetLabels();
        ConstructorRewriter.rewrite(kept, new Accesses(shifted), mapped, false, target -> {});
    }

    /** A constructor that is kept in memory to be written once or twice. */
    private final class KeptConstructor extends MethodNode {

        KeptConstructor(int access, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
            super(Opcodes.ASM9, access, "<init>", descriptor, signature, exceptions);
        }

        @Override
        public void visitEnd() {
            super.visitEnd();
            constructors.put(desc, this);
            MethodVisitor out = cv.visitMethod(access, name, desc, signature, exceptions.toArray(String[]::new));
            ConstructorRewriter.rewrite(this, new Accesses(out), mapped, true, delegatedTo::add);
        }
    }
}
