package io.jalchemy.tests.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wrong code that the guide's page of errors shows is a part of a source of {@link MistakesTest}, which gives the heading's code. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "guide", "09-errors.md");

    /** A block of code under the heading of a code. */
    record Example(String code, String text) {}

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> lines = Files.readAllLines(PAGE);
        String code = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                code = "";
            } else if (line.startsWith("### ")) {
                code = line.substring(4);
            } else if (line.equals("```java")) {
                List<String> block = lines.subList(
                        i + 1, i + 1 + lines.subList(i + 1, lines.size()).indexOf("```"));
                if (!code.isEmpty()) {
                    examples.add(new Example(code, words(String.join(" ", block))));
                }
                i += block.size() + 1;
            }
        }
        return examples;
    }

    @Test
    void page_hasExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void example_isPartOfAMistake(Example example) {
        assertThat(sources(example.code())).as(example.code()).anySatisfy(source -> assertThat(words(source))
                .contains(example.text()));
    }

    private static List<String> sources(String code) {
        Stream<String> mistakes = MistakesTest.MISTAKES.stream()
                .filter(each -> each.code().equals(code))
                .map(Mistake::source);
        Stream<String> others = Stream.concat(MistakesTest.warnings(), JavacErrorsTest.pathsThroughRelationships())
                .filter(each -> each.get()[1].toString().endsWith("[" + code + "]"))
                .map(each -> each.get()[0].toString());
        return Stream.concat(mistakes, others).toList();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
