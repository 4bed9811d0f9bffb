package io.jalchemy.engine.row;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.TextNode;
import java.sql.SQLException;
import java.util.List;

/** The columns that the rows of a text have, in which the elements that the program wants are found. */
public final class TextColumns {

    private final TextNode text;
    private final List<? extends Node> given;
    private final List<String> names;

    /**
     * Makes the columns of {@code text}.
     *
     * @param given the columns that the program named, in the form that elements are looked for in; none if it named none
     * @param names the names of the columns that there are
     * @throws JalchemyException if the program named more columns than there are, or fewer
     */
    public TextColumns(TextNode text, List<? extends Node> given, List<String> names) {
        this.text = text;
        this.given = given;
        this.names = names;
        if (!given.isEmpty() && given.size() != names.size()) {
            throw new JalchemyException(
                    "TEXT_COLUMNS",
                    "The text gives " + count(names.size()) + " " + names + ", and columns(…) names "
                            + count(given.size()) + " " + text.given() + ". Name each, in their order: " + text);
        }
    }

    private static String count(int columns) {
        return columns + (columns == 1 ? " column" : " columns");
    }

    /** Returns the positions of the elements of {@code text} in its rows, which {@code cursor} is at. */
    static int[] places(TextNode text, RowCursor cursor) throws SQLException {
        TextColumns found = new TextColumns(text, text.given(), cursor.names());
        int[] places = new int[text.columns().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = text.isByPosition()
                    ? i
                    : found.require((Expression<?>) text.columns().get(i));
        }
        return places;
    }

    /**
     * Returns the position of {@code wanted}.
     *
     * @throws JalchemyException if it is not there
     */
    public int require(Expression<?> wanted) {
        int found = indexOf(wanted, OutputNames.of(List.of(wanted)).names().get(0));
        if (found < 0) {
            throw missing(wanted);
        }
        return found;
    }

    /**
     * Returns the position of {@code wanted}: of that expression among the columns that the program named, or of the column that is called
     * {@code name} in any case if it named none; -1 if it is not there.
     *
     * @throws JalchemyException if there are several columns of that name
     */
    public int indexOf(Expression<?> wanted, String name) {
        return given.isEmpty() ? indexOf(name) : SelectedValues.indexOf(given, wanted);
    }

    private int indexOf(String name) {
        int found = -1;
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                if (found >= 0) {
                    throw new JalchemyException(
                            "TEXT_COLUMNS",
                            "The text gives two columns called \"" + name
                                    + "\", and which of them is meant is not said."
                                    + " Name all columns in their order:"
                                    + " select(…).fromStatement(text(…).columns(USER.id, …)). It is: " + text);
                }
                found = i;
            }
        }
        return found;
    }

    /** Returns the exception for an element that the text does not give. */
    public JalchemyException missing(Object wanted) {
        String known = given.isEmpty() ? names.toString() : text.given().toString();
        String name = wanted instanceof Expression<?> one
                ? OutputNames.of(List.of(one)).names().get(0)
                : String.valueOf(wanted);
        return new JalchemyException(
                "TEXT_COLUMNS",
                "The text gives no column for " + wanted + "; it has " + known + "." + Nearest.hint(name, names)
                        + " Select it there, under that name: " + text);
    }
}
