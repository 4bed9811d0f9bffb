package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements are laid out well, and nothing but white space outside of literals is changed. */
class SqlFormatterTest {

    /**
     * Asserts that formatting {@code sql} changes only white space, and formatting that again nothing.
     *
     * @return how many lines it has
     */
    private static int assertOnlyWhiteSpaceChanges(String sql) {
        String formatted = SqlFormatter.format(sql);
        assertThat(essence(formatted)).as(formatted).isEqualTo(essence(sql));
        assertThat(SqlFormatter.format(formatted)).isEqualTo(formatted);
        assertThat(formatted.lines()).allMatch(line -> line.isEmpty() || !line.isBlank());
        return (int) formatted.lines().count();
    }

    /**
     * What is left of a statement whatever its layout: each run of white space is one space, and none is beside parentheses and commas;
     * literals, quoted names and comments are as they are. Written by itself, in another way than the formatter.
     */
    private static String essence(String sql) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            int end = at;
            for (String quote : List.of("'", "\"", "`", "$$", "$q$", "--", "/*")) {
                if (sql.startsWith(quote, at)) {
                    String close = quote.equals("--") ? "\n" : quote.equals("/*") ? "*/" : quote;
                    int found = sql.indexOf(close, at + quote.length());
                    end = found < 0 ? sql.length() : quote.equals("--") ? found : found + close.length();
                }
            }
            if (end > at) {
                text.append(sql, at, end);
                at = end;
                if (text.lastIndexOf("--") >= 0 && at < sql.length() && sql.charAt(at) == '\n') {
                    text.append('\n');
                }
            } else if (!Character.isWhitespace(sql.charAt(at))) {
                text.append(sql.charAt(at++));
            } else {
                while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
                    at++;
                }
                boolean beside = text.isEmpty()
                        || at == sql.length()
                        || "(\n".indexOf(text.charAt(text.length() - 1)) >= 0
                        || ")".indexOf(sql.charAt(at)) >= 0;
                text.append(beside ? "" : " ");
            }
        }
        return text.toString();
    }

    @Test
    void escapeOfABackslash_isALiteral() {
        String sql =
                "SELECT users.id, users.name, users.email FROM users WHERE users.name LIKE ? ESCAPE '\\' AND users.email"
                        + " LIKE ? ESCAPE '\\' ORDER BY users.name";
        assertThat(assertOnlyWhiteSpaceChanges(sql)).isGreaterThan(3);
        assertThat(SqlFormatter.format("SELECT   1 WHERE a LIKE b ESCAPE '\\' c'"))
                .as("two literals, of which the second does not end")
                .isEqualTo("SELECT   1 WHERE a LIKE b ESCAPE '\\' c'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT users.id FROM users WHERE users.name = ?",
                "DELETE FROM users WHERE id = ?",
                "CREATE TABLE t (id INTEGER)",
                "CREATE INDEX ix_posts_author_id ON posts (author_id)",
                ""
            })
    void shortStatement_staysOnOneLine(String sql) {
        assertThat(SqlFormatter.format(sql)).isEqualTo(sql);
    }

    @Test
    void clauses_joins_subqueries_andConditions() {
        String sql =
                "SELECT users.id, users.name, users.fullname, posts.id AS id_1, posts.title, posts.author_id, tags.id AS id_2,"
                        + " tags.name AS name_1 FROM users LEFT OUTER JOIN posts ON posts.author_id = users.id LEFT OUTER JOIN (post_tags JOIN"
                        + " tags ON tags.id = post_tags.tag_id) ON post_tags.post_id = posts.id WHERE users.name = ? AND EXISTS (SELECT 1 FROM"
                        + " posts AS posts_1 WHERE posts_1.author_id = users.id AND (EXISTS (SELECT 1 FROM tags, post_tags WHERE"
                        + " post_tags.post_id = posts_1.id AND tags.name = ?))) AND users.age BETWEEN ? AND ? ORDER BY users.name LIMIT ?";
        assertThat(SqlFormatter.format(sql)).isEqualTo("""
                        SELECT users.id, users.name, users.fullname, posts.id AS id_1, posts.title, posts.author_id, tags.id AS id_2,
                            tags.name AS name_1
                        FROM users
                          LEFT OUTER JOIN posts ON posts.author_id = users.id
                          LEFT OUTER JOIN (post_tags JOIN tags ON tags.id = post_tags.tag_id) ON post_tags.post_id = posts.id
                        WHERE users.name = ?
                            AND EXISTS (
                                SELECT 1
                                FROM posts AS posts_1
                                WHERE posts_1.author_id = users.id
                                    AND (EXISTS (SELECT 1 FROM tags, post_tags WHERE post_tags.post_id = posts_1.id AND tags.name = ?))
                            )
                            AND users.age BETWEEN ? AND ?
                        ORDER BY users.name
                        LIMIT ?""");
        assertOnlyWhiteSpaceChanges(sql);
    }

    @Test
    void longJoin_isBrokenBeforeItsCondition() {
        assertThat(
                        SqlFormatter.format(
                                "SELECT posts.id, posts.title FROM posts LEFT OUTER JOIN (post_tags AS post_tags_1 JOIN tags AS tags_1 ON"
                                        + " tags_1.id = post_tags_1.tag_id) ON posts.id = post_tags_1.post_id ORDER BY tags_1.name"))
                .isEqualTo("""
                        SELECT posts.id, posts.title
                        FROM posts
                          LEFT OUTER JOIN (post_tags AS post_tags_1 JOIN tags AS tags_1 ON tags_1.id = post_tags_1.tag_id)
                              ON posts.id = post_tags_1.post_id
                        ORDER BY tags_1.name""");
    }

    @Test
    void commonTableExpressions_setOperations_andWordsThatAreNoClauses() {
        assertThat(SqlFormatter.format(
                        "WITH RECURSIVE t (id, parent) AS (SELECT id, parent FROM nodes WHERE id = ? UNION ALL SELECT nodes.id,"
                                + " nodes.parent FROM nodes JOIN t ON t.id = nodes.parent) SELECT t.id FROM t WHERE EXTRACT(YEAR"
                                + " FROM t.d) IS DISTINCT FROM ? FOR NO KEY UPDATE"))
                .isEqualTo("""
                        WITH RECURSIVE t (id, parent) AS (
                            SELECT id, parent
                            FROM nodes
                            WHERE id = ?
                            UNION ALL
                            SELECT nodes.id, nodes.parent
                            FROM nodes
                              JOIN t ON t.id = nodes.parent
                        )
                        SELECT t.id
                        FROM t
                        WHERE EXTRACT(YEAR FROM t.d) IS DISTINCT FROM ?
                        FOR NO KEY UPDATE""");
    }

    @Test
    void createTable_hasALineForEachColumn() {
        assertThat(SqlFormatter.format(
                        "CREATE TABLE posts (id INTEGER NOT NULL, title VARCHAR(200) NOT NULL DEFAULT 'a, b', PRIMARY"
                                + " KEY (id, title), FOREIGN KEY (id) REFERENCES users (id) ON DELETE SET NULL)"))
                .isEqualTo("""
                        CREATE TABLE posts (
                            id INTEGER NOT NULL,
                            title VARCHAR(200) NOT NULL DEFAULT 'a, b',
                            PRIMARY KEY (id, title),
                            FOREIGN KEY (id) REFERENCES users (id) ON DELETE SET NULL
                        )""");
    }

    /** Literals and comments that look like clauses, or have several lines. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a  FROM  b', \"x  WHERE  y\", `c  d`, $$ FROM \n x $$, $q$ a ' FROM $q$, 'it''s', E'a\\'  FROM  b' FROM t",
                "SELECT 1 -- FROM  x\nFROM t /* WHERE  /* nested */  z */ WHERE a = $1",
                "SELECT a -> '$.b', c[1:2], d::int, e || 'x' FROM t WHERE f @> ARRAY[1, 2] AND g ? 'h'",
                "INSERT INTO t (a) VALUES ('((('), (')))')"
            })
    void literals_areLeftAlone(String sql) {
        String wide = sql + " AND 1 = 1".repeat(20);
        for (String each : List.of(sql, wide)) {
            String formatted = SqlFormatter.format(each);
            assertThat(formatted.replaceAll("\\s+", "")).isEqualTo(each.replaceAll("\\s+", ""));
            for (String literal : List.of(
                    "'a  FROM  b'",
                    "\"x  WHERE  y\"",
                    "`c  d`",
                    "$$ FROM \n x $$",
                    "$q$ a ' FROM $q$",
                    "E'a\\'  FROM  b'",
                    "-- FROM  x\n",
                    "/* WHERE  /* nested */  z */")) {
                assertThat(formatted.contains(literal)).as(literal).isEqualTo(each.contains(literal));
            }
        }
    }

    /** What ends within a literal, or is read differently by databases, is left as it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"SELECT 'a   b", "SELECT   \"a", "SELECT   /* a", "SELECT   $$ a", "SELECT   'a\\'  b', 'c'"})
    void unreadable_isLeftAlone(String sql) {
        assertThat(SqlFormatter.format(sql)).isEqualTo(sql);
    }

    /** Random trees of clauses, parentheses, literals and comments, whether or not they mean anything. */
    @Test
    void randomText_changesNothingButWhiteSpace() {
        int lines = 0;
        for (int seed = 0; seed < 3000; seed++) {
            StringBuilder sql = new StringBuilder();
            Random random = new Random(seed);
            add(random, sql, 1 + random.nextInt(4));
            lines += assertOnlyWhiteSpaceChanges(sql.toString().strip());
        }
        assertThat(lines).isGreaterThan(10_000);
    }

    private static final List<String> WORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "AND",
            "OR",
            "users.id",
            ",",
            ",",
            "=",
            "?",
            "JOIN",
            "LEFT OUTER JOIN",
            "ON",
            "GROUP BY",
            "ORDER BY",
            "UNION ALL",
            "VALUES",
            "INSERT INTO",
            "UPDATE",
            "SET",
            "BETWEEN",
            "'it''s  (a'",
            "\"WHERE (\"",
            "$$ ) FROM $$",
            "/* ( */",
            "RETURNING",
            "count(*)",
            "IS DISTINCT FROM",
            "x",
            "CREATE TABLE",
            "WITH",
            "AS",
            "MERGE INTO",
            "WHEN MATCHED");

    private static void add(Random random, StringBuilder sql, int depth) {
        for (int i = random.nextInt(40); i >= 0; i--) {
            if (depth > 0 && random.nextInt(8) == 0) {
                sql.append(random.nextBoolean() ? " (" : " EXISTS (").append(random.nextBoolean() ? "SELECT" : "a");
                add(random, sql, depth - 1);
                sql.append(')');
            } else {
                sql.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            }
        }
    }
}
