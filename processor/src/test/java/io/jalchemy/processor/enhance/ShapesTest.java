package io.jalchemy.processor.enhance;

import static io.jalchemy.processor.enhance.EnhancedClasses.call;
import static io.jalchemy.processor.enhance.RecordingRuntime.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.mapping.live.LiveObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where a mapped field may be used, one shape each, compiled by javac with the plug-in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShapesTest {

    private static final String ORDERS = """
            package shop;
            import io.jalchemy.mapping.Entity;
            import java.util.function.*;
            public class Orders {
                public String outer(Order order) { return order.name; }
                public static class Sibling { public void rename(Order order) { order.name = "sibling"; } }
                public interface Peek { static String at(Order order) { return order.name; } }
                private record Held(Order order) { String name() { return order.name; } }
                public static String held(Order order) { return new Held(order).name(); }
                public enum Size { SMALL, LARGE }
                @Entity public static class Order {
                    private String name = "new";
                    private long total = 40;
                    private double rate = 0.5;
                    private int count;
                    private Size size = Size.LARGE;
                    public class Inner { public String look() { return name; } }
                    public String inner() { return new Inner().look(); }
                    public Supplier<Object> lambda() { return () -> name; }
                    public Supplier<Object> reference() { return this::read; }
                    private String read() { return name; }
                    public Supplier<Object> anonymous() {
                        return new Supplier<>() { @Override public Object get() { return name; } };
                    }
                    public long total(long more) { return total += more; }
                    public double rate(double by) { rate *= by; return rate; }
                    public int next() { return count++; }
                    public int previous() { return --count; }
                    public String size() { switch (size) { case SMALL: return "s"; default: return "l"; } }
                }
            }
            """;

    private Map<String, byte[]> compiled;

    @BeforeAll
    void compile() {
        Javac.Outcome outcome = new Javac()
                .add("shop.Orders", ORDERS)
                .add("shop.OrdersTest", """
                        package shop;
                        class OrdersTest {
                            @io.jalchemy.mapping.Entity static class Note { private String text; }
                            String note() { Note note = new Note(); note.text = "hello"; return note.text; }
                        }
                        """)
                .processor(new MappingProcessor())
                .run();
        assertThat(outcome.problems()).isEmpty();
        compiled = outcome.classes();
    }

    /** An order in a class loader of its own, its log empty. */
    private Object order() throws ReflectiveOperationException {
        EnhancedClasses classes = EnhancedClasses.unchecked(compiled);
        compiled.keySet().forEach(classes::check);
        Object order = classes.create("shop.Orders$Order");
        stateOf(order).log.clear();
        return order;
    }

    private static Object make(Object order, String neighbour) throws ReflectiveOperationException {
        return ((EnhancedClasses) order.getClass().getClassLoader()).create(neighbour);
    }

    private static Object supplied(Object order, String method) throws ReflectiveOperationException {
        return ((Supplier<?>) call(order, method)).get();
    }

    @Test
    void outerClass() throws ReflectiveOperationException {
        Object order = order();
        assertThat(call(make(order, "shop.Orders"), "outer", order)).isEqualTo("new!");
        assertThat(stateOf(order).log).containsExactly("read name");
    }

    @Test
    void sibling() throws ReflectiveOperationException {
        Object order = order();
        call(make(order, "shop.Orders$Sibling"), "rename", order);
        assertThat(stateOf(order).log).containsExactly("write name=sibling");
    }

    @Test
    void innerClass() throws ReflectiveOperationException {
        Object order = order();
        assertThat(call(order, "inner")).isEqualTo("new!");
        assertThat(stateOf(order).log).containsExactly("read name");
    }

    @Test
    void anonymousClass() throws ReflectiveOperationException {
        Object order = order();
        assertThat(supplied(order, "anonymous")).isEqualTo("new!");
        assertThat(stateOf(order).log).containsExactly("read name");
    }

    @Test
    void lambda() throws ReflectiveOperationException {
        Object order = order();
        assertThat(supplied(order, "lambda")).isEqualTo("new!");
        assertThat(stateOf(order).log).containsExactly("read name");
    }

    @Test
    void methodReference() throws ReflectiveOperationException {
        Object order = order();
        assertThat(supplied(order, "reference")).isEqualTo("new!");
        assertThat(stateOf(order).log).containsExactly("read name");
    }

    @Test
    void interfaceInTheNest() throws ReflectiveOperationException {
        Object order = order();
        Class<?> peek = order.getClass().getClassLoader().loadClass("shop.Orders$Peek");
        assertThat(peek.getMethod("at", order.getClass()).invoke(null, order)).isEqualTo("new!");
        assertThat(stateOf(order).log).containsExactly("read name");
    }

    @Test
    void privateRecordInTheNest() throws ReflectiveOperationException {
        Object order = order();
        assertThat(call(make(order, "shop.Orders"), "held", order)).isEqualTo("new!");
        assertThat(stateOf(order).log).containsExactly("read name");
    }

    @Test
    void entityInATestClass() throws ReflectiveOperationException {
        EnhancedClasses classes = EnhancedClasses.unchecked(compiled);
        Object test = classes.create("shop.OrdersTest");
        var note = test.getClass().getDeclaredMethod("note");
        note.setAccessible(true);
        assertThat(note.invoke(test)).isEqualTo("hello!");
        assertThat(LiveObject.class).isAssignableFrom(classes.loadClass("shop.OrdersTest$Note"));
    }

    @Test
    void longCompoundAssignment() throws ReflectiveOperationException {
        Object order = order();
        assertThat(call(order, "total", 2L)).isEqualTo(42L);
        assertThat(stateOf(order).log).containsExactly("read total", "write total=42");
    }

    @Test
    void doubleCompoundAssignment() throws ReflectiveOperationException {
        Object order = order();
        assertThat(call(order, "rate", 3.0)).isEqualTo(1.5);
        assertThat(stateOf(order).log).containsExactly("read rate", "write rate=1.5", "read rate");
    }

    @Test
    void postfixIncrement() throws ReflectiveOperationException {
        Object order = order();
        assertThat(call(order, "next")).isEqualTo(0);
        assertThat(stateOf(order).log).containsExactly("read count", "write count=1");
    }

    @Test
    void prefixDecrement() throws ReflectiveOperationException {
        Object order = order();
        assertThat(call(order, "previous")).isEqualTo(-1);
        assertThat(stateOf(order).log).containsExactly("read count", "write count=-1");
    }

    @Test
    void switchOnEnum() throws ReflectiveOperationException {
        Object order = order();
        assertThat(call(order, "size")).isEqualTo("l");
        assertThat(stateOf(order).log).containsExactly("read size");
    }

    @Test
    void moreThan64Attributes() throws ReflectiveOperationException {
        String fields = IntStream.range(0, 130)
                .mapToObj(i -> "private long f%d = %d; public long f%d() { return f%d; }".formatted(i, i, i, i))
                .collect(Collectors.joining("\n"));
        Javac.Outcome outcome = new Javac()
                .add("shop.Wide", "package shop; @io.jalchemy.mapping.Entity public class Wide {\n" + fields + "}")
                .processor(new MappingProcessor())
                .run();
        Object wide = EnhancedClasses.unchecked(outcome.classes()).create("shop.Wide");
        stateOf(wide).log.clear();
        assertThat(IntStream.of(63, 64, 127, 128, 129)
                        .mapToObj(i -> value(wide, i))
                        .toList())
                .containsExactly(63L, 64L, 127L, 128L, 129L);
        assertThat(stateOf(wide).log).containsExactly("read f63", "read f64", "read f127", "read f128", "read f129");
    }

    private static Object value(Object wide, int number) {
        try {
            return call(wide, "f" + number);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void genericMixinFromAnotherModule_mayGrowAlone(@TempDir Path library) throws Exception {
        Map<String, byte[]> first = keyed(library, "private K id;");
        Javac.Outcome tags = new Javac()
                .option("-classpath", library + File.pathSeparator + System.getProperty("java.class.path"))
                .add("shop.Tag", """
                        package shop;
                        @io.jalchemy.mapping.Entity public class Tag extends keys.Keyed<Long> {
                            private String name = "x";
                            public Long twice() { return getId() * 2; }
                            public String getName() { return name; }
                        }
                        """)
                .processor(new MappingProcessor())
                .run();
        assertThat(tags.problems()).isEmpty();
        assertThat(attributes(first, tags.classes())).isEqualTo("[id, name] 14 x! [read id, read name]");
        Map<String, byte[]> grown = keyed(library, "private K id; private int revision;");
        assertThat(attributes(grown, tags.classes())).isEqualTo("[id, revision, name] 14 x! [read id, read name]");
    }

    private static Map<String, byte[]> keyed(Path library, String fields) throws IOException {
        Javac.Outcome outcome = new Javac()
                .add("keys.Keyed", """
                        package keys;
                        @io.jalchemy.mapping.Mixin public abstract class Keyed<K extends Number> {
                            %s
                            @SuppressWarnings("unchecked") protected Keyed() { id = (K) (Number) 7L; }
                            public K getId() { return id; }
                        }
                        """.formatted(fields))
                .processor(new MappingProcessor())
                .run();
        assertThat(outcome.problems()).isEmpty();
        for (Map.Entry<String, byte[]> each : outcome.classes().entrySet()) {
            Path file = library.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        return outcome.classes();
    }

    private static String attributes(Map<String, byte[]> library, Map<String, byte[]> own)
            throws ReflectiveOperationException {
        Map<String, byte[]> all = new LinkedHashMap<>(library);
        all.putAll(own);
        Object tag = EnhancedClasses.unchecked(all).create("shop.Tag");
        stateOf(tag).log.clear();
        return ((LiveObject) tag).jalchemy$type().attributes() + " " + call(tag, "twice") + " " + call(tag, "getName")
                + " " + stateOf(tag).log;
    }
}
