package io.jalchemy.tests.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.tests.Javac;
import io.jalchemy.tests.Javac.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only bodies show: javac gives local classes to no annotation processor. */
class LocalEntitiesTest {

    private static List<String> said(Path home, String source, Diagnostic.Kind kind) {
        return Javac.compile(
                        home, false, List.of(new Source("shop/Shop", "package shop;\n" + Mistake.IMPORTS + source)))
                .stream()
                .filter(each -> each.getKind() == kind)
                .map(each -> "line "
                        + (each.getLineNumber() - 1 - Mistake.IMPORTS.lines().count()) + ": "
                        + each.getMessage(Locale.ROOT))
                .filter(text -> text.endsWith("]"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Shop {\nvoid sell() {\n@Entity class Item { @PrimaryKey private Long id; } } }",
                "class Shop {\n{\n@Entity class Item { @PrimaryKey private Long id; } } }",
                "class Shop {\nRunnable sell = () -> {\n@Entity class Item { @PrimaryKey private Long id; } }; }",
                "class Shop { static class Inner {\nvoid sell() {\n@Mixin class Item { private Long number; } } } }",
            })
    void localClass_isNoEntity(String source, @TempDir Path home) {
        assertThat(said(home, source, Diagnostic.Kind.ERROR))
                .containsExactly(
                        "line 3: Item is a local class, which cannot be an entity. Make it a top-level or static nested"
                                + " class that is not private and has no type parameters. [WRONG_CLASS]");
    }

    @Test
    void localClass_thatIsNotMapped_isNoMistake(@TempDir Path home) {
        String source =
                "class Shop {\nvoid sell() {\nclass Item { transient List<String> notes = new ArrayList<>(); } } }";
        assertThat(said(home, source, Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(said(home, source, Diagnostic.Kind.WARNING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private transient List<String> notes;",
                "private transient List<String> notes = null;",
                "private transient int notes = 0;",
                "private transient boolean notes = false;",
                "private static final List<String> NOTES = new ArrayList<>();",
                "private final transient int notes = 3;",
                "private String notes = \"none\";",
                "@SuppressWarnings(\"jalchemy\") private transient List<String> notes = new ArrayList<>();",
            })
    void fieldThatLosesNothing_isNotWarnedOf(String field, @TempDir Path home) {
        String source = "@Entity class Item { @PrimaryKey private Long id;\n" + field + " }";
        assertThat(said(home, source, Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(said(home, source, Diagnostic.Kind.WARNING)).isEmpty();
    }
}
