package io.jalchemy.processor.enhance;

import static io.jalchemy.processor.enhance.EnhancedClasses.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.mapping.live.LiveType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects as users have them, compiled by Maven: one build of all, then one after a change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MavenProjectsTest {

    private MavenBuild build;

    @BeforeAll
    void compile(@TempDir Path home) throws Exception {
        build = new MavenBuild(home);
        assertThat(build.compile()).doesNotContain("NOT_ENHANCED", "[WARNING]");
    }

    private List<String> names(String module, String getter) throws Exception {
        EnhancedClasses classes = EnhancedClasses.unchecked(build.classes(module));
        return IntStream.rangeClosed(1, 6)
                .mapToObj(i -> {
                    try {
                        return call(classes.create("shop.Item" + i), getter).toString();
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unforked", "forked"})
    @Order(1)
    void sixEntities_compiled_areEnhanced(String module) throws Exception {
        assertThat(names(module, "getName"))
                .containsExactly("item 1!", "item 2!", "item 3!", "item 4!", "item 5!", "item 6!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lombok-first", "lombok-last"})
    @Order(1)
    void lombok_onTheSamePath_itsAccessorsAreRewrittenToo(String module) throws Exception {
        EnhancedClasses classes = EnhancedClasses.unchecked(build.classes(module));
        Class<?> type = classes.loadClass("shop.Item");
        Object builder = type.getMethod("builder").invoke(null);
        Object item = call(call(builder, "name", "lamp"), "build");
        call(item, "setCount", 3);
        assertThat(call(item, "getName")).isEqualTo("lamp!");
        assertThat(call(item, "getCount")).isEqualTo(3);
        assertThat(RecordingRuntime.stateOf(item).log)
                .containsExactly(
                        "init write name=lamp",
                        "init write count=0",
                        "constructed",
                        "write count=3",
                        "read name",
                        "read count");
    }

    @Test
    @Order(1)
    void module_thatNeitherExportsNorOpensItsPackage_runs() throws Exception {
        assertThat(build.runModule("modular")).isEqualTo("shop [name] null modular!");
    }

    @Test
    @Order(2)
    void oneEntityOfSix_touched_isCompiledAndEnhancedAgain() throws Exception {
        Path untouched = build.output("forked").resolve("shop/Item2.class");
        byte[] before = Files.readAllBytes(untouched);
        var written = Files.getLastModifiedTime(untouched);
        for (String module : List.of("unforked", "forked")) {
            Path source = build.source(module, "Item3");
            String more = "private String name = \"third\"; private int size = 3;";
            Files.writeString(source, Files.readString(source).replace("private String name = \"item 3\";", more));
        }
        assertThat(build.compile()).doesNotContain("NOT_ENHANCED", "[WARNING]");
        for (String module : List.of("unforked", "forked")) {
            assertThat(names(module, "getName"))
                    .containsExactly("item 1!", "item 2!", "third!", "item 4!", "item 5!", "item 6!");
            EnhancedClasses classes = EnhancedClasses.unchecked(build.classes(module));
            assertThat(LiveType.require(classes.loadClass("shop.Item3")).attributes())
                    .containsExactly("name", "size");
        }
        assertThat(Files.readAllBytes(untouched)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(untouched)).isEqualTo(written);
    }
}
