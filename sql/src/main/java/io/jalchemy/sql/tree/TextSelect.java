package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.List;

/**
 * A text with the elements of its rows. Like {@code TextualSelect} in SQLAlchemy.
 *
 * @param node the tree of the statement
 * @param form converts each row
 */
public record TextSelect<R>(TextNode node, RowForm<R> form) implements TextStatement, RowStatement<R> {

    /**
     * Returns the text as a subquery for FROM, named {@code name}; its columns are those that {@code columns(…)} has named, by the names that
     * the text gives them.
     *
     * <pre>{@code
     * TextSubquery active = text("SELECT id, name FROM users WHERE name <> ''").columns(USER.id, USER.name).subquery("active");
     * session.execute(select(active.c(USER.name)).from(active));
     * }</pre>
     *
     * @throws JalchemyException if the text was given no columns, or an entity
     */
    public TextSubquery subquery(String name) {
        return subquery(new AliasName(name));
    }

    /** Returns the text as a subquery for FROM, under a name that the compiler generates; see {@link #subquery(String)}. */
    public TextSubquery subquery() {
        return subquery(new AliasName(null));
    }

    private TextSubquery subquery(AliasName alias) {
        if (node.given().isEmpty() || !node.isByPosition()) {
            throw new JalchemyException(
                    "TEXT_COLUMNS",
                    "A text in FROM has to name its columns, each by an expression. Name them with columns(…): "
                            + this);
        }
        return new TextSubquery(node.text(), node.given(), alias);
    }

    /**
     * Returns the text as a common table expression named {@code name}, whose columns are found by their names: {@code cte.c("id", BIGINT)}.
     *
     * @throws JalchemyException if the text was given no columns, or an entity
     */
    public Cte cte(String name) {
        TextSubquery rows = subquery();
        return new Cte(SelectNode.of(rows.columns()).withFrom(List.of(rows)), new AliasName(name));
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
