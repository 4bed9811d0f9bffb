package io.jalchemy.sql.ddl;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.tree.Query;

/**
 * {@code CREATE TABLE … AS}: a new table of the rows of a query.
 *
 * @param name the name of the table
 * @param rows the query, and other names of the columns; anything else a view may have is refused
 * @param temporary whether the table is gone at the end of the connection
 * @param ifNotExists whether to do nothing if one of that name exists
 */
public record CreateTableAs(TableName name, ViewDefinition rows, boolean temporary, boolean ifNotExists)
        implements DdlStatement {

    /** Refuses what only a view has. */
    public CreateTableAs {
        if (rows.materialized()
                || rows.temporary()
                || rows.checkOption() != null
                || !rows.options().isEmpty()) {
            throw new JalchemyException(
                    "VIEW_DEFINITION",
                    "Table " + name + " is made of a definition that has more than a query and names of columns, which"
                            + " only a view has. Leave the rest out.");
        }
    }

    /** Returns a statement that makes a table of the rows of {@code query}. */
    public static CreateTableAs of(String name, Query<?> query) {
        return new CreateTableAs(TableName.of(name), ViewDefinition.of(query), false, false);
    }

    /** Returns a statement that makes a table of the rows of a query that is text. */
    public static CreateTableAs of(String name, String sql) {
        return new CreateTableAs(TableName.of(name), ViewDefinition.of(sql), false, false);
    }

    /**
     * Returns the statement that creates {@code table}, which says what it is {@linkplain Table#createdAs(ViewDefinition) created as}.
     *
     * @param dialect the name of the database's dialect, for whose options there is no place in the statement
     * @throws JalchemyException if the table has a constraint, or anything else that the statement does not make
     */
    static CreateTableAs of(Table table, ViewDefinition rows, String dialect) {
        String more = null;
        for (Constraint constraint : table.constraints()) {
            if (!constraint.columns().isEmpty() || !(constraint instanceof PrimaryKeyConstraint)) {
                more = "the constraint on " + constraint.columns();
            }
        }
        for (Column<?> column : table.columns()) {
            boolean plain = column.isNullable()
                    && column.serverDefault() == null
                    && column.domain() == null
                    && column.checks().isEmpty()
                    && !column.isValuesChecked();
            more = plain ? more : "NOT NULL, a default, a domain or a check of column " + column.name();
        }
        if (!table.options(dialect).values().isEmpty()) {
            more = "the options " + table.options(dialect).values().keySet();
        }
        if (more != null) {
            throw new JalchemyException(
                    "CREATE_TABLE_AS",
                    "Table " + table + " is created of a query, which leaves no place for " + more
                            + ". Leave that out and add it behind with Ddl.afterCreate(…), or create the table without"
                            + " createdAs(…) and insert the rows.");
        }
        return new CreateTableAs(table.tableName(), rows, table.isTemporary(), false);
    }

    /** Returns this statement for a table that is gone at the end of the connection. */
    public CreateTableAs asTemporary() {
        return new CreateTableAs(name, rows, true, ifNotExists);
    }

    /** Returns this statement so that it does nothing if a table of that name exists. */
    public CreateTableAs unlessExists() {
        return new CreateTableAs(name, rows, temporary, true);
    }

    /**
     * Returns the table that the statement makes, with the columns of the query; as part of a {@code MetaData} it is created by this statement.
     *
     * @throws JalchemyException if the query is text, whose columns are not known
     */
    public Table toTable() {
        Query<?> query = rows.query();
        if (query == null) {
            throw new JalchemyException(
                    "VIEW_COLUMNS",
                    "The columns of table " + name + " are not known, since its query is text. Make a table with its"
                            + " columns.");
        }
        Table table =
                Table.of(name, ViewDefinition.columnsOf(query, rows.columns())).createdAs(rows);
        return temporary ? table.asTemporary() : table;
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createTableAs(this);
    }
}
