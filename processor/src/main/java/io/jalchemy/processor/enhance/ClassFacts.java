package io.jalchemy.processor.enhance;

import io.jalchemy.processor.read.KotlinClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The facts of a class file that concern mapping: its annotations, its fields, its place in a nest. */
final class ClassFacts extends ClassVisitor {

    private static final String MAPPING = "Lio/jalchemy/mapping/";
    private static final Set<String> MAPPED = Set.of(MAPPING + "Entity;", MAPPING + "Mixin;");
    private static final int NOT_MAPPED = Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;

    private final List<FieldFacts> fields = new ArrayList<>();
    private final List<String> methods = new ArrayList<>();
    private final List<String> nestMembers = new ArrayList<>();
    private String name = "";
    private @Nullable String superName;
    private @Nullable String nestHost;
    private @Nullable String ownConstant;
    private int access;
    private int noArgumentConstructor = -1;
    private boolean mapped;
    private boolean entity;
    private boolean kotlin;

    private ClassFacts() {
        super(Opcodes.ASM9);
    }

    static ClassFacts of(byte[] classFile) {
        ClassFacts facts = new ClassFacts();
        int all = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
        new ClassReader(classFile).accept(facts, all);
        return facts;
    }

    /** Returns the internal name of the class. */
    String name() {
        return name;
    }

    /** Returns the internal name of the superclass; null for {@code Object} and for modules. */
    @Nullable
    String superName() {
        return superName;
    }

    /** Returns whether the class is an entity or a mixin. */
    boolean mapped() {
        return mapped;
    }

    boolean entity() {
        return entity;
    }

    /** Returns the internal name of the host of the class's nest, which may be the class itself. */
    String nestHost() {
        return nestHost == null ? name : nestHost;
    }

    /** Returns the other classes of the nest that this class is the host of. */
    List<String> nestMembers() {
        return nestMembers;
    }

    /** Returns the name of a constant of the class's own type, as path classes have one; null for none. */
    @Nullable
    String ownConstant() {
        return ownConstant;
    }

    /** Returns whether {@code subclass} can call a constructor without parameters. */
    boolean constructibleBy(ClassFacts subclass) {
        if (noArgumentConstructor < 0 || (noArgumentConstructor & Opcodes.ACC_PRIVATE) != 0) {
            return false;
        }
        int open = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
        return (noArgumentConstructor & open) != 0 || packageName().equals(subclass.packageName());
    }

    String packageName() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /**
     * Returns the mapped fields in their order.
     *
     * @throws IllegalArgumentException if one is not private, because not all accesses to it would be found, unless Kotlin's compiler has
     *     made a getter that other classes call
     */
    List<MappedField> mappedFields() {
        List<MappedField> found = new ArrayList<>();
        for (FieldFacts field : fields) {
            if (!field.unmapped) {
                if ((field.access & Opcodes.ACC_PRIVATE) == 0 && !(kotlin && hasGetter(field))) {
                    throw new IllegalArgumentException(name.replace('/', '.') + "." + field.name
                            + " is mapped and has to be private. [FIELD_NOT_PRIVATE]");
                }
                found.add(new MappedField(field.name, field.descriptor, !field.relationship));
            }
        }
        return found;
    }

    private boolean hasGetter(FieldFacts field) {
        String descriptor = "()" + field.descriptor;
        return methods.stream()
                .anyMatch(method -> method.endsWith(descriptor)
                        && KotlinClasses.isGetter(
                                method.substring(0, method.length() - descriptor.length()), field.name));
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.access = access;
        this.name = name;
        this.superName = superName;
    }

    @Override
    public void visitNestHost(String host) {
        nestHost = host;
    }

    @Override
    public void visitNestMember(String member) {
        nestMembers.add(member);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        mapped |= MAPPED.contains(descriptor) && (access & Opcodes.ACC_INTERFACE) == 0;
        entity |= descriptor.equals(MAPPING + "Entity;");
        kotlin |= descriptor.equals("Lkotlin/Metadata;");
        return null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & Opcodes.ACC_STATIC) != 0 && descriptor.equals("L" + this.name + ";")) {
            ownConstant = name;
        }
        if ((access & NOT_MAPPED) != 0) {
            return null;
        }
        FieldFacts facts = new FieldFacts(access, name, descriptor);
        fields.add(facts);
        return facts;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        methods.add(name + descriptor);
        if (name.equals("<init>") && descriptor.equals("()V")) {
            noArgumentConstructor = access;
        }
        return null;
    }

    private static final class FieldFacts extends FieldVisitor {
        private final int access;
        private final String name;
        private final String descriptor;
        private boolean unmapped;
        private boolean relationship;

        FieldFacts(int access, String name, String descriptor) {
            super(Opcodes.ASM9);
            this.access = access;
            this.name = name;
            this.descriptor = descriptor;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            unmapped |= annotation.equals(MAPPING + "Unmapped;");
            relationship |= annotation.equals(MAPPING + "Relationship;");
            return null;
        }
    }
}
