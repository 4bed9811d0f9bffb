package io.jalchemy.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the beginnings of a statement's clauses, and the places at which a clause may be broken. */
final class SqlClauses {

    private static final Set<String> QUERIES =
            Set.of("SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "MERGE");
    private static final Set<String> CLAUSES = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP",
            "HAVING",
            "WINDOW",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "FOR",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "VALUES",
            "SET",
            "RETURNING",
            "USING",
            "WHEN",
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE");
    private static final Set<String> JOINS = Set.of("JOIN", "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL");

    private SqlClauses() {}

    /** Returns whether {@code parts} are a query or another statement, and so have clauses. */
    static boolean isStatement(List<SqlPart> parts) {
        if (parts.isEmpty()) {
            return false;
        }
        SqlPart first = parts.get(0);
        return first.inside == null ? QUERIES.contains(first.first.text()) : isStatement(first.inside);
    }

    /** Divides a statement into its clauses; joins are clauses, too. */
    static List<List<SqlPart>> of(List<SqlPart> parts) {
        List<List<SqlPart>> clauses = new ArrayList<>();
        List<SqlPart> current = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!current.isEmpty() && parts.get(i).spaced() && begins(parts, i)) {
                clauses.add(current);
                current = new ArrayList<>();
            }
            current.add(parts.get(i));
        }
        clauses.add(current);
        return clauses;
    }

    private static boolean begins(List<SqlPart> parts, int at) {
        if (parts.get(at).inside != null) {
            return at > 0
                    && isWord(parts, at - 1, "UNION", "INTERSECT", "EXCEPT", "ALL")
                    && isStatement(List.of(parts.get(at)));
        }
        String word = parts.get(at).first.text();
        if (isJoin(parts, at)) {
            return true;
        }
        if (word.equals("ON")) {
            return isWord(parts, at + 1, "CONFLICT", "DUPLICATE");
        }
        if (!CLAUSES.contains(word)) {
            return false;
        }
        return switch (word) {
            case "FROM" -> !isWord(parts, at - 1, "DELETE", "DISTINCT");
            case "GROUP", "ORDER" -> isWord(parts, at + 1, "BY");
            case "UPDATE" -> !isWord(parts, at - 1, "DO", "FOR", "KEY", "THEN", "ON");
            case "INSERT", "DELETE" -> !isWord(parts, at - 1, "THEN", "ON", "DO");
            case "SET" -> !isWord(parts, at - 1, "UPDATE", "DELETE");
            case "USING" -> isMerge(parts);
            case "WHEN" -> isMerge(parts) && isWord(parts, at + 1, "MATCHED", "NOT");
            case "FOR" -> isWord(parts, at + 1, "UPDATE", "NO", "SHARE", "KEY");
            case "VALUES" -> !isWord(parts, at - 1, "DEFAULT") && !isMerge(parts);
            default -> true;
        };
    }

    private static boolean isMerge(List<SqlPart> parts) {
        return parts.get(0).is("MERGE");
    }

    /** Returns whether a join begins at {@code at}: not its second word, and no function of that name. */
    static boolean isJoin(List<SqlPart> parts, int at) {
        SqlPart part = parts.get(at);
        if (part.inside != null || !JOINS.contains(part.first.text())) {
            return false;
        }
        if (at > 0 && (isJoinWord(parts.get(at - 1)) || parts.get(at - 1).is("OUTER"))) {
            return false;
        }
        return part.is("JOIN") || isJoinWord(parts, at + 1) || isWord(parts, at + 1, "OUTER");
    }

    private static boolean isJoinWord(List<SqlPart> parts, int at) {
        return at < parts.size() && isJoinWord(parts.get(at));
    }

    private static boolean isJoinWord(SqlPart part) {
        return part.inside == null && JOINS.contains(part.first.text());
    }

    private static boolean isWord(List<SqlPart> parts, int at, String... words) {
        if (at < 0 || at >= parts.size()) {
            return false;
        }
        for (String word : words) {
            if (parts.get(at).is(word)) {
                return true;
            }
        }
        return false;
    }

    /** Divides what is too long for one line into pieces: after commas, and before AND, OR and ON. */
    static List<List<SqlPart>> pieces(List<SqlPart> parts) {
        List<List<SqlPart>> pieces = new ArrayList<>();
        List<SqlPart> current = new ArrayList<>();
        boolean between = false;
        for (int i = 0; i < parts.size(); i++) {
            SqlPart part = parts.get(i);
            boolean after = i > 0 && parts.get(i - 1).is(",");
            boolean operator = isWord(parts, i, "AND", "OR", "ON") && !(between && part.is("AND"));
            between = (between && !part.is("AND")) || part.is("BETWEEN");
            if (!current.isEmpty() && (after || (operator && part.spaced()))) {
                pieces.add(current);
                current = new ArrayList<>();
            }
            current.add(part);
        }
        pieces.add(current);
        return pieces;
    }
}
