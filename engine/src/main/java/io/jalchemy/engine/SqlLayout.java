package io.jalchemy.engine;

import java.util.ArrayList;
import java.util.List;

/** Writes the parts of a statement on as many lines as it takes. */
final class SqlLayout {

    private static final int STEP = 4;

    private final int width;
    private final StringBuilder out = new StringBuilder();
    private int lineStart;
    private int lineIndent;
    private boolean lineEnds;

    /** Makes a layout with lines of about {@code width} characters. */
    SqlLayout(int width) {
        this.width = width;
    }

    /** Returns the text of {@code parts}, laid out; to be called once. */
    String of(List<SqlPart> parts) {
        statement(parts, 0);
        return out.toString();
    }

    private int column() {
        return out.length() - lineStart;
    }

    private boolean isLineBegun(int indent) {
        return column() > indent;
    }

    private void newLine(int indent) {
        lineEnds = false;
        out.append('\n');
        lineStart = out.length();
        lineIndent = indent;
        out.append(" ".repeat(indent));
    }

    private boolean fits(List<SqlPart> parts) {
        return !SqlPart.isBroken(parts) && column() + SqlPart.width(parts) <= width;
    }

    private void statement(List<SqlPart> parts, int indent) {
        if (isCreateTable(parts)) {
            createTable(parts, indent);
        } else if (fits(parts)) {
            flat(parts, indent);
        } else if (SqlClauses.isStatement(parts)) {
            boolean first = true;
            for (List<SqlPart> clause : SqlClauses.of(parts)) {
                boolean join = SqlClauses.isJoin(clause, 0);
                int at = join ? indent + STEP / 2 : indent;
                if (!first) {
                    newLine(at);
                }
                first = false;
                clause(clause, at);
            }
        } else {
            clause(parts, indent);
        }
    }

    private static boolean isCreateTable(List<SqlPart> parts) {
        if (parts.isEmpty() || !parts.get(0).is("CREATE")) {
            return false;
        }
        boolean table = false;
        for (SqlPart each : parts) {
            if (each.inside != null) {
                return table && SqlClauses.pieces(each.inside).size() > 1;
            }
            table |= each.is("TABLE");
            if (each.is("AS")) {
                return false;
            }
        }
        return false;
    }

    /** Writes a CREATE TABLE with each column and constraint on a line of its own. */
    private void createTable(List<SqlPart> parts, int indent) {
        boolean columns = true;
        for (SqlPart part : parts) {
            space(part, indent);
            if (part.inside == null || !columns) {
                part(part, indent + STEP);
                continue;
            }
            columns = false;
            out.append('(');
            for (List<SqlPart> piece : commas(part.inside)) {
                newLine(indent + STEP);
                clause(piece, indent + STEP);
            }
            newLine(indent);
            out.append(')');
        }
    }

    private static List<List<SqlPart>> commas(List<SqlPart> parts) {
        List<List<SqlPart>> all = new ArrayList<>();
        List<SqlPart> current = new ArrayList<>();
        for (SqlPart part : parts) {
            current.add(part);
            if (part.is(",")) {
                all.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            all.add(current);
        }
        return all;
    }

    /** Writes a clause, further lines of which are indented. */
    private void clause(List<SqlPart> parts, int indent) {
        if (fits(parts)) {
            flat(parts, indent);
        } else {
            pieces(SqlClauses.pieces(parts), indent + STEP);
        }
    }

    /** Writes pieces one after the other, as many on a line as there is room for. */
    private void pieces(List<List<SqlPart>> pieces, int indent) {
        boolean first = true;
        for (List<SqlPart> piece : pieces) {
            boolean operator = piece.get(0).is("AND") || piece.get(0).is("OR");
            int room = width - column() - (first ? 0 : 1);
            boolean fits = !SqlPart.isBroken(piece) && SqlPart.width(piece) <= room;
            if (!first && (operator || !fits) && isLineBegun(indent)) {
                newLine(indent);
            }
            first = false;
            flat(piece, indent);
        }
    }

    /** Writes parts on this line; parentheses that have no room there go over several. */
    private void flat(List<SqlPart> parts, int indent) {
        for (SqlPart part : parts) {
            space(part, indent);
            part(part, indent);
        }
    }

    private void space(SqlPart part, int indent) {
        if (lineEnds) {
            newLine(indent);
        }
        if (part.spaced() && isLineBegun(0) && " (".indexOf(out.charAt(out.length() - 1)) < 0) {
            boolean wide = column() + 1 + part.width() > width && part.inside == null && isLineBegun(indent);
            if (wide) {
                newLine(indent);
            } else {
                out.append(' ');
            }
        }
    }

    private void part(SqlPart part, int indent) {
        List<SqlPart> inside = part.inside;
        if (inside == null) {
            word(part.first);
            return;
        }
        int base = lineIndent;
        out.append('(');
        if (!part.isBroken() && column() + part.width() - 1 <= width) {
            flat(inside, indent);
        } else if (SqlClauses.isStatement(inside)) {
            newLine(base + STEP);
            statement(inside, base + STEP);
            newLine(base);
        } else {
            pieces(SqlClauses.pieces(inside), base + STEP);
        }
        if (lineEnds) {
            newLine(base);
        }
        out.append(')');
    }

    private void word(SqlToken token) {
        out.append(token.text());
        lineEnds = token.endsLine();
        int line = token.text().lastIndexOf('\n');
        if (line >= 0) {
            lineStart = out.length() - (token.text().length() - line - 1);
        }
    }
}
