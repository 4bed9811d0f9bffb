package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of statements are read as SQL says: literals, quoted names and comments are one token each, whatever is in them. */
class SqlTokensTest {

    private static List<String> texts(String sql) {
        List<SqlToken> tokens = SqlTokens.of(sql);
        return tokens == null
                ? List.of("unreadable")
                : tokens.stream().map(SqlToken::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // text | its tokens, with a bar of another kind between them
                "SELECT a.b,c FROM t|SELECT¦a¦.¦b¦,¦c¦FROM¦t",
                "a=?  AND b<>1.5|a¦=¦?¦AND¦b¦<¦>¦1¦.¦5",
                "'it''s' 'b'|'it''s'¦'b'",
                "'' ''''|''¦''''",
                "'a -- b' /* c */|'a -- b'¦/* c */",
                "\"a\"\"b\" `c``d`|\"a\"\"b\"¦`c``d`",
                "E'a\\'b' 'c'|E'a\\'b'¦'c'",
                "e'\\\\' x'1F' N'n' B'01'|e'\\\\'¦x'1F'¦N'n'¦B'01'",
                "'a\\b' 'c'|'a\\b'¦'c'",
                "name'x'|name¦'x'",
                "/* a /* b */ c */ d|/* a /* b */ c */¦d",
                "a -- b|a¦-- b",
                "a-b - -c|a¦-¦b¦-¦-¦c",
                "a/b|a¦/¦b",
                "$$ a ' $$ b|$$ a ' $$¦b",
                "$q$ $$ $r$ $q$ b|$q$ $$ $r$ $q$¦b",
                "$1 + $23|$1¦+¦$23",
                "$1$|$1¦$",
                "a$b c$$|a$b¦c$$",
                "été_1 名 😀|été_1¦名¦😀",
                "f(x)|f¦(¦x¦)"
            })
    void token_endsWhereSqlSays(String sql, String tokens) {
        assertThat(texts(sql)).containsExactly(tokens.split("¦"));
    }

    @Test
    void lineComment_endsWithItsLine() {
        assertThat(texts("a -- 'b\nc--d")).containsExactly("a", "-- 'b", "c", "--d");
        List<SqlToken> tokens = SqlTokens.of("a -- b\n/* c */");
        assertThat(tokens).extracting(SqlToken::endsLine).containsExactly(false, true, false);
    }

    @Test
    void textWithoutTokens_hasNone() {
        assertThat(SqlTokens.of("")).isEmpty();
        assertThat(SqlTokens.of(" \n\t ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a",
                "'a''",
                "\"a",
                "\"a\"\"",
                "`a",
                "/* a",
                "/* /* a */",
                "$$ a",
                "$q$ a $$",
                "E'a\\'",
                "'a\\'b'",
                "'\\''"
            })
    void textThatEndsWithinAToken_orThatDatabasesReadDifferently_isNotRead(String sql) {
        assertThat(SqlTokens.of("SELECT " + sql)).isNull();
    }

    /** Tokens that are put together, with white space or without where that makes no other token, are read again. */
    @Test
    void tokensThatAreJoined_areReadAgain() {
        List<String> known = List.of(
                "SELECT",
                "x1",
                "été",
                "'it''s (a'",
                "''",
                "\"WHERE \"\"(\"",
                "`a`",
                "$$ ) ' $$",
                "$t$ $$ $t$",
                "/* ( /* ' */ */",
                "E'\\''",
                "x'00'",
                "(",
                ")",
                ",",
                "=",
                "?",
                "$1",
                "-- to the end\n");
        String apart = "(),=?";
        Random random = new Random(1);
        for (int i = 0; i < 5000; i++) {
            StringBuilder sql = new StringBuilder();
            List<SqlToken> expected = new ArrayList<>();
            String before = "";
            for (int count = random.nextInt(12); count > 0; count--) {
                String token = known.get(random.nextInt(known.size()));
                boolean needsSpace = !before.isEmpty() && !apart.contains(before) && !apart.contains(token);
                boolean spaced = needsSpace || random.nextBoolean();
                sql.append(spaced ? List.of(" ", "\n", "\t ").get(random.nextInt(3)) : "")
                        .append(token);
                expected.add(new SqlToken(token.strip(), spaced || before.endsWith("\n")));
                before = token;
            }
            assertThat(SqlTokens.of(sql.toString())).as(sql.toString()).isEqualTo(expected);
        }
    }
}
