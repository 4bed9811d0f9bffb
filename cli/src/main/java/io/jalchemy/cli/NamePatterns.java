package io.jalchemy.cli;

import java.util.List;
import java.util.regex.Pattern;

/** Chooses names by patterns in which {@code *} stands for any characters; upper and lower case are the same. */
final class NamePatterns {

    private final List<Pattern> wanted;
    private final List<Pattern> excluded;

    /**
     * Makes a choice.
     *
     * @param wanted patterns of which a name has to fit one; all names fit if there are none
     * @param excluded patterns of which a name may fit none
     */
    NamePatterns(List<String> wanted, List<String> excluded) {
        this.wanted = compiled(wanted);
        this.excluded = compiled(excluded);
    }

    private static List<Pattern> compiled(List<String> patterns) {
        return patterns.stream()
                .map(each -> Pattern.compile(
                        ("\\Q" + each.replace("\\E", "\\E\\\\E\\Q").replace("*", "\\E.*\\Q") + "\\E"),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL))
                .toList();
    }

    boolean chooses(String name) {
        return (wanted.isEmpty() || fits(name, wanted)) && !fits(name, excluded);
    }

    private static boolean fits(String name, List<Pattern> patterns) {
        return patterns.stream().anyMatch(each -> each.matcher(name).matches());
    }
}
