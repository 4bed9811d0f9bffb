package io.jalchemy.variations;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** The blocks of code of a page, in their order, as somebody who copies them gets them. */
final class MarkdownPage {

    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- from ([^#\\s]+)\\S* -->\\n)?```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    /**
     * One block.
     *
     * @param file the name of the file that it is from, without its directories; empty if the page names none
     * @param language the word after the fence
     * @param text the lines
     */
    record Block(String file, String language, String text) {}

    private final List<Block> blocks;

    private MarkdownPage(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Reads the page at {@code path} below the root of the project. */
    static MarkdownPage of(String path) throws IOException {
        String text = Files.readString(Installation.root().resolve(path)).replace("\r\n", "\n");
        return new MarkdownPage(BLOCK.matcher(text)
                .results()
                .map(found -> {
                    String from = found.group(1) == null ? "" : found.group(1);
                    return new Block(from.substring(from.lastIndexOf('/') + 1), found.group(2), found.group(3));
                })
                .toList());
    }

    /** Returns the blocks in {@code language}. */
    List<Block> blocks(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** Returns the only block in {@code language}. */
    String only(String language) {
        List<Block> found = blocks(language);
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " blocks in " + language);
        }
        return found.get(0).text();
    }

    /** Returns the arguments of the only command of the page that begins with {@code mvn}. */
    String[] mavenArguments() {
        List<String> commands = blocks("sh").stream()
                .map(Block::text)
                .filter(text -> text.startsWith("mvn "))
                .toList();
        if (commands.size() != 1) {
            throw new IllegalStateException("not one command but " + commands);
        }
        return commands.get(0).strip().substring("mvn ".length()).split(" ");
    }
}
