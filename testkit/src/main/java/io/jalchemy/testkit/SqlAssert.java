package io.jalchemy.testkit;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Parameter;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.StatementNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the whole text and the parameters of a statement, dialect by dialect.
 *
 * <pre>{@code
 * assertThatSql(select(ID).from(USERS).where(NAME.eq("ed")))
 *         .on(Dialects.postgresql(), "SELECT users.id FROM users WHERE users.name = ?", "ed")
 *         .on(Dialects.sqlite(), "SELECT users.id FROM users WHERE users.name = ?", "ed");
 * }</pre>
 *
 * <p>The values of a list that is written as one parameter for each of them count one by one; a list that is sent as one array counts as a
 * {@code List}.
 */
public final class SqlAssert {

    private final StatementNode statement;

    private SqlAssert(StatementNode statement) {
        this.statement = statement;
    }

    /** Begins assertions on {@code statement}. */
    public static SqlAssert assertThatSql(Statement statement) {
        return new SqlAssert(statement.node());
    }

    /** Begins assertions on {@code statement}. */
    public static SqlAssert assertThatSql(StatementNode statement) {
        return new SqlAssert(statement);
    }

    /**
     * Asserts the text and the parameters that {@code dialect} compiles the statement to.
     *
     * @param parameters the expected values in order; null for NULL
     */
    public SqlAssert on(Dialect dialect, String sql, @Nullable Object... parameters) {
        Compiled compiled = dialect.compile(statement);
        List<@Nullable Object> sent = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (Parameter parameter : compiled.parameters()) {
            Object value = parameter.valueIn(new Object[0]);
            if (parameter.list() && compiled.expands() && value instanceof List<?> list) {
                lengths.add(list.size());
                sent.addAll(list);
            } else {
                sent.add(value);
            }
        }
        String text = compiled.expands()
                ? compiled.text(lengths.stream().mapToInt(Integer::intValue).toArray())
                : compiled.sql();
        Assertions.assertThat(text).as("text for " + dialect.name()).isEqualTo(sql);
        Assertions.assertThat(sent).as("parameters for " + dialect.name()).isEqualTo(Arrays.asList(parameters));
        return this;
    }

    /** Asserts that {@code dialect} refuses the statement with a message that contains {@code part}. */
    public SqlAssert isRefusedOn(Dialect dialect, String part) {
        Assertions.assertThatThrownBy(() -> dialect.compile(statement)).hasMessageContaining(part);
        return this;
    }
}
