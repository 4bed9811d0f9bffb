package io.jalchemy.dialect.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/**
 * The function behind the operator REGEXP, {@code regexp(pattern, text)}, which SQLite leaves to programs
 * (sqlite.org/lang_expr.html#the_like_glob_regexp_match_and_extract_operators): whether a part of the text matches, by {@link
 * java.util.regex}. A connection has one of its own, and runs one statement at a time.
 */
final class SqliteRegularExpressions extends Function {

    /** What the database's message has of a pattern that is none. */
    static final String NOT_VALID = "the regular expression is not valid";

    /** What the database's message has of a pattern that Java's stack is too small for. */
    static final String TOO_DEEP = "the regular expression needs too much stack for this text";

    private static final String NAME = "regexp";
    private static final int MAX_PATTERNS = 64;

    /** The connections that have such a function, so that those of others are not asked each time that they are lent. */
    private static final Map<SQLiteConnection, Boolean> REGISTERED = Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<String, Pattern> patterns = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pattern> eldest) {
            return size() > MAX_PATTERNS;
        }
    };

    private SqliteRegularExpressions() {}

    /** Returns whether {@code connection} is one of the driver's for which functions can be made. */
    static boolean isPossible(Connection connection) throws SQLException {
        return connection.isWrapperFor(SQLiteConnection.class);
    }

    /**
     * Makes the function for {@code connection}, unless it has one already, perhaps the program's own.
     *
     * @param untouched whether it was just opened, so that it has none
     */
    static void register(Connection connection, boolean untouched) throws SQLException {
        SQLiteConnection own = connection.unwrap(SQLiteConnection.class);
        if (untouched || (!REGISTERED.containsKey(own) && !isThere(own))) {
            Function.create(own, NAME, new SqliteRegularExpressions(), 2, FLAG_DETERMINISTIC);
        }
        REGISTERED.put(own, true);
    }

    /** Returns whether there is such a function: SQLite cannot prepare a statement of one that is not there. */
    private static boolean isThere(SQLiteConnection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 'a' REGEXP 'a'")) {
            return rows.next();
        } catch (SQLException notThere) {
            return false;
        }
    }

    /** Returns NULL if the pattern or the text is NULL, otherwise whether a part of the text matches. */
    @Override
    protected void xFunc() throws SQLException {
        String pattern = value_text(0);
        String text = value_text(1);
        if (pattern == null || text == null) {
            result();
            return;
        }
        try {
            result(compiled(pattern).matcher(text).find() ? 1 : 0);
        } catch (PatternSyntaxException e) {
            error(NOT_VALID + ": " + e.getDescription());
        } catch (StackOverflowError e) {
            error(TOO_DEEP);
        }
    }

    private Pattern compiled(String pattern) {
        Pattern known = patterns.get(pattern);
        if (known == null) {
            known = Pattern.compile(pattern);
            patterns.put(pattern, known);
        }
        return known;
    }
}
