package io.jalchemy.processor.enhance;

import static io.jalchemy.processor.enhance.EnhancedClasses.call;
import static io.jalchemy.processor.enhance.RecordingRuntime.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveRow;
import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.processor.Sources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class EnhancerTest {

    private static final String USER = """
            package shapes;
            public class User {
                private String name;
                private long visits;
                private double rating = 1.5;
                private int count;
                private final java.util.List<String> tags = new java.util.ArrayList<>();
                public User() {}
                public User(String name) { this.name = name; }
                public User(String name, int count) { this(name); this.count = count; }
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                public int next() { return count++; }
                public long visit(long more) { visits += more; return visits; }
                public double rate(double by) { return rating *= by; }
                public java.util.List<String> getTags() { return tags; }
            }
            """;

    private static Object user(Object... arguments) throws ReflectiveOperationException {
        return EnhancedClasses.of(new Sources().add("shapes.User", USER).compile(), "shapes.User")
                .create("shapes.User", arguments);
    }

    @Test
    void constructor_assigns_recordsInitialisersAndAssignmentsThenConstructs() throws ReflectiveOperationException {
        Object user = user("ed");
        assertThat(stateOf(user).log)
                .containsExactly("init write rating=1.5", "init write tags=[]", "init write name=ed", "constructed");
    }

    @Test
    void constructor_delegatesToAnother_constructsOnceAtItsEndThenWritesAsUsual() throws ReflectiveOperationException {
        Object user = user("ed", 3);
        assertThat(stateOf(user).log)
                .containsExactly(
                        "init write rating=1.5",
                        "init write tags=[]",
                        "init write name=ed",
                        "init write count=3",
                        "constructed");
    }

    @Test
    void accesses_barred_goThroughTheState() throws ReflectiveOperationException {
        Object user = user();
        stateOf(user).log.clear();
        call(user, "setName", "ed");
        assertThat(call(user, "getName")).isEqualTo("ed!");
        assertThat(stateOf(user).log).containsExactly("write name=ed", "read name");
    }

    @Test
    void accesses_open_arePlain() throws ReflectiveOperationException {
        Object user = user();
        stateOf(user).open();
        stateOf(user).log.clear();
        call(user, "setName", "ed");
        assertThat(call(user, "getName")).isEqualTo("ed");
        assertThat(stateOf(user).log).isEmpty();
    }

    @Test
    void compoundAssignment_longDoubleAndIncrement_readAndWriteOnce() throws ReflectiveOperationException {
        Object user = user();
        stateOf(user).log.clear();
        assertThat(call(user, "next")).isEqualTo(0);
        assertThat(call(user, "next")).isEqualTo(1);
        assertThat(call(user, "visit", 5L)).isEqualTo(5L);
        assertThat(call(user, "rate", 2.0)).isEqualTo(3.0);
        assertThat(stateOf(user).log)
                .containsExactly(
                        "read count",
                        "write count=1",
                        "read count",
                        "write count=2",
                        "read visits",
                        "write visits=5",
                        "read visits",
                        "read rating",
                        "write rating=3.0");
    }

    @Test
    void constructor_delegatesTwiceWithBranchesAndWideLocals_adoptsOnce() throws ReflectiveOperationException {
        Map<String, byte[]> classes = new Sources().add("shapes.Chain", """
                        package shapes;
                        public class Chain {
                            private String name;
                            private long size;
                            public Chain() { this(1); }
                            public Chain(int a) { this("c", a > 0 ? new Object() : new String("z"), 2L, 3.0); }
                            public Chain(String n, @Deprecated Object o, long l, double d) {
                                super();
                                long total = l;
                                for (int i = 0; i < 3; i++) { long step = i; total += step; }
                                try { name = n + total; } finally { size = total; }
                                if (o == null) { return; }
                                String last = name; name = last;
                            }
                        }
                        """).compile();
        EnhancedClasses enhanced = EnhancedClasses.of(classes, "shapes.Chain");
        for (Object[] arguments : new Object[][] {{}, {1}, {"c", 1, 2L, 3.0}}) {
            assertThat(stateOf(enhanced.create("shapes.Chain", arguments)).log)
                    .containsExactly(
                            "init write name=c5",
                            "init write size=5",
                            "init read name",
                            "init write name=c5!",
                            "constructed");
        }
    }

    @Test
    void constructor_throws_leavesNoTrace() {
        Map<String, byte[]> classes = new Sources().add("shapes.Strict", """
                        package shapes;
                        public class Strict {
                            private String name;
                            public Strict(String name) {
                                this.name = name;
                                if (name.isEmpty()) throw new IllegalArgumentException("empty");
                            }
                        }
                        """).compile();
        EnhancedClasses enhanced = EnhancedClasses.of(classes, "shapes.Strict");
        assertThatThrownBy(() -> enhanced.create("shapes.Strict", ""))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseMessage("empty");
    }

    @Test
    void superclass_genericMixin_numbersItsAttributesFirst() throws ReflectiveOperationException {
        EnhancedClasses enhanced = EnhancedClasses.of(mixin(), "shapes.Keyed", "shapes.Tag");
        Object tag = enhanced.create("shapes.Tag", "java");
        LiveType type = ((LiveObject) tag).jalchemy$type();
        assertThat(type.attributes()).containsExactly("id", "name");
        assertThat(type.index("name")).isEqualTo(1);
        assertThat(stateOf(tag).log).containsExactly("init write id=7", "init write name=java", "constructed");
        assertThat(call(tag, "getId")).isEqualTo(7L);
        ((LiveObject) tag).jalchemy$set(0, 8L);
        ((LiveObject) tag).jalchemy$set(1, "sql");
        assertThat(((LiveObject) tag).jalchemy$get(0)).isEqualTo(8L);
        assertThat(((LiveObject) tag).jalchemy$get(1)).isEqualTo("sql");
        assertThatThrownBy(() -> ((LiveObject) tag).jalchemy$get(2)).hasMessageContaining("[id, name]");
    }

    private static Map<String, byte[]> mixin() {
        return new Sources().add("shapes.Keyed", """
                        package shapes;
                        public abstract class Keyed<K extends Number> {
                            private K id;
                            @SuppressWarnings("unchecked")
                            protected Keyed() { id = (K) (Number) 7L; }
                            public K getId() { return id; }
                        }
                        """).add("shapes.Tag", """
                        package shapes;
                        public class Tag extends Keyed<Long> {
                            private String name;
                            public Tag(String name) { this.name = name; }
                        }
                        """).compile();
    }

    @Test
    void newObject_fromRow_runsNoInitialiserAndTakesColumns() throws ReflectiveOperationException {
        LiveObject sample = (LiveObject) user();
        LiveObject loaded = sample.jalchemy$type().newObject(null);
        assertThat(loaded.jalchemy$get(4)).isNull();
        loaded.jalchemy$load(new Row("ed", 3L, null, 4));
        assertThat(call(loaded, "getName")).isEqualTo("ed");
        assertThat(IntStream.range(0, 5).mapToObj(loaded::jalchemy$get)).containsExactly("ed", 3L, 0.0, 4, null);
    }

    @Test
    void manyAttributes_beyond64_haveBarriersOfTheirOwn() throws ReflectiveOperationException {
        String fields = IntStream.range(0, 100)
                .mapToObj(i -> "private int f%d; public int getF%d() { return f%d; }".formatted(i, i, i))
                .collect(Collectors.joining("\n"));
        Map<String, byte[]> classes = new Sources()
                .add("shapes.Wide", "package shapes; public class Wide { public Wide() {}\n" + fields + "}")
                .compile();
        Object wide = EnhancedClasses.of(classes, "shapes.Wide").create("shapes.Wide");
        stateOf(wide).log.clear();
        call(wide, "getF63");
        call(wide, "getF64");
        call(wide, "getF99");
        assertThat(stateOf(wide).log).containsExactly("read f63", "read f64", "read f99");
        stateOf(wide).open();
        call(wide, "getF99");
        assertThat(stateOf(wide).log).hasSize(3);
    }

    @Test
    void additions_areSyntheticAndKeepTheSerialVersion() throws ReflectiveOperationException {
        Map<String, byte[]> plain = new Sources()
                .add("shapes.User", USER.replace("class User", "class User implements java.io.Serializable"))
                .compile();
        Class<?> enhanced = EnhancedClasses.of(plain, "shapes.User").loadClass("shapes.User");
        Class<?> untouched = EnhancedClasses.of(plain).loadClass("shapes.User");
        assertThat(ObjectStreamClass.lookup(enhanced).getSerialVersionUID())
                .isEqualTo(ObjectStreamClass.lookup(untouched).getSerialVersionUID());
        assertThat(Arrays.stream(enhanced.getDeclaredFields()).filter(field -> !field.isSynthetic()))
                .extracting(java.lang.reflect.Field::getName)
                .containsExactly("name", "visits", "rating", "count", "tags");
        assertThat(Arrays.stream(enhanced.getDeclaredMethods())
                        .filter(method -> method.getName().contains("jalchemy")))
                .allMatch(java.lang.reflect.Method::isSynthetic);
        assertThat(Modifier.isFinal(enhanced.getDeclaredField("tags").getModifiers()))
                .isFalse();
    }

    @Test
    void serialised_andBack_isPlainWithoutState() throws Exception {
        Map<String, byte[]> plain = new Sources()
                .add("shapes.User", USER.replace("class User", "class User implements java.io.Serializable"))
                .compile();
        EnhancedClasses enhanced = EnhancedClasses.of(plain, "shapes.User");
        Object back = throughStream(enhanced.create("shapes.User", "ed"), enhanced);
        assertThat(((LiveObject) back).jalchemy$state()).isNull();
        assertThat(call(back, "getName")).isEqualTo("ed!");
        call(back, "setName", "jack");
        assertThat(call(back, "getName")).isEqualTo("jack");
    }

    /** The mixin's constructor runs when such an object comes back, those of its subclasses do not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "private void readObject(java.io.ObjectInputStream in) throws Exception {"
                        + " in.defaultReadObject(); name = name.isEmpty() ? \"empty\" : name + \" read\"; }"
            })
    void serialised_belowAMixinThatIsNot_hasNoStateEither(String readObject) throws Exception {
        Map<String, byte[]> plain = new Sources()
                .add("shapes.Keyed", "package shapes; public class Keyed { private Long id = 7L; }")
                .add("shapes.Tag", """
                        package shapes;
                        public class Tag extends Keyed implements java.io.Serializable {
                            private String name = "java";
                            %s
                            public String getName() { return name; }
                        }
                        """.formatted(readObject))
                .compile();
        EnhancedClasses enhanced = EnhancedClasses.of(plain, "shapes.Keyed", "shapes.Tag");
        Object back = throughStream(enhanced.create("shapes.Tag"), enhanced);
        assertThat(((LiveObject) back).jalchemy$state()).isNull();
        assertThat(call(back, "getName")).isEqualTo(readObject.isEmpty() ? "java!" : "java! read");
    }

    private static Object throughStream(Object object, ClassLoader loader) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, loader);
            }
        }.readObject();
    }

    @Test
    void clone_ofAnObject_doesNotShareItsState() throws ReflectiveOperationException {
        Map<String, byte[]> plain = new Sources().add("shapes.Sheep", """
                        package shapes;
                        public class Sheep implements Cloneable {
                            private String name = "dolly";
                            @Override public Sheep clone() {
                                try {
                                    Sheep sheep = (Sheep) super.clone();
                                    sheep.name += " II";
                                    return sheep;
                                } catch (CloneNotSupportedException e) { throw new AssertionError(e); }
                            }
                            public String getName() { return name; }
                        }
                        """).compile();
        Object sheep = EnhancedClasses.of(plain, "shapes.Sheep").create("shapes.Sheep");
        stateOf(sheep).log.clear();
        Object copy = sheep.getClass().getMethod("clone").invoke(sheep);
        assertThat(stateOf(sheep).log).isEmpty();
        assertThat(((LiveObject) copy).jalchemy$state()).isNull();
        assertThat(call(copy, "getName")).isEqualTo("dolly! II");
    }

    @Test
    void lineNumbers_ofEveryMethodAndConstructor_areKept() throws ReflectiveOperationException {
        Map<String, byte[]> classes = new Sources().add("shapes.Lines", """
                        package shapes;
                        public class Lines {
                            private int[] size;
                            public Lines() { this(1); }
                            public Lines(int size) {
                                if (size > 1) {
                                    throw new IllegalStateException();
                                }
                            }
                            public int first() {
                                return size
                                    [0];
                            }
                        }
                        """).compile();
        for (EnhancedClasses each :
                new EnhancedClasses[] {EnhancedClasses.of(classes), EnhancedClasses.of(classes, "shapes.Lines")}) {
            assertThatThrownBy(() -> call(each.create("shapes.Lines"), "first"))
                    .cause()
                    .satisfies(e ->
                            assertThat(e.getStackTrace()[0].getLineNumber()).isEqualTo(11));
            assertThatThrownBy(() -> each.create("shapes.Lines", 2)).cause().satisfies(e -> assertThat(
                            e.getStackTrace()[0].getLineNumber())
                    .isEqualTo(7));
        }
    }

    @Test
    void liveType_askedForWhileAnotherThreadInitialisesIt_isComplete() throws Exception {
        Map<String, byte[]> classes = mixin();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 500; round++) {
                EnhancedClasses enhanced = EnhancedClasses.of(classes, "shapes.Keyed", "shapes.Tag");
                Class<?> tag = Class.forName("shapes.Tag", false, enhanced);
                CyclicBarrier start = new CyclicBarrier(2);
                Callable<LiveObject> make = () -> {
                    start.await();
                    return LiveType.require(tag).newObject(null);
                };
                for (Future<LiveObject> made : threads.invokeAll(List.of(make, make))) {
                    assertThat(made.get()).isInstanceOf(tag);
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void enhancedClass_again_isLeftAlone() {
        Map<String, byte[]> plain = new Sources().add("shapes.User", USER).compile();
        EnhancedClasses once = EnhancedClasses.of(plain, "shapes.User");
        NestModel nest = EnhancedClasses.nest(plain, List.of("shapes.User"));
        assertThat(Enhancer.enhance(once.bytes("shapes.User"), nest)).isNull();
    }

    @Test
    void superArguments_withNewAndConditionals_findTheRightConstructorCall() throws ReflectiveOperationException {
        Map<String, byte[]> classes = new Sources()
                .add("shapes.Base", "package shapes; public class Base { public Base(Object o) {} public Base() {} }")
                .add("shapes.Odd", """
                        package shapes;
                        public class Odd extends Base {
                            private String name = "x";
                            public Odd(boolean flag) {
                                super(flag ? new StringBuilder(new String("a")) : new Object());
                                if (flag) { return; }
                                name = "y";
                            }
                        }
                        """)
                .compile();
        EnhancedClasses enhanced = EnhancedClasses.of(classes, "shapes.Odd");
        assertThat(stateOf(enhanced.create("shapes.Odd", true)).log)
                .containsExactly("init write name=x", "constructed");
        assertThat(stateOf(enhanced.create("shapes.Odd", false)).log)
                .containsExactly("init write name=x", "init write name=y", "constructed");
    }

    /** {@code name = v; if (v.isEmpty()) throw …; super();}, which JDK 25 compiles and older JDKs run. */
    @Test
    void fields_assignedBeforeSuper_areStoredPlainlyAndMarkedAfterwards() throws ReflectiveOperationException {
        EnhancedClasses enhanced = EnhancedClasses.of(Map.of("shapes.Early", early()), "shapes.Early");
        assertThat(stateOf(enhanced.create("shapes.Early", "x")).log)
                .containsExactly("init write name=x", "init write size=9", "constructed");
        assertThatThrownBy(() -> enhanced.create("shapes.Early", "")).hasRootCauseMessage("empty");
    }

    private static byte[] early() {
        if (Runtime.version().feature() >= 25) {
            return new Sources().add("shapes.Early", """
                            package shapes;
                            public class Early {
                                private String name;
                                private long size;
                                public Early(String value) {
                                    name = value;
                                    size = 9;
                                    if (value.isEmpty()) throw new IllegalArgumentException("empty");
                                    super();
                                }
                            }
                            """).compile().get("shapes.Early");
        }
        ClassWriter early = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        early.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "shapes/Early", null, "java/lang/Object", null);
        early.visitField(Opcodes.ACC_PRIVATE, "name", "Ljava/lang/String;", null, null)
                .visitEnd();
        early.visitField(Opcodes.ACC_PRIVATE, "size", "J", null, null).visitEnd();
        MethodVisitor code = early.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "(Ljava/lang/String;)V", null, null);
        Label fine = new Label();
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, "shapes/Early", "name", "Ljava/lang/String;");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLdcInsn(9L);
        code.visitFieldInsn(Opcodes.PUTFIELD, "shapes/Early", "size", "J");
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "isEmpty", "()Z", false);
        code.visitJumpInsn(Opcodes.IFEQ, fine);
        code.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalArgumentException");
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn("empty");
        String message = "(Ljava/lang/String;)V";
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/IllegalArgumentException", "<init>", message, false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitLabel(fine);
        Object[] locals = {Opcodes.UNINITIALIZED_THIS, "java/lang/String"};
        code.visitFrame(Opcodes.F_FULL, 2, locals, 0, new Object[0]);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        early.visitEnd();
        return early.toByteArray();
    }

    @Test
    void superArguments_assigningToAnotherObject_writeThroughItsState() throws ReflectiveOperationException {
        Map<String, byte[]> classes = new Sources()
                .add("shapes.Base", "package shapes; public class Base { public Base(Object o) {} public Base() {} }")
                .add("shapes.Copy", """
                        package shapes;
                        public class Copy extends Base {
                            private long size;
                            private String name;
                            public Copy() {}
                            public Copy(Copy other) { super(other.size = other.name == null ? 4L : 5L); name = "copy"; }
                        }
                        """)
                .compile();
        EnhancedClasses enhanced = EnhancedClasses.of(classes, "shapes.Copy");
        Object other = enhanced.create("shapes.Copy");
        stateOf(other).log.clear();
        Object copy = enhanced.create("shapes.Copy", other);
        assertThat(stateOf(other).log).containsExactly("read name", "write size=4");
        assertThat(stateOf(copy).log).containsExactly("init write name=copy", "constructed");
    }

    @Test
    void staticInitializer_makingObjects_findsTheTypeRegistered() throws ReflectiveOperationException {
        Map<String, byte[]> classes = new Sources().add("shapes.Solo", """
                        package shapes;
                        public class Solo {
                            public static final Solo ONLY = new Solo();
                            private String name = "only";
                            public String getName() { return name; }
                        }
                        """).compile();
        Class<?> solo = EnhancedClasses.of(classes, "shapes.Solo").loadClass("shapes.Solo");
        Object only = solo.getField("ONLY").get(null);
        assertThat(LiveType.of(solo)).isNotNull().extracting(LiveType::javaType).isEqualTo(solo);
        assertThat(call(only, "getName")).isEqualTo("only!");
    }

    /** Values by attribute number. */
    private static final class Row extends LiveRow {
        private final @Nullable Object[] values;

        Row(@Nullable Object... values) {
            this.values = values;
        }

        @Override
        public boolean has(int attribute) {
            return attribute < values.length && values[attribute] != null;
        }

        @Override
        public boolean getBoolean(int attribute) {
            return (boolean) get(attribute);
        }

        @Override
        public byte getByte(int attribute) {
            return (byte) get(attribute);
        }

        @Override
        public short getShort(int attribute) {
            return (short) get(attribute);
        }

        @Override
        public char getChar(int attribute) {
            return (char) get(attribute);
        }

        @Override
        public int getInt(int attribute) {
            return (int) get(attribute);
        }

        @Override
        public long getLong(int attribute) {
            return (long) get(attribute);
        }

        @Override
        public float getFloat(int attribute) {
            return (float) get(attribute);
        }

        @Override
        public double getDouble(int attribute) {
            return (double) get(attribute);
        }

        @Override
        public @Nullable Object get(int attribute) {
            return values[attribute];
        }
    }
}
