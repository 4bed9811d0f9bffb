package io.jalchemy.migrate.revision;

import io.jalchemy.sql.error.JalchemyException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An SQL file in parts: comments of the form {@code -- name: value} at its beginning, and sections that begin with a comment of one
 * word, {@code -- upgrade} or {@code -- downgrade}, after which dialects may be named: {@code -- upgrade postgresql}.
 *
 * @param location where it is
 * @param header the values by name
 * @param sections the text of the sections by their names, such as {@code "upgrade"} and {@code "upgrade postgresql"}
 */
record SqlFile(String location, Map<String, String> header, Map<String, String> sections) {

    private static final Pattern HEADER = Pattern.compile("--\\s*([A-Za-z-]+)\\s*:\\s*(.*?)\\s*");
    private static final Pattern SECTION =
            Pattern.compile("--\\s*(upgrade|downgrade)((?:\\s+[a-z0-9]+)*)\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Returns the parts of {@code text}.
     *
     * @param names the names that the header may have
     * @throws JalchemyException SQL_REVISION if it has another name, a name or section twice, or a statement before the first section
     */
    static SqlFile of(String location, String text, Set<String> names) {
        Map<String, String> header = new LinkedHashMap<>();
        Map<String, String> sections = new LinkedHashMap<>();
        StringBuilder section = null;
        String sectionName = null;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher begins = SECTION.matcher(line);
            if (begins.matches()) {
                close(sections, sectionName, section);
                sectionName = (begins.group(1) + begins.group(2))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ");
                if (sections.containsKey(sectionName)) {
                    throw wrong(
                            location, number, "the section \"" + sectionName + "\" is there twice. Put them together.");
                }
                section = new StringBuilder("\n".repeat(number));
            } else if (section != null) {
                section.append(line).append('\n');
            } else {
                readHeader(location, number, number == 1 ? line.replace("\uFEFF", "") : line, names, header);
            }
        }
        close(sections, sectionName, section);
        return new SqlFile(location, header, sections);
    }

    private static void close(Map<String, String> sections, @Nullable String name, @Nullable StringBuilder text) {
        if (name != null && text != null) {
            sections.put(name, text.toString());
        }
    }

    private static void readHeader(
            String location, int number, String line, Set<String> names, Map<String, String> header) {
        Matcher named = HEADER.matcher(line);
        if (named.matches()) {
            String name = named.group(1).toLowerCase(Locale.ROOT);
            if (!names.contains(name)) {
                throw wrong(
                        location,
                        number,
                        "\"" + name + "\" means nothing in the header. Take one of "
                                + String.join(", ", names.stream().sorted().toList()) + ".");
            }
            if (header.put(name, named.group(2)) != null) {
                throw wrong(location, number, "\"" + name + "\" is there twice. Put both into one line.");
            }
        } else if (!line.isBlank() && !line.strip().startsWith("--")) {
            throw wrong(location, number, "a statement comes before the first section. Write \"-- upgrade\" above it.");
        }
    }

    /** Returns the values of a name that may have several, between commas or white space. */
    List<String> list(String name) {
        String value = header.getOrDefault(name, "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split("[,\\s]+"));
    }

    /** Returns the text of a section for a dialect: its own, or that of all others; null if there is neither. */
    @Nullable
    String section(String name, String dialectName) {
        for (Map.Entry<String, String> each : sections.entrySet()) {
            List<String> words = List.of(each.getKey().split(" "));
            if (words.get(0).equals(name) && words.subList(1, words.size()).contains(dialectName)) {
                return each.getValue();
            }
        }
        return sections.get(name);
    }

    /** Returns whether there is a section of this name, for any dialect. */
    boolean has(String name) {
        return sections.keySet().stream().anyMatch(each -> each.equals(name) || each.startsWith(name + " "));
    }

    static JalchemyException wrong(String location, int line, String what) {
        return new JalchemyException("SQL_REVISION", location + (line > 0 ? ", line " + line : "") + ": " + what);
    }
}
