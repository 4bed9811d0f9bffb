package io.jalchemy.variations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A project written in Kotlin: kapt writes the path classes, and the enhancer changes class files of Kotlin's compiler. */
@Tag("downloads")
class KotlinTest {

    /** What is in the same order in {@code Checks.kt}: columns, methods, relationships, those of a subclass; last a nested class. */
    private static final String STORED = """
            stored: desk lamp, 10, null, bright
            stored: [Ann, null, 7, 1, 5, w, <x>, 1970-01-01T00:00:00Z, null] \
            [ANNs, sAnn, Anns, s, Ann, false, true] \
            [[big ball, doll], [big ball], [doll]] \
            [ball, 4, 1, RED, null, true, false, , 0]
            stored: [Ann, 3, 7, 1, 5, w, <loud>, 1970-01-01T00:00:00Z, null] \
            [ANNt, tAnn, Annt, t, Ann, false, true] \
            [[doll], [], []] \
            [ball, null, 1, RED, null, true, false, , 0]
            stored: false UninitializedPropertyAccessException [first, second, under, 4, true]""";

    private static final String[] COMPILE_AND_RUN = {
        "-q", "-Dkotlin.compiler.daemon=false", "compile", "exec:java", "-Dexec.mainClass=shop.Checks"
    };

    @Test
    void entities_inKotlin_areStoredChangedAndRead() throws Exception {
        UserProject project = UserProject.of("kotlin", "kotlin").downloading();
        assertThat(project.maven(COMPILE_AND_RUN).stored()).isEqualTo(STORED);
        project.replace("src/main/kotlin/shop/Main.kt", "\"desk lamp\"", "\"lamp of the desk\"");
        assertThat(project.maven(COMPILE_AND_RUN).stored())
                .as("one file has changed")
                .isEqualTo(STORED.replace("desk lamp", "lamp of the desk"));
    }
}
