package io.jalchemy.migrate.run;

import io.jalchemy.migrate.operation.Aspect;
import io.jalchemy.migrate.operation.ColumnAspects;
import io.jalchemy.migrate.operation.ColumnOperation;
import io.jalchemy.migrate.operation.ColumnPosition;
import io.jalchemy.migrate.operation.ConstraintOperation;
import io.jalchemy.migrate.operation.IndexOperation;
import io.jalchemy.migrate.operation.Operation;
import io.jalchemy.migrate.operation.TableOperation;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.NamingConvention;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableEdit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What becomes of a table by operations that a database cannot do in place, and where the values of its columns come from. */
final class TableChange {

    private final Table from;
    private final TableEdit edit;
    private final Dialect dialect;
    private final NamingConvention naming;
    private final Map<String, String> values = new LinkedHashMap<>();

    /** Begins with {@code from} as it is in the database. */
    TableChange(Table from, Dialect dialect, NamingConvention naming) {
        this.from = from;
        this.edit = new TableEdit(from);
        this.dialect = dialect;
        this.naming = naming;
        from.columns()
                .forEach(each -> values.put(each.name(), dialect.identifiers().quoted(each.name())));
    }

    /** Returns the table as it is. */
    Table from() {
        return from;
    }

    /** Returns the table as it is to be. */
    Table to() {
        return edit.table();
    }

    /**
     * Returns the expressions of the columns' values, by the names of the new columns.
     *
     * @throws JalchemyException NO_COLUMN_STAYS if there are none, so that rows would be lost
     */
    Map<String, String> values() {
        if (values.isEmpty()) {
            throw new JalchemyException(
                    "NO_COLUMN_STAYS",
                    "All columns of table " + from
                            + " are dropped at once, and its rows with them. Drop the table and create another one.");
        }
        return values;
    }

    /**
     * Makes a change.
     *
     * @throws JalchemyException if there is no such column, constraint or index, or the operation is none on one table
     */
    void apply(Operation operation) {
        if (operation instanceof ColumnOperation.Add add) {
            add(add);
        } else if (operation instanceof ColumnOperation.Drop drop) {
            if (!drop.ifExists() || edit.hasColumn(drop.name())) {
                edit.dropColumn(drop.name());
                values.remove(drop.name());
            }
        } else if (operation instanceof ColumnOperation.Alter alter) {
            alter(alter);
        } else if (operation instanceof ConstraintOperation.Create create) {
            if (create.constraint().isOn(dialect.name())) {
                edit.addConstraint(naming.named(from.tableName(), create.constraint()));
            }
        } else if (operation instanceof ConstraintOperation.Drop drop) {
            drop(drop);
        } else if (operation instanceof ConstraintOperation.Rename rename) {
            found(edit.renameConstraint(rename.name(), rename.newName()), operation);
        } else if (operation instanceof IndexOperation indexOperation) {
            index(indexOperation);
        } else if (!(operation instanceof TableOperation.Comment)) { // SQLite keeps none
            throw new JalchemyException(
                    "BATCH_OPERATION",
                    "\"" + operation.describe()
                            + "\" does not belong into the changes of one table. Do it before or after them.");
        }
    }

    private void add(ColumnOperation.Add add) {
        if (add.ifNotExists() && edit.hasColumn(add.column().name())) {
            return;
        }
        ColumnPosition position = add.position();
        int place = position == null ? edit.size() : edit.place(position.column()) + (position.isAfter() ? 1 : 0);
        edit.addColumn(place, add.column());
    }

    private void alter(ColumnOperation.Alter alter) {
        ColumnAspects to = alter.to();
        edit.replaceColumn(alter.name(), column -> {
            Column<?> changed = to.type() == null ? column : column.type(to.type());
            if (to.nullable() != null) {
                changed = changed.nullable(to.nullable());
            }
            Aspect<ServerDefault> value = to.serverDefault();
            if (value != null) {
                changed = value.value() == null ? changed.withoutServerDefault() : changed.serverDefault(value.value());
            }
            return changed;
        });
        if (alter.using() != null) {
            values.put(alter.name(), alter.using());
        }
    }

    private void drop(ConstraintOperation.Drop drop) {
        Constraint former = drop.former();
        if (former != null && !former.isOn(dialect.name())) {
            return;
        }
        String name = former == null
                ? drop.name()
                : naming.named(from.tableName(), former).name();
        Predicate<Constraint> condition =
                name != null ? each -> name.equals(each.name()) : each -> former != null && isAlike(each, former);
        boolean dropped = edit.dropConstraint(condition)
                || (former != null && former.name() == null && edit.dropConstraint(each -> isAlike(each, former)));
        if (!dropped && !drop.ifExists()) {
            found(false, drop);
        }
    }

    /** Returns whether two constraints are the same but for their names; of checks, whether their text is. */
    private static boolean isAlike(Constraint one, Constraint other) {
        if (one instanceof CheckConstraint a && other instanceof CheckConstraint b) {
            return a.sql().equals(b.sql());
        }
        return Objects.equals(one.getClass(), other.getClass())
                && one.named("-").equals(other.named("-"));
    }

    private void index(IndexOperation operation) {
        if (operation instanceof IndexOperation.Create create) {
            edit.addIndex(create.index().named(naming.name(from.tableName(), create.index())));
        } else if (operation instanceof IndexOperation.Drop drop) {
            String name = drop.former() == null ? drop.name() : naming.name(from.tableName(), drop.former());
            if (edit.dropIndex(each -> Objects.equals(each.name(), name)) == null && !drop.ifExists()) {
                found(false, drop);
            }
        } else if (operation instanceof IndexOperation.Rename rename) {
            Index index = edit.dropIndex(each -> rename.name().equals(each.name()));
            if (index == null) {
                found(false, rename);
            } else {
                edit.addIndex(index.named(rename.newName()));
            }
        }
    }

    private void found(boolean found, Operation operation) {
        if (!found) {
            throw new JalchemyException(
                    "NOT_IN_TABLE",
                    "\"" + operation.describe() + "\": table " + from
                            + " has nothing of that name. Look at it with an inspector.");
        }
    }
}
