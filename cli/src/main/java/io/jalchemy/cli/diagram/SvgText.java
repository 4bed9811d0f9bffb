package io.jalchemy.cli.diagram;

import io.jalchemy.cli.diagram.DiagramLayout.Arranged;
import io.jalchemy.cli.diagram.DiagramLayout.Node;
import io.jalchemy.cli.diagram.DiagramModel.Box;
import io.jalchemy.cli.diagram.DiagramModel.Line;
import io.jalchemy.cli.diagram.DiagramModel.Row;
import java.util.List;

/** Writes a picture as SVG, with the ends of lines in crow's foot notation. */
final class SvgText {

    private static final String STYLE = """
              <style>
                .page { fill: #ffffff }
                .box { fill: #ffffff; stroke: #57606a }
                .head { fill: #dbe6f3 }
                .view { fill: #e5e5e5 }
                .line { fill: none; stroke: #57606a; stroke-width: 1.2 }
                text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328 }
                .name { font-weight: bold }
                .type, .mark { fill: #59636e }
                @media (prefers-color-scheme: dark) {
                  .page { fill: #0d1117 }
                  .box { fill: #161b22; stroke: #8b949e }
                  .head { fill: #243447 }
                  .view { fill: #30363d }
                  .line { stroke: #8b949e }
                  text { fill: #e6edf3 }
                  .type, .mark { fill: #9da7b3 }
                }
              </style>
            """;

    private SvgText() {}

    static String of(DiagramModel model, Arranged arranged) {
        int width = Math.max(arranged.width(), 1);
        int height = Math.max(arranged.height(), 1);
        StringBuilder text = new StringBuilder();
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height);
        text.append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\">\n");
        text.append("  <title>Tables and foreign keys</title>\n").append(STYLE);
        text.append("  <rect class=\"page\" width=\"100%\" height=\"100%\"/>\n");
        for (Line line : model.lines()) {
            line(line, arranged, text);
        }
        for (int i = 0; i < model.boxes().size(); i++) {
            box(model.boxes().get(i), arranged.boxes().get(i), text);
        }
        return text.append("</svg>\n").toString();
    }

    // ---- boxes

    private static void box(Box box, Node node, StringBuilder text) {
        text.append("  <g>\n");
        if (box.comment() != null) {
            text.append("    <title>").append(escaped(box.comment())).append("</title>\n");
        }
        rectangle("box", node.x, node.y, node.width, node.height, text);
        rectangle(box.view() ? "view" : "head", node.x + 1, node.y + 1, node.width - 2, DiagramLayout.HEAD - 2, text);
        words("name", node.x + 10, node.y + 18, box.name(), text);
        int y = node.y + DiagramLayout.HEAD + 14;
        for (Row row : box.rows()) {
            String mark = row.primaryKey() ? "PK" : row.foreignKey() ? "FK" : row.unique() ? "UK" : "";
            if (!mark.isEmpty()) {
                words("mark", node.x + 8, y, mark, text);
            }
            words("", node.x + 36, y, row.name(), text);
            String type = row.type() + (row.nullable() ? "?" : "");
            text.append("    <text class=\"type\" text-anchor=\"end\" x=\"").append(node.x + node.width - 8);
            text.append("\" y=\"").append(y).append("\">").append(escaped(type)).append("</text>\n");
            y += DiagramLayout.ROW;
        }
        text.append("  </g>\n");
    }

    private static void rectangle(String kind, int x, int y, int width, int height, StringBuilder text) {
        text.append("    <rect class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y);
        text.append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" rx=\"4\"/>\n");
    }

    private static void words(String kind, int x, int y, String words, StringBuilder text) {
        text.append("    <text")
                .append(kind.isEmpty() ? "" : " class=\"" + kind + "\"")
                .append(" x=\"")
                .append(x);
        text.append("\" y=\"").append(y).append("\">").append(escaped(words)).append("</text>\n");
    }

    // ---- lines

    /** One end of a line: where it leaves the box, in which direction (1 to the right, -1 to the left), and where the column ends. */
    private record End(int x, int y, int direction, int edge) {

        static End of(Node node, int row, boolean toTheRight) {
            int y = node.y + DiagramLayout.HEAD + DiagramLayout.ROW * row + 10;
            return toTheRight ? new End(node.x + node.width, y, 1, node.columnEnd) : new End(node.x, y, -1, node.x);
        }

        int near() {
            return x + 16 * direction;
        }

        /** Returns where the line leaves the column of the box: before that it would pass behind wider ones. */
        int out() {
            return edge + 16 * direction;
        }
    }

    private static void line(Line line, Arranged arranged, StringBuilder text) {
        Node one = arranged.boxes().get(line.to());
        Node other = arranged.boxes().get(line.from());
        boolean sameColumn = one.layer == other.layer;
        boolean forth = one.layer < other.layer;
        End start = End.of(one, line.toRow(), forth || sameColumn);
        End end = End.of(other, line.fromRow(), !forth || sameColumn);
        StringBuilder path = new StringBuilder();
        int x = sameColumn ? start.near() : start.out();
        path.append('M')
                .append(start.x())
                .append(' ')
                .append(start.y())
                .append(" H")
                .append(x);
        int y = start.y();
        List<Node> passages = arranged.passages().getOrDefault(line, List.of());
        for (Node passage : passages) {
            int in = forth ? passage.x : passage.x + passage.width;
            curve(path, x, y, in, passage.middle());
            x = forth ? passage.x + passage.width : passage.x;
            y = passage.middle();
            path.append(" H").append(x);
        }
        if (sameColumn) {
            int bow = Math.max(x, end.near()) + 24;
            path.append(" C")
                    .append(bow)
                    .append(' ')
                    .append(y)
                    .append(' ')
                    .append(bow)
                    .append(' ')
                    .append(end.y());
            path.append(' ').append(end.near()).append(' ').append(end.y());
        } else {
            curve(path, x, y, end.out(), end.y());
        }
        path.append(" H").append(end.x());
        one(start, line.optional(), path);
        if (line.many()) {
            many(end, path);
        } else {
            one(end, true, path);
        }
        text.append("  <path class=\"line\" d=\"")
                .append(path)
                .append("\"><title>")
                .append(escaped(line.label()));
        text.append("</title></path>\n");
    }

    private static void curve(StringBuilder path, int x, int y, int toX, int toY) {
        int middle = (x + toX) / 2;
        path.append(" C")
                .append(middle)
                .append(' ')
                .append(y)
                .append(' ')
                .append(middle)
                .append(' ')
                .append(toY);
        path.append(' ').append(toX).append(' ').append(toY);
    }

    /** Draws a bar, for exactly one; a circle before it, if there may be none. */
    private static void one(End end, boolean optional, StringBuilder path) {
        int x = end.x() + 6 * end.direction();
        path.append(" M").append(x).append(' ').append(end.y() - 5).append(" V").append(end.y() + 5);
        if (optional) {
            circle(end, path);
        }
    }

    private static void circle(End end, StringBuilder path) {
        int x = end.x() + 10 * end.direction();
        path.append(" M").append(x).append(' ').append(end.y());
        path.append(" a3 3 0 1 1 ").append(6 * end.direction()).append(" 0");
        path.append(" a3 3 0 1 1 ").append(-6 * end.direction()).append(" 0");
    }

    /** Draws a crow's foot, and the circle of an end that may have none. */
    private static void many(End end, StringBuilder path) {
        int x = end.x() + 10 * end.direction();
        path.append(" M")
                .append(end.x())
                .append(' ')
                .append(end.y() - 5)
                .append(" L")
                .append(x)
                .append(' ')
                .append(end.y());
        path.append(" L").append(end.x()).append(' ').append(end.y() + 5);
        circle(end, path);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.appendCodePoint(isOfXml(c) ? c : ' ');
            }
        });
        return escaped.toString();
    }

    private static boolean isOfXml(int c) {
        return c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
