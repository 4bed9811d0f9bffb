package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Floating;
import io.jalchemy.sql.tree.FloatingView;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.tree.TextView;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.List;

/**
 * Full text search (postgresql.org/docs/18/functions-textsearch.html). A configuration is the name of a language, {@code "english"}, and is
 * sent as {@code regconfig}.
 *
 * <pre>{@code
 * Table posts = Table.of("posts", Column.of("id", Types.BIGINT).primaryKey(), Column.of("body", Types.TEXT));
 * Column<String> body = posts.c("body", Types.TEXT);
 * Select<Long> found = select(posts.c("id", Types.BIGINT)).where(FullTextSearch.matches(
 *         FullTextSearch.toTsvector("english", body), FullTextSearch.websearchToTsquery("english", "fat rats -cats")));
 * }</pre>
 */
public final class FullTextSearch {

    private FullTextSearch() {}

    /** Returns the condition {@code vector @@ query}: that the words match the query. */
    public static Condition matches(Expression<String> vector, Expression<String> query) {
        return PostgresqlOperator.condition(vector, "@@", query);
    }

    /**
     * Returns the condition {@code to_tsvector(configuration, text) @@ plainto_tsquery(configuration, words)}: that the text has all of the
     * words, like {@code match} in SQLAlchemy 2.0.
     */
    public static Condition matches(String configuration, Expression<String> text, String words) {
        return matches(toTsvector(configuration, text), plaintoTsquery(configuration, words));
    }

    /** Returns {@code to_tsvector(configuration, text)}: the words of a text. */
    public static Expression<String> toTsvector(String configuration, Expression<String> text) {
        return Function.of("to_tsvector", PostgresqlTypes.TSVECTOR, List.of(regconfig(configuration), text));
    }

    /** Returns {@code to_tsquery(configuration, query)}: a query of words with operators between them, {@code "fat & (rat | cat)"}. */
    public static Expression<String> toTsquery(String configuration, String query) {
        return Function.of("to_tsquery", PostgresqlTypes.TSQUERY, List.of(regconfig(configuration), text(query)));
    }

    /** Returns {@code plainto_tsquery(configuration, query)}: a query of all words of a text. */
    public static Expression<String> plaintoTsquery(String configuration, String query) {
        return Function.of("plainto_tsquery", PostgresqlTypes.TSQUERY, List.of(regconfig(configuration), text(query)));
    }

    /** Returns {@code phraseto_tsquery(configuration, query)}: a query of the words of a text, one behind the other. */
    public static Expression<String> phrasetoTsquery(String configuration, String query) {
        return Function.of("phraseto_tsquery", PostgresqlTypes.TSQUERY, List.of(regconfig(configuration), text(query)));
    }

    /** Returns {@code websearch_to_tsquery(configuration, query)}: a query as people write it for search engines, {@code "fat rats -cats"}. */
    public static Expression<String> websearchToTsquery(String configuration, String query) {
        return Function.of(
                "websearch_to_tsquery", PostgresqlTypes.TSQUERY, List.of(regconfig(configuration), text(query)));
    }

    /** Returns {@code ts_headline(configuration, text, query)}: parts of the text in which words of the query are marked. */
    public static Text tsHeadline(String configuration, Expression<String> text, Expression<String> query) {
        return new TextView(Function.of("ts_headline", Types.TEXT, List.of(regconfig(configuration), text, query)));
    }

    /** Returns {@code ts_rank(vector, query)}: how well the words match the query. */
    public static Floating<Float> tsRank(Expression<String> vector, Expression<String> query) {
        return new FloatingView<>(Function.of("ts_rank", Types.REAL, List.of(vector, query)));
    }

    private static Bind<String> regconfig(String configuration) {
        return new Bind<>(configuration, PostgresqlTypes.REGCONFIG);
    }

    private static Bind<String> text(String query) {
        SqlType<String> type = Types.TEXT;
        return new Bind<>(query, type);
    }
}
