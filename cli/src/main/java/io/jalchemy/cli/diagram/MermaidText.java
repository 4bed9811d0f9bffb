package io.jalchemy.cli.diagram;

import io.jalchemy.cli.diagram.DiagramModel.Box;
import io.jalchemy.cli.diagram.DiagramModel.Line;
import io.jalchemy.cli.diagram.DiagramModel.Row;
import java.util.ArrayList;
import java.util.List;

/** Writes a picture as an {@code erDiagram} of Mermaid's. */
final class MermaidText {

    private MermaidText() {}

    static String of(DiagramModel model) {
        StringBuilder text = new StringBuilder("erDiagram\n");
        for (Box box : model.boxes()) {
            text.append("    ").append(entity(box.name())).append(" {\n");
            for (Row row : box.rows()) {
                text.append("        ").append(row(row)).append('\n');
            }
            text.append("    }\n");
        }
        for (Line line : model.lines()) {
            String one = entity(model.boxes().get(line.to()).name());
            String other = entity(model.boxes().get(line.from()).name());
            String ends = (line.optional() ? "|o" : "||") + "--" + (line.many() ? "o{" : "o|");
            text.append("    ").append(one).append(' ').append(ends).append(' ').append(other);
            text.append(" : ").append(quoted(line.label())).append('\n');
        }
        return text.toString();
    }

    private static String row(Row row) {
        List<String> words = new ArrayList<>(List.of(word(row.type()), word(row.name())));
        List<String> keys = new ArrayList<>();
        if (row.primaryKey()) {
            keys.add("PK");
        }
        if (row.foreignKey()) {
            keys.add("FK");
        }
        if (row.unique()) {
            keys.add("UK");
        }
        if (!keys.isEmpty()) {
            words.add(String.join(", ", keys));
        }
        String comment = row.comment();
        if (comment != null) {
            words.add(quoted(comment));
        }
        return String.join(" ", words);
    }

    private static String entity(String name) {
        return quoted(name.replaceAll("[%\\\\]", "_"));
    }

    /** Returns {@code text} as a word of an attribute: letters, digits, underscores, hyphens and brackets, not beginning with a digit. */
    private static String word(String text) {
        String word = text.replace(", ", "-").replaceAll("[^\\p{IsAlphabetic}0-9_\\-\\[\\]()]", "_");
        return word.isEmpty() || !(Character.isLetter(word.charAt(0)) || word.charAt(0) == '_') ? "_" + word : word;
    }

    private static String quoted(String text) {
        return "\"" + text.replace('"', '\'').replaceAll("\\s+", " ") + "\"";
    }
}
