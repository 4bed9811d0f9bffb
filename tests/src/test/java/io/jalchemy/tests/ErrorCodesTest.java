package io.jalchemy.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's page of errors has a heading for each code that the library prints, and no other. */
class ErrorCodesTest {

    private static final Path PAGE = Path.of("..", "docs", "guide", "09-errors.md");

    private static final Pattern LINK = Pattern.compile("\\[([A-Z0-9_]+)\\]\\(#([^)]+)\\)");

    @Test
    void page_hasEachCode_andNoOther() throws IOException {
        ErrorCodes codes = ErrorCodes.in(JavadocTest.sources());
        assertThat(codes.unknown()).as("codes that the sources do not tell").isEmpty();
        assertThat(codes.all())
                .hasSizeGreaterThan(250)
                .contains(
                        "UNKNOWN_COLUMN",
                        "UNIQUE",
                        "ONE_SIDED",
                        "NOT_NULL",
                        "FULL_JOIN",
                        "UPDATE_RETURNING",
                        "NEGATIVE");
        List<String> headings = headings();
        assertThat(headings).doesNotHaveDuplicates();
        assertThat(without(codes.all(), headings)).as("codes without a heading").isEmpty();
        assertThat(without(headings, codes.all()))
                .as("headings that no source prints")
                .isEmpty();
    }

    @Test
    void headings_areSorted_inEachPart() throws IOException {
        String previous = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                previous = "";
            } else if (line.startsWith("### ")) {
                assertThat(line).isGreaterThan(previous);
                previous = line;
            }
        }
    }

    /** The list of all codes leads to each heading, in the order of the alphabet. */
    @Test
    void list_hasEachHeading() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("\n## All codes\n");
        List<String> listed = LINK.matcher(page.substring(start, page.indexOf("\n## ", start + 1)))
                .results()
                .map(link -> {
                    assertThat(link.group(2)).isEqualTo(link.group(1).toLowerCase(Locale.ROOT));
                    return link.group(1);
                })
                .toList();
        assertThat(listed).containsExactlyElementsOf(new TreeSet<>(headings()));
    }

    /** What is under a heading begins with a whole sentence: there are no empty ones. */
    @Test
    void headings_haveText() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("### ")) {
                assertThat(lines.get(i + 1)).isEmpty();
                assertThat(lines.get(i + 2)).as(lines.get(i)).matches("[\\w`@].{15,}");
            }
        }
    }

    private static Set<String> without(Collection<String> all, Collection<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(Set.copyOf(others));
        return rest;
    }

    private static List<String> headings() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
    }

    /** Each way in which sources give a code is followed. */
    @Test
    void codes_areFollowed(@TempDir Path home) throws IOException {
        Path file = home.resolve("A.java");
        Files.writeString(file, """
                class A extends JalchemyException {
                    private static final String CODE = "CONSTANT_CODE";
                    A() { super("BY_SUPER", "text"); }
                    A(String own, int other) { super(own, "text", null); }
                    static Object direct() { return new MappingException("DIRECT", "text"); }
                    static Object chosen(boolean one) { return new JalchemyException(one ? "FIRST" : ("SECOND"), "text"); }
                    static Object constant() { return new JalchemyException(CODE, "text"); }
                    static Object byConstructor() { return new A("BY_CONSTRUCTOR", 1); }
                    void outer() { middle(1, "PASSED"); }
                    void middle(int where, String code) { inner(code); }
                    void inner(String code) { problems.error(where, code, "text"); }
                    void feature(Feature feature) { throw new UnsupportedSqlException(feature.name(), "a", "b", "c"); }
                    void needs() { feature(Feature.NEEDED); }
                    String text() { return "It is wrong." + " Mend it. [IN_TEXT]"; }
                    Object again(A e) { return new JalchemyException(e.code(), "text"); }
                    Object kind(ErrorKind kind) { return new JalchemyException(kind.name(), "text"); }
                    String other() { return list("NO_CODE", "[NO_CODE] is not at the end"); }
                }
                enum ErrorKind { KIND("text"); ErrorKind(String text) {} }
                """);
        ErrorCodes codes = ErrorCodes.in(List.of(file));
        assertThat(codes.unknown()).isEmpty();
        assertThat(codes.all())
                .isEqualTo(new TreeSet<>(Set.of(
                        "BY_CONSTRUCTOR",
                        "BY_SUPER",
                        "CONSTANT_CODE",
                        "DIRECT",
                        "FIRST",
                        "IN_TEXT",
                        "KIND",
                        "NEEDED",
                        "PASSED",
                        "SECOND")));
    }

    @Test
    void codes_thatTheSourceDoesNotTell_areNamed(@TempDir Path home) throws IOException {
        Path file = home.resolve("A.java");
        Files.writeString(file, """
                class A {
                    Object computed() { return new JalchemyException(prefix() + "_X", "text"); }
                    Object lower() { return new JalchemyException("a text", "text"); }
                }
                """);
        assertThat(ErrorCodes.in(List.of(file)).unknown())
                .containsExactly(
                        "A.java: new JalchemyException is given prefix() + \"_X\"",
                        "A.java: new JalchemyException is given \"a text\"");
    }
}
