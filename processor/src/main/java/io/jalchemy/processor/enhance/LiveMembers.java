package io.jalchemy.processor.enhance;

import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the members that are added to a mapped class: fields, accessors and the methods of {@code LiveObject}, all synthetic.
 *
 * <p>These are the only added methods that branch; their frames are written here.
 */
final class LiveMembers {

    private static final int SYNTHETIC = Opcodes.ACC_SYNTHETIC;

    private final ClassVisitor out;
    private final MappedClass mapped;
    private final String name;
    private final String superName;
    private final boolean isAbstract;

    LiveMembers(ClassVisitor out, MappedClass mapped, String superName, boolean isAbstract) {
        this.out = out;
        this.mapped = mapped;
        this.name = mapped.name();
        this.superName = superName;
        this.isAbstract = isAbstract;
    }

    void write() {
        fields();
        rowConstructor();
        state();
        constantMethod(LiveNames.TYPE, LiveNames.TYPE_DESCRIPTOR, name, LiveNames.TYPE, LiveNames.TYPE_DESCRIPTOR);
        path();
        if (!isAbstract) {
            create();
        }
        List<MappedField> fields = mapped.fields();
        for (int i = 0; i < fields.size(); i++) {
            getter(fields.get(i), i);
            setter(fields.get(i), i);
        }
        get(fields);
        set(fields);
        load(fields);
    }

    private boolean root() {
        return mapped.mappedSuper() == null;
    }

    private void fields() {
        int constant = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | SYNTHETIC;
        out.visitField(constant, LiveNames.TYPE, LiveNames.TYPE_DESCRIPTOR, null, null)
                .visitEnd();
        out.visitField(constant, LiveNames.BASE, "I", null, null).visitEnd();
        if (root()) {
            int access = Opcodes.ACC_PROTECTED | Opcodes.ACC_TRANSIENT | SYNTHETIC;
            out.visitField(access, LiveNames.STATE, LiveNames.STATE_DESCRIPTOR, null, null)
                    .visitEnd();
        }
    }

    /**
     * Writes {@code type = LiveType.register(C.class, LiveType.require(Super.class), names); base = type.base(); type.prototype(new
     * C(null))}.
     */
    void registration(MethodVisitor code) {
        code.visitLdcInsn(Type.getObjectType(name));
        if (mapped.mappedSuper() == null) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            code.visitLdcInsn(Type.getObjectType(mapped.mappedSuper()));
            String of = "(Ljava/lang/Class;)" + LiveNames.TYPE_DESCRIPTOR;
            code.visitMethodInsn(Opcodes.INVOKESTATIC, LiveNames.LIVE_TYPE, "require", of, false);
        }
        push(code, mapped.fields().size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/String");
        for (int i = 0; i < mapped.fields().size(); i++) {
            code.visitInsn(Opcodes.DUP);
            push(code, i);
            code.visitLdcInsn(mapped.fields().get(i).name());
            code.visitInsn(Opcodes.AASTORE);
        }
        String register =
                "(Ljava/lang/Class;" + LiveNames.TYPE_DESCRIPTOR + "[Ljava/lang/String;)" + LiveNames.TYPE_DESCRIPTOR;
        code.visitMethodInsn(Opcodes.INVOKESTATIC, LiveNames.LIVE_TYPE, "register", register, false);
        code.visitInsn(Opcodes.DUP);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, LiveNames.TYPE, LiveNames.TYPE_DESCRIPTOR);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, LiveNames.LIVE_TYPE, "base", "()I", false);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, LiveNames.BASE, "I");
        if (!isAbstract) {
            code.visitFieldInsn(Opcodes.GETSTATIC, name, LiveNames.TYPE, LiveNames.TYPE_DESCRIPTOR);
            newObject(code, Opcodes.ACONST_NULL);
            String prototype = "(" + LiveNames.OBJECT_DESCRIPTOR + ")V";
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, LiveNames.LIVE_TYPE, "prototype", prototype, false);
        }
    }

    private void newObject(MethodVisitor code, int stateInstruction) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        if (stateInstruction == Opcodes.ACONST_NULL) {
            code.visitInsn(stateInstruction);
        } else {
            code.visitVarInsn(stateInstruction, 1);
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", LiveNames.ROW_CONSTRUCTOR, false);
    }

    /**
     * Writes the constructor that creates objects from rows, which runs no initializers. Where a class that is not mapped stands between
     * this one and a mapped superclass, its constructor without parameters is called, and the state that it creates is replaced.
     */
    private void rowConstructor() {
        MethodVisitor code = begin(Opcodes.ACC_PROTECTED, "<init>", LiveNames.ROW_CONSTRUCTOR);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        if (!superName.equals(mapped.mappedSuper())) {
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, "<init>", "()V", false);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, LiveNames.STATE, LiveNames.STATE_DESCRIPTOR);
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, "<init>", LiveNames.ROW_CONSTRUCTOR, false);
        }
        end(code, Opcodes.RETURN);
    }

    /**
     * Writes a {@code readObject} that calls {@code in.defaultReadObject()} between the code of {@link #beforeReading} and {@link
     * #afterReading}.
     */
    void readObject() {
        MethodVisitor code = begin(Opcodes.ACC_PRIVATE, "readObject", LiveNames.READ_OBJECT);
        beforeReading(code);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/io/ObjectInputStream", "defaultReadObject", "()V", false);
        afterReading(code);
        end(code, Opcodes.RETURN);
    }

    /**
     * Writes a {@code writeObject} that calls {@code out.defaultWriteObject()} between the code of {@link #beforeWriting} and {@link
     * #afterWriting}.
     */
    void writeObject() {
        MethodVisitor code = begin(Opcodes.ACC_PRIVATE, "writeObject", LiveNames.WRITE_OBJECT);
        beforeWriting(code);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/io/ObjectOutputStream", "defaultWriteObject", "()V", false);
        afterWriting(code);
        end(code, Opcodes.RETURN);
    }

    void beforeWriting(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        String descriptor = "(" + LiveNames.OBJECT_DESCRIPTOR + ")V";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, LiveNames.LIVE, "writing", descriptor, false);
    }

    void afterWriting(MethodVisitor code) {
        withStream(code, "written", "Ljava/io/ObjectOutputStream;");
    }

    void afterReading(MethodVisitor code) {
        withStream(code, "readBack", "Ljava/io/ObjectInputStream;");
    }

    private void withStream(MethodVisitor code, String method, String stream) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLdcInsn(Type.getObjectType(name));
        code.visitVarInsn(Opcodes.ALOAD, 1);
        String descriptor = "(" + LiveNames.OBJECT_DESCRIPTOR + "Ljava/lang/Class;" + stream + ")V";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, LiveNames.LIVE, method, descriptor, false);
    }

    /**
     * Writes code that removes the state while the object is read: where a superclass is mapped and not serializable, its constructor ran
     * and began one that no other constructor would end.
     */
    void beforeReading(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, LiveNames.STATE, LiveNames.STATE_DESCRIPTOR);
    }

    private void state() {
        if (!root()) {
            return;
        }
        MethodVisitor get = begin(Opcodes.ACC_PUBLIC, LiveNames.STATE, "()" + LiveNames.STATE_DESCRIPTOR);
        get.visitVarInsn(Opcodes.ALOAD, 0);
        get.visitFieldInsn(Opcodes.GETFIELD, name, LiveNames.STATE, LiveNames.STATE_DESCRIPTOR);
        end(get, Opcodes.ARETURN);
        MethodVisitor set = begin(Opcodes.ACC_PUBLIC, LiveNames.STATE, "(" + LiveNames.STATE_DESCRIPTOR + ")V");
        set.visitVarInsn(Opcodes.ALOAD, 0);
        set.visitVarInsn(Opcodes.ALOAD, 1);
        set.visitFieldInsn(Opcodes.PUTFIELD, name, LiveNames.STATE, LiveNames.STATE_DESCRIPTOR);
        end(set, Opcodes.RETURN);
    }

    private void path() {
        MappedClass.PathConstant path = mapped.path();
        if (path != null) {
            constantMethod("jalchemy$path", "Ljava/lang/Object;", path.owner(), path.name(), "L" + path.owner() + ";");
        } else if (root()) {
            MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "jalchemy$path", "()Ljava/lang/Object;");
            code.visitInsn(Opcodes.ACONST_NULL);
            end(code, Opcodes.ARETURN);
        }
    }

    private void constantMethod(String method, String returns, String owner, String field, String descriptor) {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, method, "()" + returns);
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, field, descriptor);
        end(code, Opcodes.ARETURN);
    }

    private void create() {
        String descriptor = "(" + LiveNames.STATE_DESCRIPTOR + ")" + LiveNames.OBJECT_DESCRIPTOR;
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "jalchemy$new", descriptor);
        newObject(code, Opcodes.ALOAD);
        end(code, Opcodes.ARETURN);
    }

    private void getter(MappedField field, int index) {
        Type type = Type.getType(field.descriptor());
        MethodVisitor code = begin(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC,
                LiveNames.getter(field.name()),
                LiveNames.getterDescriptor(name, field.descriptor()));
        Label plain = new Label();
        barrier(code, index, 1, "readsPlainly", plain);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        number(code, index);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, LiveNames.LIVE_STATE, "beforeRead", "(Ljava/lang/Object;I)V", false);
        code.visitLabel(plain);
        code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {LiveNames.LIVE_STATE}, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, field.name(), field.descriptor());
        end(code, type.getOpcode(Opcodes.IRETURN));
    }

    private void setter(MappedField field, int index) {
        Type type = Type.getType(field.descriptor());
        MethodVisitor code = begin(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC,
                LiveNames.setter(field.name()),
                LiveNames.setterDescriptor(name, field.descriptor()));
        int state = 1 + type.getSize();
        Label plain = new Label();
        barrier(code, index, state, "writesPlainly", plain);
        code.visitVarInsn(Opcodes.ALOAD, state);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        number(code, index);
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), 1);
        box(code, type);
        String before = "(Ljava/lang/Object;ILjava/lang/Object;)Ljava/lang/Object;";
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, LiveNames.LIVE_STATE, "beforeWrite", before, false);
        unbox(code, type);
        code.visitVarInsn(type.getOpcode(Opcodes.ISTORE), 1);
        code.visitLabel(plain);
        code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {LiveNames.LIVE_STATE}, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, field.name(), field.descriptor());
        end(code, Opcodes.RETURN);
    }

    /**
     * Writes code that keeps the object's state in {@code local} and jumps to {@code plain} if the method {@code question} of {@code Live}
     * returns true.
     */
    private void barrier(MethodVisitor code, int index, int local, String question, Label plain) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, LiveNames.STATE, LiveNames.STATE_DESCRIPTOR);
        code.visitVarInsn(Opcodes.ASTORE, local);
        code.visitVarInsn(Opcodes.ALOAD, local);
        number(code, index);
        String descriptor = "(" + LiveNames.STATE_DESCRIPTOR + "I)Z";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, LiveNames.LIVE, question, descriptor, false);
        code.visitJumpInsn(Opcodes.IFNE, plain);
    }

    /** Writes code that pushes the attribute's number. */
    private void number(MethodVisitor code, int index) {
        code.visitFieldInsn(Opcodes.GETSTATIC, name, LiveNames.BASE, "I");
        if (index > 0) {
            push(code, index);
            code.visitInsn(Opcodes.IADD);
        }
    }

    private void get(List<MappedField> fields) {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "jalchemy$get", "(I)Ljava/lang/Object;");
        Label[] cases = branches(code, fields.size(), "jalchemy$get", "(I)Ljava/lang/Object;", 1);
        for (int i = 0; i < cases.length; i++) {
            MappedField field = fields.get(i);
            label(code, cases[i]);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, field.name(), field.descriptor());
            box(code, Type.getType(field.descriptor()));
            code.visitInsn(Opcodes.ARETURN);
        }
        close(code);
    }

    private void set(List<MappedField> fields) {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "jalchemy$set", "(ILjava/lang/Object;)V");
        Label[] cases = branches(code, fields.size(), "jalchemy$set", "(ILjava/lang/Object;)V", 2);
        for (int i = 0; i < cases.length; i++) {
            MappedField field = fields.get(i);
            label(code, cases[i]);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 2);
            unbox(code, Type.getType(field.descriptor()));
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field.name(), field.descriptor());
            code.visitInsn(Opcodes.RETURN);
        }
        close(code);
    }

    /**
     * Writes a switch over the own attributes; a number outside is passed to the superclass, or refused where there is none.
     *
     * @param arguments how many arguments the method has, the number first
     */
    private Label[] branches(MethodVisitor code, int count, String method, String descriptor, int arguments) {
        Label[] cases = new Label[count];
        for (int i = 0; i < count; i++) {
            cases[i] = new Label();
        }
        Label other = new Label();
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitFieldInsn(Opcodes.GETSTATIC, name, LiveNames.BASE, "I");
        code.visitInsn(Opcodes.ISUB);
        if (count == 0) {
            code.visitInsn(Opcodes.POP);
        } else {
            code.visitTableSwitchInsn(0, count - 1, other, cases);
            label(code, other);
        }
        if (root()) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ILOAD, 1);
            String refuse = "(" + LiveNames.OBJECT_DESCRIPTOR + "I)Ljava/lang/RuntimeException;";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, LiveNames.LIVE, "unknownAttribute", refuse, false);
            code.visitInsn(Opcodes.ATHROW);
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ILOAD, 1);
            if (arguments == 2) {
                code.visitVarInsn(Opcodes.ALOAD, 2);
            }
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, method, descriptor, false);
            code.visitInsn(arguments == 2 ? Opcodes.RETURN : Opcodes.ARETURN);
        }
        return cases;
    }

    private void load(List<MappedField> fields) {
        String descriptor = "(L" + LiveNames.LIVE_ROW + ";)V";
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "jalchemy$load", descriptor);
        if (!root()) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, "jalchemy$load", descriptor, false);
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).column()) {
                loadOne(code, fields.get(i), i);
            }
        }
        end(code, Opcodes.RETURN);
    }

    private void loadOne(MethodVisitor code, MappedField field, int index) {
        Type type = Type.getType(field.descriptor());
        Label next = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        number(code, index);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, LiveNames.LIVE_ROW, "has", "(I)Z", false);
        code.visitJumpInsn(Opcodes.IFEQ, next);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        number(code, index);
        boolean primitive = LiveNames.isPrimitive(type);
        String returns = primitive ? field.descriptor() : "Ljava/lang/Object;";
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, LiveNames.LIVE_ROW, "get" + LiveNames.rowSuffix(type), "(I)" + returns, false);
        if (!primitive) {
            cast(code, type);
        }
        code.visitFieldInsn(Opcodes.PUTFIELD, name, field.name(), field.descriptor());
        label(code, next);
    }

    private static void box(MethodVisitor code, Type type) {
        if (LiveNames.isPrimitive(type)) {
            String box = LiveNames.box(type);
            String descriptor = "(" + type.getDescriptor() + ")L" + box + ";";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
        }
    }

    private static void unbox(MethodVisitor code, Type type) {
        if (LiveNames.isPrimitive(type)) {
            String method = "to" + LiveNames.rowSuffix(type);
            String descriptor = "(Ljava/lang/Object;)" + type.getDescriptor();
            code.visitMethodInsn(Opcodes.INVOKESTATIC, LiveNames.LIVE, method, descriptor, false);
        } else {
            cast(code, type);
        }
    }

    private static void cast(MethodVisitor code, Type type) {
        if (!type.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }

    private static void label(MethodVisitor code, Label label) {
        code.visitLabel(label);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    private static void push(MethodVisitor code, int value) {
        if (value <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + value);
        } else {
            code.visitIntInsn(value <= Byte.MAX_VALUE ? Opcodes.BIPUSH : Opcodes.SIPUSH, value);
        }
    }

    private MethodVisitor begin(int access, String method, String descriptor) {
        MethodVisitor code = out.visitMethod(access | SYNTHETIC, method, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int returnInstruction) {
        code.visitInsn(returnInstruction);
        close(code);
    }

    private static void close(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
