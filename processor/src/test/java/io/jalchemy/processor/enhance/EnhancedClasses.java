package io.jalchemy.processor.enhance;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.CheckClassAdapter;

/** Enhances class files whose mapped classes are named, checks each result and loads it. */
final class EnhancedClasses extends ClassLoader {

    private final Map<String, byte[]> classes;

    private EnhancedClasses(Map<String, byte[]> classes) {
        super(EnhancedClasses.class.getClassLoader());
        this.classes = classes;
    }

    /** Enhances {@code plain}; every private instance field of the classes named {@code mapped} is mapped. */
    static EnhancedClasses of(Map<String, byte[]> plain, String... mapped) {
        NestModel nest = nest(plain, List.of(mapped));
        Map<String, byte[]> enhanced = new LinkedHashMap<>();
        plain.forEach((name, bytes) -> {
            byte[] changed = Enhancer.enhance(bytes, nest);
            enhanced.put(name, changed == null ? bytes : changed);
        });
        EnhancedClasses loader = new EnhancedClasses(enhanced);
        enhanced.keySet().forEach(loader::check);
        return loader;
    }

    /** A loader of class files that were not checked. */
    static EnhancedClasses unchecked(Map<String, byte[]> classes) {
        return new EnhancedClasses(classes);
    }

    static NestModel nest(Map<String, byte[]> plain, List<String> mapped) {
        List<MappedClass> found = new ArrayList<>();
        for (String name : mapped) {
            ClassReader reader = new ClassReader(plain.get(name));
            String superName = reader.getSuperName();
            boolean superMapped = mapped.contains(superName.replace('/', '.'));
            found.add(new MappedClass(reader.getClassName(), superMapped ? superName : null, null, fields(reader)));
        }
        return new NestModel(found);
    }

    static List<MappedField> fields(ClassReader reader) {
        return fields(reader, access -> (access & Opcodes.ACC_PRIVATE) != 0);
    }

    static List<MappedField> fields(ClassReader reader, IntPredicate wanted) {
        List<MappedField> fields = new ArrayList<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public FieldVisitor visitField(
                            int access, String name, String descriptor, String signature, Object value) {
                        boolean ours = wanted.test(access)
                                && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC)) == 0;
                        if (ours) {
                            fields.add(new MappedField(name, descriptor, true));
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE);
        return fields;
    }

    /** Passes a class through ASM's checker. */
    void check(String name) {
        StringWriter problems = new StringWriter();
        CheckClassAdapter.verify(new ClassReader(bytes(name)), this, false, new PrintWriter(problems));
        if (!problems.toString().isEmpty()) {
            throw new AssertionError(problems.toString());
        }
    }

    byte[] bytes(String name) {
        return classes.get(name);
    }

    Object create(String name, Object... arguments) throws ReflectiveOperationException {
        for (Constructor<?> constructor : loadClass(name).getDeclaredConstructors()) {
            if (constructor.getParameterCount() == arguments.length && !constructor.isSynthetic()) {
                constructor.setAccessible(true);
                return constructor.newInstance(arguments);
            }
        }
        throw new AssertionError("no constructor of " + name + " takes " + arguments.length);
    }

    static Object call(Object target, String method, Object... arguments) throws ReflectiveOperationException {
        for (var each : target.getClass().getMethods()) {
            if (each.getName().equals(method) && each.getParameterCount() == arguments.length) {
                each.setAccessible(true);
                return each.invoke(target, arguments);
            }
        }
        throw new AssertionError(target.getClass() + " has no public method " + method);
    }

    /** Defines the classes it has before asking its parent, so that a jar on the class path does not hide them. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null
                    ? loaded
                    : classes.containsKey(name) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
