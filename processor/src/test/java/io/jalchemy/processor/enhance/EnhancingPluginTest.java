package io.jalchemy.processor.enhance;

import static io.jalchemy.processor.enhance.EnhancedClasses.call;
import static io.jalchemy.processor.enhance.RecordingRuntime.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnhancingPluginTest {

    private static final String NEST = """
            package shop;
            import io.jalchemy.mapping.Entity;
            public class Outer {
                @Entity public static class Item {
                    private String name;
                    public java.util.function.Supplier<Object> anonymous() {
                        return new java.util.function.Supplier<>() { @Override public Object get() { return name; } };
                    }
                    public java.util.function.Supplier<Object> local() {
                        class Local implements java.util.function.Supplier<Object> {
                            @Override public Object get() { return name; }
                        }
                        return new Local();
                    }
                }
                public void rename(Item item) { item.name = "new"; }
                interface Peek { static String at(Item item) { return item.name; } }
                private record Held(Item item) { String name() { return item.name; } }
                public String peek(Item item) { return Peek.at(item) + new Held(item).name(); }
            }
            """;

    @Test
    void wholeNest_compiled_isEnhancedAsItIsWritten() throws ReflectiveOperationException {
        Javac.Outcome outcome = new Javac()
                .add("shop.Outer", NEST)
                .processor(new MappingProcessor())
                .run();
        assertThat(outcome.problems()).isEmpty();
        check(outcome.classes());
        assertThat(System.getProperties()).doesNotContainKey("io.jalchemy.processor.bridge");
    }

    private static void check(Map<String, byte[]> compiled) throws ReflectiveOperationException {
        EnhancedClasses classes = EnhancedClasses.unchecked(compiled);
        Object item = classes.create("shop.Outer$Item");
        Object outer = classes.create("shop.Outer");
        call(outer, "rename", item);
        assertThat(((Supplier<?>) call(item, "anonymous")).get()).isEqualTo("new!");
        assertThat(((Supplier<?>) call(item, "local")).get()).isEqualTo("new!");
        assertThat(call(outer, "peek", item)).isEqualTo("new!new!");
        assertThat(stateOf(item).log)
                .containsExactly("constructed", "write name=new", "read name", "read name", "read name", "read name");
    }

    @Test
    void fileManager_thatSavesLater_isWaitedFor() throws ReflectiveOperationException {
        Javac.Outcome outcome = new Javac()
                .add("shop.Outer", NEST)
                .processor(new MappingProcessor())
                .savedAfter(30)
                .run();
        assertThat(outcome.problems()).isEmpty();
        check(outcome.classes());
    }

    /** As Gradle and IDEs have it: a processor of another class loader, which sees its environment through a proxy. */
    @Test
    void processor_ofAnotherClassLoaderBehindAProxy_meetsThePlugin(@TempDir Path home) throws Exception {
        Path jar = ProcessorJar.packWith(MappingProcessor.class, home.resolve("processor.jar"));
        URL[] urls = {jar.toUri().toURL()};
        try (URLClassLoader apart = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = apart.loadClass(MappingProcessor.class.getName());
            assertThat(type).isNotEqualTo(MappingProcessor.class);
            Processor processor = (Processor) type.getConstructor().newInstance();
            Javac.Outcome outcome = new Javac()
                    .add("shop.Outer", NEST)
                    .processor(proxied(Processor.class, processor))
                    .run();
            assertThat(outcome.problems()).isEmpty();
            check(outcome.classes());
        }
    }

    /** A proxy of {@code target} that hands proxies of environments on. */
    private static <T> T proxied(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : given.clone();
                    if (method.getName().equals("init")) {
                        arguments[0] = proxied(ProcessingEnvironment.class, (ProcessingEnvironment) arguments[0]);
                    }
                    return method.invoke(target, arguments);
                }));
    }

    @Test
    void earlierOutput_stillThere_isReplaced() throws ReflectiveOperationException {
        Map<String, byte[]> earlier = new Javac()
                .add("shop.Outer", NEST.replace("name", "label"))
                .processor(new MappingProcessor())
                .run()
                .classes();
        Javac.Outcome outcome = new Javac()
                .add("shop.Outer", NEST)
                .processor(new MappingProcessor())
                .before(earlier)
                .run();
        assertThat(outcome.problems()).isEmpty();
        check(outcome.classes());
    }

    @Test
    void processingOff_entity_warnsByName() {
        Javac.Outcome outcome =
                new Javac().add("shop.Outer", NEST).option("-proc:none").run();
        assertThat(outcome.problems())
                .singleElement()
                .asString()
                .startsWith("WARNING: shop.Outer$Item was not enhanced, because annotation processing is off.")
                .endsWith("[NOT_ENHANCED]");
        assertThat(System.getProperties()).doesNotContainKey("io.jalchemy.processor.bridge");
    }

    @Test
    void classFile_thatCannotBeReadBack_isAnError() {
        Javac.Outcome outcome = new Javac()
                .add("shop.Outer", NEST)
                .processor(new MappingProcessor())
                .savedAfter(Javac.NEVER)
                .run();
        assertThat(outcome.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem)
                .startsWith("ERROR: shop.Outer")
                .contains("could not be enhanced: its class file could not be read back")
                .endsWith("[NOT_ENHANCED]"));
    }

    /** Lombok's {@code lazy} makes an {@code AtomicReference} of the field after the model was read. */
    @Test
    void field_thatAnotherProcessorChanged_isAnError() {
        Javac.Outcome outcome = new Javac()
                .add("shop.Item", """
                        package shop;
                        @io.jalchemy.mapping.Entity public class Item {
                            @lombok.Getter(lazy = true) private final String name = String.valueOf(1);
                        }
                        """)
                .option("-classpath", System.getProperty("java.class.path"))
                .processor(new MappingProcessor())
                .processor(lombok())
                .run();
        assertThat(outcome.problems())
                .singleElement()
                .asString()
                .startsWith(
                        "ERROR: shop.Item.name is mapped, but its class file has no such field of type java.lang.String")
                .endsWith("[FIELD_CHANGED]");
    }

    private static Processor lombok() {
        return ServiceLoader.load(Processor.class, lombok.Getter.class.getClassLoader()).stream()
                .filter(each -> each.type().getName().startsWith("lombok.launch"))
                .findFirst()
                .orElseThrow()
                .get();
    }

    @Test
    void noEntity_compiled_saysNothing() {
        Javac.Outcome outcome = new Javac()
                .add("shop.Plain", "package shop; public class Plain { private int a; int a() { return a; } }")
                .option("-proc:none")
                .run();
        assertThat(outcome.problems()).isEmpty();
    }
}
