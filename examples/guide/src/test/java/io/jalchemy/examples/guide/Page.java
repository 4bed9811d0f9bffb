package io.jalchemy.examples.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in Markdown whose blocks of code are parts of files that are compiled and run. A comment before the block names the file,
 * relative to the project, and the part: {@code <!-- from examples/guide/src/main/java/Shop.java#part -->}. Without a part, the
 * block is the whole file.
 */
final class Page {

    private static final Pattern FROM = Pattern.compile("\\s*<!-- from ([^#\\s]+)(?:#([\\w-]+))? -->\\s*");
    private static final Pattern FENCE = Pattern.compile("(\\s*)```(\\w*)\\s*");

    private final Path root;
    private final Path file;

    /** What the page would be with each block as its file is now. */
    private final List<String> renewed = new ArrayList<>();

    /** The parts that are shown: {@code file#part}, or {@code file}. */
    private final Set<String> shown = new TreeSet<>();

    /** Blocks that say nothing of where they are from: {@code java in line 12}. */
    private final List<String> unnamed = new ArrayList<>();

    private Page(Path root, Path file) {
        this.root = root;
        this.file = file;
    }

    /** Reads {@code file} of the project at {@code root}. */
    static Page of(Path root, Path file) {
        Page page = new Page(root, file);
        page.read(page.lines());
        return page;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(List<String> lines) {
        Matcher from = null;
        for (int i = 0; i < lines.size(); i++) {
            renewed.add(lines.get(i));
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = i + 1;
                while (!FENCE.matcher(lines.get(end)).matches()) {
                    end++;
                }
                if (from == null) {
                    unnamed.add(fence.group(2) + " in line " + (i + 1));
                    renewed.addAll(lines.subList(i + 1, end));
                } else {
                    String indent = fence.group(1);
                    part(from).forEach(line -> renewed.add(line.isEmpty() ? "" : indent + line));
                }
                renewed.add(lines.get(end));
                from = null;
                i = end;
            } else if (!lines.get(i).isBlank()) {
                Matcher comment = FROM.matcher(lines.get(i));
                from = comment.matches() ? comment : null;
            }
        }
    }

    private List<String> part(Matcher from) {
        Regions regions = Regions.of(root.resolve(from.group(1)));
        String name = from.group(2);
        shown.add(name == null ? from.group(1) : from.group(1) + "#" + name);
        return name == null ? regions.whole() : regions.part(name);
    }

    /** Returns the page as it is. */
    String text() {
        return String.join("\n", lines()) + "\n";
    }

    /** Returns the page as it would be with each block as its file is now. */
    String renewed() {
        return String.join("\n", renewed) + "\n";
    }

    Set<String> shown() {
        return shown;
    }

    List<String> unnamed() {
        return unnamed;
    }

    /** Writes {@link #renewed} into the file. */
    void renew() {
        try {
            Files.writeString(file, renewed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
