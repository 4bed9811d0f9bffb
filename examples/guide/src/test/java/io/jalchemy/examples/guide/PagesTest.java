package io.jalchemy.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and the guide show code that is compiled and run: each block is a part of a file. */
class PagesTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Languages of blocks that need no file: a picture, commands, and code of other libraries beside which a page shows ours. */
    private static final List<String> FREE = List.of("mermaid", "sh", "python", "jooq");

    /**
     * The page of errors, whose other blocks of Java are wrong on purpose: they do not compile. Those are parts of the sources that
     * the tests of mistakes compile, which a test of module {@code tests} checks.
     */
    private static final String WRONG_ON_PURPOSE = "09-errors.md";

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> guide = Files.list(ROOT.resolve("docs/guide"))) {
            List<Path> all =
                    new ArrayList<>(guide.filter(page -> page.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            all.add(0, ROOT.resolve("README.md"));
            return all.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void blocks_areThoseOfTheCode(Path file) {
        Page page = Page.of(ROOT, file);
        if (Boolean.getBoolean("golden.update")) {
            page.renew();
        }
        assertThat(page.text()).isEqualTo(page.renewed());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void blocks_nameTheirFile(Path file) {
        assertThat(Page.of(ROOT, file).unnamed())
                .allMatch(block -> FREE.stream().anyMatch(language -> block.startsWith(language + " "))
                        || file.endsWith(WRONG_ON_PURPOSE) && block.startsWith("java "));
    }

    @Test
    void regions_areShown() throws IOException {
        Set<String> shown = new TreeSet<>();
        pages().forEach(page -> shown.addAll(Page.of(ROOT, page).shown()));
        List<String> hidden = new ArrayList<>();
        for (String code : List.of("examples/guide/src", "variations/src/test/projects")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(code))) {
                files.filter(Files::isRegularFile).forEach(file -> {
                    for (String name : Regions.of(file).names()) {
                        hidden.add(ROOT.relativize(file).toString().replace('\\', '/') + "#" + name);
                    }
                });
            }
        }
        hidden.removeAll(shown);
        assertThat(hidden).isEmpty();
    }
}
