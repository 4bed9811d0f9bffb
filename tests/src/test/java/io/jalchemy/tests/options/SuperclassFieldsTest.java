package io.jalchemy.tests.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.tests.Javac;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields of a superclass that is neither an entity nor a mixin are not stored, and javac says so. */
class SuperclassFieldsTest {

    private static final String HEAD = "package shop;\nimport io.jalchemy.mapping.*;\n";
    private static final String ENTITY = "@Entity class Thing extends Plain { @PrimaryKey private Long id; }\n";

    @TempDir
    Path home;

    /** A field of the superclass, and whether it is warned of. */
    static Stream<Arguments> fields() {
        return Stream.of(
                Arguments.of("private String name;", true),
                Arguments.of("private int size = 1;", true),
                Arguments.of("private final String name = \"x\".trim();", true),
                Arguments.of("private static String name;", false),
                Arguments.of("private transient String name;", false),
                Arguments.of("protected String name;", false),
                Arguments.of("String name;", false),
                Arguments.of("@SuppressWarnings(\"jalchemy\") private String name;", false));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void privateField_isWarnedOf_unlessItSaysThatItIsNotStored(String field, boolean warned) {
        List<String> said = compile("Thing", HEAD + ENTITY + "class Plain { " + field + " }\n");
        assertThat(said).hasSize(warned ? 1 : 0);
        assertThat(said)
                .allMatch(each -> each.startsWith("WARNING at line 4: Plain.")
                        && each.contains("is not stored with Thing, since Plain is neither an @Entity nor a @Mixin")
                        && each.endsWith("[NOT_STORED]"));
    }

    @Test
    void fieldOfAClassFile_isWarnedOf_atTheEntity_once() {
        assertThat(compile("Plain", "package shop;\nclass Plain { private String name; }\n"))
                .isEmpty();
        assertThat(compile("Thing", HEAD + ENTITY + "@Entity class Sub extends Thing {}\n"))
                .singleElement()
                .asString()
                .startsWith("WARNING at line 3: Plain.name is not stored with Thing");
    }

    @Test
    void fieldOfASuperclassOfTheJdk_isNone_ofOurBusiness() {
        assertThat(compile("Thing", HEAD + ENTITY.replace("Plain", "java.util.Observable")))
                .noneMatch(each -> each.contains("[NOT_STORED]"));
    }

    /** What the processor says. */
    private List<String> compile(String name, String source) {
        return Javac.compile(home, false, List.of(new Javac.Source("shop/" + name, source))).stream()
                .filter(each -> each.getMessage(Locale.ROOT).endsWith("]"))
                .map(SuperclassFieldsTest::text)
                .toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> each) {
        return each.getKind() + " at line " + each.getLineNumber() + ": " + each.getMessage(Locale.ROOT);
    }
}
