package io.jalchemy.migrate.revision;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The statements of an SQL text. They end at semicolons, but not at those in strings, names, comments, the bodies of triggers
 * ({@code BEGIN … END}) and of functions in standard SQL ({@code BEGIN ATOMIC … END}).
 */
final class SqlStatements {

    private static final Set<String> TRANSACTION = Set.of("BEGIN", "START", "COMMIT", "ROLLBACK", "END", "ABORT");

    /** In {@code CREATE OR REPLACE CONSTRAINT TRIGGER}, the word is the fifth. */
    private static final int TRIGGER_AT_MOST = 5;

    private final SqlTokens tokens;
    private final String text;
    private final List<String> statements = new ArrayList<>();

    private int statementStart = -1;
    private int depth;
    private boolean hasBody;
    private boolean isCreate;
    private boolean isTransaction;
    private int words;

    private SqlStatements(String text, String dialectName) {
        this.text = text;
        this.tokens = new SqlTokens(text, SqlSyntax.of(dialectName));
    }

    /**
     * Returns the statements of {@code text}, without the semicolons between them.
     *
     * @throws JalchemyException SQL_SCRIPT if a string, name, comment or body does not end, or a statement begins or ends a transaction
     */
    static List<String> split(String text, String dialectName) {
        SqlStatements splitter = new SqlStatements(text, dialectName);
        splitter.run();
        return List.copyOf(splitter.statements);
    }

    /** Returns {@code text} without comments and with one space between tokens: what its checksum is made of. */
    static String normalized(String text, String dialectName) {
        SqlTokens tokens = new SqlTokens(text, SqlSyntax.of(dialectName));
        StringBuilder normal = new StringBuilder();
        while (tokens.next()) {
            normal.append(normal.length() == 0 ? "" : " ").append(tokens.token());
        }
        return normal.toString();
    }

    private void run() {
        String before = "";
        while (tokens.next()) {
            if (statementStart < 0) {
                begin();
            }
            if (tokens.is(";") && depth == 0) {
                end(tokens.start());
            } else {
                take(before);
            }
            before = tokens.token();
        }
        if (depth > 0) {
            throw wrong("has a BEGIN without its END");
        }
        if (statementStart >= 0) {
            end(text.length());
        }
    }

    private void begin() {
        statementStart = tokens.start();
        depth = 0;
        words = 0;
        hasBody = false;
        isTransaction = false;
        isCreate = tokens.is("CREATE");
        if (tokens.is("\\")) {
            throw wrong("is a command of a terminal program, not SQL. Leave it out");
        }
    }

    private void take(String before) {
        words++;
        if (words == 1) {
            isTransaction = TRANSACTION.stream().anyMatch(tokens::is);
        } else if (words == 2 && isTransaction) {
            isTransaction = !tokens.is("TO");
        }
        if (isCreate && words <= TRIGGER_AT_MOST && tokens.is("TRIGGER")) {
            hasBody = true;
        }
        if (depth > 0) {
            if (tokens.is("CASE") || tokens.is("BEGIN")) {
                depth++;
            } else if (tokens.is("END")) {
                depth--;
            }
        } else if (isCreate && beginsBody(before)) {
            depth = 1;
        }
    }

    private boolean beginsBody(String before) {
        return (hasBody && tokens.is("BEGIN")) || (tokens.is("ATOMIC") && "BEGIN".equalsIgnoreCase(before));
    }

    private void end(int at) {
        String statement = text.substring(statementStart, at).strip();
        if (isTransaction) {
            throw wrong("begins or ends a transaction, which is done for the revision. Leave it out");
        }
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        statementStart = -1;
    }

    private JalchemyException wrong(String what) {
        return new JalchemyException(
                "SQL_SCRIPT", "The statement in line " + tokens.line(statementStart) + " " + what + ".");
    }
}
