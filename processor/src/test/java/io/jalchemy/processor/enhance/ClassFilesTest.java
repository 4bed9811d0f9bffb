package io.jalchemy.processor.enhance;

import static io.jalchemy.processor.enhance.EnhancedClasses.call;
import static io.jalchemy.processor.enhance.RecordingRuntime.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveType;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Enhancing what a compiler without the plug-in made: in a directory, by the agent. */
class ClassFilesTest {

    @TempDir
    Path directory;

    private static Javac shop() {
        return new Javac()
                .option("-proc:none", "-nowarn")
                .add("io.jalchemy.mapping.Unmapped", Javac.ANNOTATIONS + "Unmapped {}")
                .add("io.jalchemy.mapping.Relationship", Javac.ANNOTATIONS + "Relationship {}")
                .add("shop.Keyed", """
                        package shop;
                        @io.jalchemy.mapping.Mixin public abstract class Keyed { private Long id = 7L; }
                        """)
                .add("shop.Between", "package shop; public abstract class Between extends Keyed {}")
                .add("shop.Item", """
                        package shop;
                        import io.jalchemy.mapping.*;
                        @Entity public class Item extends Between {
                            private String name;
                            @Relationship private Item parent;
                            @Unmapped private int cached;
                            private transient int hash;
                            private static int made;
                            public Item(String name) { this.name = name; }
                            public String getName() { return name; }
                            public static class Reader { public String read(Item item) { return item.name; } }
                        }
                        """)
                .add("shop.ItemPath", """
                        package shop;
                        public final class ItemPath { public static final ItemPath ITEM = new ItemPath(); }
                        """)
                .add("shop.Main", """
                        package shop;
                        public class Main {
                            public static void main(String[] arguments) {
                                Object item = new Item("lamp");
                                System.out.print(item.getClass().getInterfaces().length + " " + (item instanceof
                                    io.jalchemy.mapping.live.LiveObject) + " " + new Item.Reader().read((Item) item));
                            }
                        }
                        """);
    }

    private void write(Map<String, byte[]> classes) throws IOException {
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            Path file = directory.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }

    private EnhancedClasses read(Map<String, byte[]> names) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (String name : names.keySet()) {
            classes.put(name, Files.readAllBytes(directory.resolve(name.replace('.', '/') + ".class")));
        }
        return EnhancedClasses.unchecked(classes);
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = EnhanceDirectory.run(out, out, arguments);
        return code + ": " + printed.toString(StandardCharsets.UTF_8).trim();
    }

    @Test
    void directory_enhancedTwice_isEnhancedOnce() throws Exception {
        Map<String, byte[]> plain = shop().run().classes();
        write(plain);
        assertThat(run(directory.toString())).isEqualTo("0: Enhanced 3 classes in " + directory + ".");
        assertThat(run(directory.toString())).isEqualTo("0: Enhanced 0 classes in " + directory + ".");
        EnhancedClasses classes = read(plain);
        plain.keySet().forEach(classes::check);
        Object item = classes.create("shop.Item", "lamp");
        assertThat(call(item, "getName")).isEqualTo("lamp!");
        assertThat(stateOf(item).log)
                .containsExactly("init write id=7", "init write name=lamp", "constructed", "read name");
        LiveType type = LiveType.require(item.getClass());
        assertThat(type.attributes()).containsExactly("id", "name", "parent");
        assertThat(type.path()).isNotNull().extracting(Object::getClass).hasToString("class shop.ItemPath");
        LiveObject loaded = type.newObject(null);
        assertThat(loaded.jalchemy$state()).isNull();
    }

    @Test
    void arguments_thatMakeNoSense_areRefusedWithTheUsage() {
        assertThat(run()).startsWith("2: usage: java -jar jalchemy-processor.jar");
        assertThat(run("no/such/place")).startsWith("2: no/such/place is not a directory.");
    }

    @Test
    void superclass_withoutConstructorForRows_isRefused() throws IOException {
        write(new Javac()
                .option("-proc:none", "-nowarn")
                .add("shop.Legacy", "package shop; public class Legacy { public Legacy(int needed) {} }")
                .add("shop.Item", """
                        package shop;
                        @io.jalchemy.mapping.Entity public class Item extends Legacy { private int a; Item() { super(1); } }
                        """)
                .run()
                .classes());
        assertThat(run(directory.toString()))
                .startsWith("1: shop.Item cannot be made from a row: its superclass shop.Legacy has no constructor")
                .endsWith("[SUPERCLASS_NOT_CONSTRUCTIBLE]");
    }

    @Test
    void field_notPrivate_isRefused() throws IOException {
        write(new Javac()
                .option("-proc:none", "-nowarn")
                .add("shop.Item", "package shop; @io.jalchemy.mapping.Entity public class Item { protected int size; }")
                .run()
                .classes());
        assertThat(run(directory.toString()))
                .isEqualTo("1: shop.Item.size is mapped and has to be private. [FIELD_NOT_PRIVATE]");
    }

    /** As Kotlin's compiler makes them of lateinit properties: other classes written in Kotlin call the getters. */
    @ParameterizedTest
    @CsvSource({
        "true,  public,    name,    getName,       String,  true",
        "true,  protected, name,    getName,       String,  true",
        "true,  public,    name,    getName$shop,  String,  true",
        "true,  public,    isNew,   isNew,         Boolean, true",
        "true,  public,    issue,   getIssue,      String,  true",
        "true,  public,    name,    name,          String,  false", // @JvmField: they read the field
        "true,  public,    name,    getNames,      String,  false",
        "true,  public,    issue,   issue,         String,  false",
        "true,  public,    name,    getName,       Object,  false",
        "false, public,    name,    getName,       String,  false",
        "false, protected, name,    getName,       String,  false"
    })
    void field_notPrivate_isMadePrivateWhereKotlinCallsItsGetter(
            boolean kotlin, String access, String field, String method, String type, boolean accepted)
            throws Exception {
        Map<String, byte[]> plain = new Javac()
                .option("-proc:none", "-nowarn")
                .add("kotlin.Metadata", "package kotlin; public @interface Metadata {}")
                .add("shop.Item", """
                        package shop;
                        %s @io.jalchemy.mapping.Entity public class Item {
                            %s %s %s;
                            public %s %s() { return %s; }
                        }
                        """.formatted(
                                kotlin ? "@kotlin.Metadata" : "",
                                access,
                                type.equals("Object") ? "String" : type,
                                field,
                                type,
                                method,
                                field))
                .run()
                .classes();
        write(plain);
        if (accepted) {
            assertThat(run(directory.toString())).startsWith("0: Enhanced 1 class in");
            Class<?> item = read(Map.of("shop.Item", plain.get("shop.Item"))).loadClass("shop.Item");
            assertThat(Modifier.isPrivate(item.getDeclaredField(field).getModifiers()))
                    .isTrue();
            assertThat(LiveType.require(item).attributes()).containsExactly(field);
        } else {
            assertThat(run(directory.toString()))
                    .isEqualTo("1: shop.Item." + field + " is mapped and has to be private. [FIELD_NOT_PRIVATE]");
        }
    }

    @Test
    void superclass_notEnhanced_isNamedWhenTheClassIsUsed() throws Exception {
        Map<String, byte[]> plain = shop().run().classes();
        write(plain);
        run(directory.toString());
        write(Map.of("shop.Keyed", plain.get("shop.Keyed")));
        EnhancedClasses classes = read(plain);
        assertThatThrownBy(() -> classes.create("shop.Item", "lamp"))
                .isInstanceOf(ExceptionInInitializerError.class)
                .cause()
                .hasMessageStartingWith("shop.Keyed was not enhanced when it was compiled. Name jalchemy-processor")
                .hasMessageEndingWith("[NOT_ENHANCED]");
    }

    @Test
    void agent_loadingPlainClasses_enhancesThem() throws Exception {
        write(shop().run().classes());
        Path jar = ProcessorJar.pack(directory.resolve("jalchemy-processor.jar"));
        String classPath = String.join(
                File.pathSeparator,
                directory.toString(),
                ProcessorJar.home(LiveObject.class).toString(),
                ProcessorJar.home(RecordingRuntime.class).toString(),
                ProcessorJar.home(org.jspecify.annotations.Nullable.class).toString());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-javaagent:" + jar,
                        "-cp",
                        classPath,
                        "shop.Main")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed).isEqualTo("0 true lamp!");
        assertThat(process.waitFor()).isZero();
    }
}
