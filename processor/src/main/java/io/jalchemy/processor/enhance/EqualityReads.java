package io.jalchemy.processor.enhance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Determines which fields a class's {@code equals} and {@code hashCode} read, themselves or through methods of the class. It reads the
 * class file, so it sees what Lombok generated as well as what was written by hand.
 */
final class EqualityReads extends ClassVisitor {

    private static final List<String> EQUALITY = List.of("equals(Ljava/lang/Object;)Z", "hashCode()I");

    private final Map<String, Set<String>> fields = new HashMap<>();
    private final Map<String, Set<String>> calls = new HashMap<>();
    private String owner = "";

    private EqualityReads() {
        super(Opcodes.ASM9);
    }

    /**
     * Returns those of {@code watched} that the two methods of {@code classFile} read; inherited attributes are recognized by their
     * getters.
     */
    static Set<String> of(byte[] classFile, Set<String> watched) {
        EqualityReads reads = new EqualityReads();
        new ClassReader(classFile).accept(reads, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        Set<String> seen = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(EQUALITY);
        Set<String> found = new LinkedHashSet<>();
        while (!todo.isEmpty()) {
            String method = todo.pop();
            if (!seen.add(method)) {
                continue;
            }
            Set<String> read = reads.fields.get(method);
            if (read == null) {
                watched.stream().filter(field -> isGetter(method, field)).forEach(found::add);
            } else {
                read.stream().filter(watched::contains).forEach(found::add);
                todo.addAll(reads.calls.getOrDefault(method, Set.of()));
            }
        }
        return found;
    }

    private static boolean isGetter(String method, String field) {
        String name = method.substring(0, method.indexOf('('));
        String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return method.contains("()") && (name.equals(field) || name.equals("get" + capital));
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        owner = name;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        Set<String> read = fields.computeIfAbsent(name + descriptor, method -> new LinkedHashSet<>());
        Set<String> called = calls.computeIfAbsent(name + descriptor, method -> new LinkedHashSet<>());
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitFieldInsn(int opcode, String on, String field, String type) {
                if (opcode == Opcodes.GETFIELD && on.equals(owner)) {
                    read.add(field);
                }
            }

            @Override
            public void visitMethodInsn(int opcode, String on, String method, String type, boolean isInterface) {
                if (on.equals(owner)) {
                    called.add(method + type);
                }
            }
        };
    }
}
