package io.jalchemy.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command line in pairs of words, {@code --rounds 12}, over values for what is not named. What is not known is refused. */
final class Arguments {

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads {@code words}.
     *
     * @param defaults all there is, in the order in which it is named
     * @throws UsageException for a word that is not known
     */
    static Arguments parse(Map<String, String> defaults, String... words) {
        Map<String, String> values = new LinkedHashMap<>(defaults);
        for (int i = 0; i < words.length; i += 2) {
            String name = words[i].startsWith("--") ? words[i].substring(2) : "";
            if (!defaults.containsKey(name)) {
                throw new UsageException("There is no option " + words[i] + ". Known: "
                        + defaults.keySet().stream().map(each -> "--" + each).collect(Collectors.joining(", ")));
            }
            if (i + 1 == words.length) {
                throw new UsageException("Option " + words[i] + " needs a value behind it.");
            }
            values.put(name, words[i + 1]);
        }
        return new Arguments(values);
    }

    /** The value of {@code name} as it is. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** The words of {@code name}, which blanks separate. */
    List<String> words(String name) {
        return Stream.of(text(name).split(" ", -1))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** A whole number from {@code least} on. */
    int number(String name, int least) {
        String text = text(name);
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw new UsageException("--" + name + " " + text + ": a whole number from " + least + " on is needed.");
        }
        return Integer.parseInt(text);
    }

    /** Milliseconds, perhaps with a point. */
    double milliseconds(String name) {
        String text = text(name);
        if (!text.matches("\\d{1,4}(\\.\\d{1,3})?")) {
            throw new UsageException("--" + name + " " + text + ": milliseconds are needed, 0.5 for example.");
        }
        return Double.parseDouble(text);
    }

    /** {@code true} or {@code false}. */
    boolean truth(String name) {
        return Boolean.parseBoolean(oneOf(name, List.of("true", "false")));
    }

    /** One of {@code known}. */
    String oneOf(String name, List<String> known) {
        if (!known.contains(text(name))) {
            throw unknown(name, text(name), known.stream());
        }
        return text(name);
    }

    /** Some of {@code all}, in their order, named by {@code label} with commas between them; all, if nothing is named. */
    <T> List<T> some(String name, List<T> all, Function<T, String> label) {
        if (text(name).isEmpty()) {
            return all;
        }
        List<String> wanted = Arrays.asList(text(name).split(",", -1));
        for (String each : wanted) {
            if (all.stream().noneMatch(one -> label.apply(one).equals(each))) {
                throw unknown(name, each, all.stream().map(label));
            }
        }
        return all.stream().filter(each -> wanted.contains(label.apply(each))).toList();
    }

    private static UsageException unknown(String name, String value, Stream<String> known) {
        return new UsageException(
                "--" + name + " does not know " + value + ". Known: " + known.collect(Collectors.joining(", ")));
    }
}
