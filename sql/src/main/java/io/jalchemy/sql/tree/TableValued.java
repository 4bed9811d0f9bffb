package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a function as an item of FROM: {@code json_each(documents.body) AS entries}. Its arguments may refer to tables at its left,
 * which FROM lists before it. Like {@code table_valued} in SQLAlchemy.
 *
 * @param call the call of the function
 * @param given the columns that the program has named; the last one is that of the row's number if there is one
 * @param alias the alias; its name may be left to the compiler
 * @param naming whether the statement names the columns, or the function does
 * @param ordinality whether a column with the number of the row is added
 */
public record TableValued(
        Function<?> call, List<Expression<?>> given, AliasName alias, Naming naming, boolean ordinality)
        implements DerivedTable {

    /** Whether a statement gives the columns of a function their names. */
    public enum Naming {
        /** The columns are called as the function calls them: {@code AS entries}. */
        NONE,
        /** The statement names them: {@code AS entries (key, value)}. */
        NAMES,
        /** The statement names them and their types, for functions that return records: {@code AS entries (key text, value integer)}. */
        NAMES_AND_TYPES
    }

    /**
     * Copies the list.
     *
     * @throws JalchemyException if types are named, and rows are numbered, which SQL does not have together
     */
    public TableValued {
        given = List.copyOf(given);
        if (ordinality && naming == Naming.NAMES_AND_TYPES) {
            throw new JalchemyException(
                    "ORDINALITY_OF_RECORDS",
                    call.name() + "(…) is given the types of its columns, and is to number its rows: SQL has no WITH"
                            + " ORDINALITY there. Number the rows by rowNumber().over(…).");
        }
    }

    /** Returns the rows under another name. It is another item of FROM: columns are to be taken from it. */
    public TableValued alias(String name) {
        return new TableValued(call, given, new AliasName(name), naming, ordinality);
    }

    /**
     * Returns the rows with the names of the columns behind the alias, {@code AS entries (key, value)}: all columns of the function were
     * given, in its order, and are called so. SQLite does not have it.
     */
    public TableValued renderDerived() {
        return new TableValued(call, given, alias, Naming.NAMES, ordinality);
    }

    /**
     * Returns the rows with names and types of the columns behind the alias, {@code AS x (a integer, b text)}, for functions that return
     * records, such as {@code jsonb_to_recordset}. SQLite does not have it.
     */
    public TableValued renderDerivedWithTypes() {
        return new TableValued(call, given, alias, Naming.NAMES_AND_TYPES, ordinality);
    }

    /**
     * Returns the rows with a column of their numbers, counted from 1, {@code WITH ORDINALITY}, as the last one: {@code c("ordinality",
     * BIGINT)}. SQLite does not have it.
     */
    public TableValued withOrdinality() {
        List<Expression<?>> all = new ArrayList<>(given);
        all.add(new Label<>(new Custom<>(Custom.KEYWORD, "ordinality", List.of(), Types.BIGINT), "ordinality"));
        return new TableValued(call, all, alias, naming, true);
    }

    /** Returns the names of the columns, in their order. */
    public List<String> names() {
        return GivenColumns.names(given);
    }

    private GivenColumns columnsGiven() {
        return new GivenColumns(this, given, "the function " + call.name() + "(…)");
    }

    @Override
    public <T> Derived<T> c(Expression<T> inner) {
        return columnsGiven().column(inner);
    }

    @Override
    public <T> Derived<T> c(String name, SqlType<T> type) {
        return columnsGiven().named(name, type);
    }

    @Override
    public List<Derived<?>> columns() {
        return columnsGiven().all();
    }

    @Override
    public List<? extends Node> children() {
        return List.of(call);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new TableValued((Function<?>) children.get(0), given, alias, naming, ordinality);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(alias);
        parts.accept(alias.name());
        parts.accept(naming);
        parts.accept(ordinality);
        if (naming != Naming.NONE) {
            names().forEach(parts);
        }
        if (naming == Naming.NAMES_AND_TYPES) {
            given.forEach(column -> parts.accept(column.type()));
        }
    }
}
