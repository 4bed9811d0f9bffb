package io.jalchemy.orm.flush;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains an error of the database to a flush: it adds the entity and the attributes that the rows are about, and how to mend it. */
final class RefusedRows {

    private final Mappers mappers;
    private final DatabaseException refusal;
    private final List<RowOperation> rows;
    private final RowOperation.Kind kind;
    private final Table table;

    /** The mapper of the rows; null for association rows. */
    private final @Nullable Mapper mapper;

    private RefusedRows(Mappers mappers, DatabaseException refusal, List<RowOperation> rows) {
        this.mappers = mappers;
        this.refusal = refusal;
        this.rows = rows;
        this.kind = rows.get(0).kind();
        this.table = rows.get(0).table();
        ObjectWrite change = rows.get(0).change;
        this.mapper = change == null ? null : change.mapper;
    }

    /** Returns {@code refusal} of {@code rows}, which one statement writes, with the explanation. */
    static DatabaseException explained(Mappers mappers, DatabaseException refusal, List<RowOperation> rows) {
        String said = new RefusedRows(mappers, refusal, rows).explanation();
        return said.isEmpty() ? refusal : refusal.explained(said);
    }

    private String explanation() {
        return switch (refusal.kind()) {
            case NOT_NULL -> missing() + RefusedObjects.named(rows, this::lacksValue);
            case UNIQUE -> (mapper == null ? links() : duplicate(mapper)) + RefusedObjects.named(rows, row -> false);
            case CHECK -> check() + RefusedObjects.named(rows, row -> false);
            case FOREIGN_KEY ->
                (kind == RowOperation.Kind.DELETE ? referred() : refers()) + RefusedObjects.named(rows, row -> false);
            case DATA -> unfit() + RefusedObjects.named(rows, row -> !unfit(row).isEmpty());
            default -> "";
        };
    }

    private boolean lacksValue(RowOperation row) {
        String column = refusal.column();
        Object value = column == null ? "" : row.valueOf(column);
        return value == null || value == RowOperation.ABSENT;
    }

    // ---- names

    private String whose() {
        return mapper == null ? "association table " + table.name() : mapper.toString();
    }

    private String rowsOf() {
        return "Rows of " + whose();
    }

    /** Returns the name of the attribute, {@code User.name}, or that of the column if it has no attribute. */
    private static String attribute(@Nullable Mapper of, Table table, String column) {
        ColumnProperty property = of == null ? null : of.columnOf(table, column);
        return property == null ? table.name() + "." + column : of + "." + property.name();
    }

    private static String attributes(@Nullable Mapper of, Table table, List<String> columns) {
        return columns.stream().map(each -> attribute(of, table, each)).collect(Collectors.joining(", "));
    }

    /** Returns the many-to-one relationship of {@code of} that sets foreign key {@code column}; null for none. */
    private static @Nullable RelationshipProperty reference(@Nullable Mapper of, Table table, String column) {
        ColumnProperty property = of == null ? null : of.columnOf(table, column);
        for (int i = 0;
                of != null && property != null && i < of.writtenRelationships().size();
                i++) {
            RelationshipProperty each = of.writtenRelationships().get(i);
            if (each.direction() == Direction.MANY_TO_ONE && says(each, property.number())) {
                return each;
            }
        }
        return null;
    }

    /** Returns the one-to-many relationship that sets foreign key {@code column} of {@code of}; null for none. */
    private @Nullable RelationshipProperty holder(@Nullable Mapper of, Table table, String column) {
        ColumnProperty property = of == null ? null : of.columnOf(table, column);
        if (of == null || property == null) {
            return null;
        }
        for (Mapper owner : mappers.mappers()) {
            for (RelationshipProperty each : owner.writtenRelationships()) {
                boolean holds = each.direction() == Direction.ONE_TO_MANY
                        && each.target().isOrHas(of);
                if (holds && says(each, property.number())) {
                    return each;
                }
            }
        }
        return null;
    }

    private static boolean says(RelationshipProperty property, int number) {
        for (SyncPair pair : property.pairs()) {
            if (pair.target() == number) {
                return true;
            }
        }
        return false;
    }

    // ---- kinds of refusals

    private String missing() {
        String column = refusal.column();
        if (column == null) {
            return rowsOf() + " lack a value that " + table.name() + " needs. Give it, or a default.";
        }
        String name = attribute(mapper, table, column);
        if (mapper == null || mapper.columnOf(table, column) == null) {
            return name + " gets no value from " + whose()
                    + ", which maps no attribute to it. Map one, or give the column a default in the database.";
        }
        RelationshipProperty reference = reference(mapper, table, column);
        RelationshipProperty holder = holder(mapper, table, column);
        if (reference == null && holder == null) {
            return name
                    + " has no value. Assign one before the flush, give the column a default, or let it be NULL (@Nullable).";
        }
        String from = reference != null ? reference.toString() : String.valueOf(holder);
        if (kind == RowOperation.Kind.INSERT) {
            List<String> ways = new ArrayList<>();
            if (reference != null) {
                ways.add("assign " + reference);
            }
            if (holder != null) {
                ways.add((holder.isCollection() ? "add the object to " : "assign the object to ") + holder);
            }
            return name + " has no value, since " + from + " holds nothing that would say it. Before the flush "
                    + String.join(" or ", ways) + ".";
        }
        return name + " would become NULL, since the object has left " + from
                + ". Delete the object with session.delete(…)"
                + (holder == null ? "" : ", give " + holder + " the cascades ALL and DELETE_ORPHAN")
                + ", or let the column be NULL (@Nullable).";
    }

    private String links() {
        return rowsOf()
                + ": the two are linked already, by another transaction or by another relationship over the same table."
                + " Load the collection again before adding to it.";
    }

    private String duplicate(Mapper of) {
        List<String> columns = uniqueColumns();
        String names = attributes(of, table, columns);
        if (!isOrdered(columns)) {
            String index = refusal.constraint() == null ? "a unique index" : "unique index " + refusal.constraint();
            String same = columns.isEmpty() ? "what may be there once" : "the same " + names;
            return "Another row of " + whose() + " has " + same + ", says " + index
                    + ", which does not order the rows of a flush:"
                    + " it is over an expression or some of the rows, or not in the mapping. If an object that is deleted or"
                    + " changed in the same flush gives the value up, call session.flush() after that, before another takes it."
                    + " Otherwise use another value, or look that row up and change it.";
        }
        if (columns.equals(keyColumns())) {
            return "There is a row with this key (" + names
                    + ") already. Get that one with session.get(…) and change it, copy the"
                    + " new object over it with session.merge(…), or use another key.";
        }
        return "Another row has the same " + names
                + ". Use another value, look that row up and change it, or change or delete it" + " first and flush.";
    }

    private List<String> keyColumns() {
        return table.primaryKeyColumns().stream().<String>map(Column::name).toList();
    }

    /** Returns whether the mapping declares {@code columns} unique in all rows, so that a flush orders rows by them. */
    private boolean isOrdered(List<String> columns) {
        return columns.equals(keyColumns())
                || table.uniqueConstraints().stream()
                        .anyMatch(each -> each.columns().equals(columns))
                || table.indexes().stream()
                        .anyMatch(each -> each.unique()
                                && each.where() == null
                                && each.columns().equals(columns));
    }

    /**
     * Returns the columns of the unique constraint or index that was violated; empty if the database does not report it, or the mapping
     * does not know it.
     */
    private List<String> uniqueColumns() {
        String constraint = refusal.constraint();
        String column = refusal.column();
        if (constraint == null) {
            return column == null ? List.of() : List.of(column.split(", *", -1));
        }
        String keyName = table.primaryKey().name();
        if (constraint.equals(keyName == null ? table.name() + "_pkey" : keyName)) {
            return keyColumns();
        }
        for (UniqueConstraint each : table.uniqueConstraints()) {
            if (isCalled(each, constraint, each.columns(), "_key")) {
                return each.columns();
            }
        }
        for (Index each : table.indexes()) {
            if (constraint.equals(each.name())) {
                return each.columns();
            }
        }
        return List.of();
    }

    /** Returns whether {@code constraint} has that name, which was given or generated by PostgreSQL's rule. */
    private boolean isCalled(Constraint constraint, String name, List<String> columns, String suffix) {
        String given = constraint.name();
        return name.equals(given == null ? table.name() + "_" + String.join("_", columns) + suffix : given);
    }

    private String check() {
        String name = String.valueOf(refusal.constraint());
        for (CheckConstraint each : table.checkConstraints()) {
            boolean found = name.equals(each.name())
                    || name.equals(each.sql())
                    || table.checkConstraints().size() == 1;
            if (found) {
                List<String> columns = table.columns().stream()
                        .<String>map(Column::name)
                        .filter(column -> Pattern.compile("\\b" + Pattern.quote(column) + "\\b")
                                .matcher(each.sql())
                                .find())
                        .toList();
                String names = columns.isEmpty() ? rowsOf() : attributes(mapper, table, columns);
                return names + " must fulfil CHECK (" + each.sql() + "). Give values that do.";
            }
        }
        return rowsOf() + " must fulfil " + name
                + ", which the mapping does not know. Look it up in the database, and give values that do.";
    }

    private String unfit() {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(unfit(row)));
        return names.isEmpty()
                ? rowsOf() + " have a value that its column in " + table.name()
                        + " does not take. Compare the values with the columns' types."
                : String.join("; ", names) + ". Shorten the value, or give the column a greater length.";
    }

    /** Returns the texts of {@code row} that are too long. */
    private Set<String> unfit(RowOperation row) {
        Set<String> names = new LinkedHashSet<>();
        for (int place = 0; place < row.shape.written.size(); place++) {
            Column<?> column = row.shape.written.get(place).column();
            Integer most = column.type().length();
            int index = row.shape.valueIndex(place);
            if (most != null
                    && index >= 0
                    && row.values[index] instanceof String text
                    && text.codePointCount(0, text.length()) > most) {
                names.add(attribute(mapper, table, column.name()) + " takes " + Counted.of(most, "character")
                        + " and has more");
            }
        }
        return names;
    }

    // ---- foreign keys

    /** A foreign key and the table that has it. */
    private record Reference(Table from, ForeignKeyConstraint key) {}

    /**
     * Explains a foreign-key violation on INSERT or UPDATE: a referred row does not exist, or rows still refer to a key that an UPDATE
     * changes.
     */
    private String refers() {
        List<Reference> own = new ArrayList<>();
        table.foreignKeys().forEach(key -> own.add(new Reference(table, key)));
        List<Reference> told = named(own);
        boolean ofOthers = told.isEmpty() || own.isEmpty();
        if (kind == RowOperation.Kind.UPDATE && rows.get(0).changesKey()) {
            List<Reference> others = named(referring());
            if (!others.isEmpty() && (ofOthers || refusal.constraint() == null)) {
                return "Rows refer to the key that changes: " + names(others)
                        + ". Give the foreign key onUpdate = OnUpdate.CASCADE, or change them in the same flush.";
            }
        }
        List<String> all = new ArrayList<>();
        for (Reference each : told) {
            if (isWritten(each.key())) {
                all.add(wayOut(each.key()));
            }
        }
        return all.isEmpty()
                ? rowsOf() + " refer to rows that are not there. Insert those first."
                : String.join(" ", all);
    }

    private boolean isWritten(ForeignKeyConstraint key) {
        for (RowOperation row : rows) {
            boolean all = true;
            for (String column : key.columns()) {
                Object value = row.valueOf(column);
                all &= value != null && value != RowOperation.ABSENT;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private String wayOut(ForeignKeyConstraint key) {
        RelationshipProperty reference = reference(mapper, table, key.columns().get(0));
        String target = target(key);
        return attributes(mapper, table, key.columns()) + " refers to a row of " + target + " that is not there. "
                + (reference == null
                        ? "Add and flush the " + target + " first, or give a key that is there."
                        : "Assign " + reference + " instead, so that the " + target
                                + " is inserted first, or give a key that is there.");
    }

    private String target(ForeignKeyConstraint key) {
        for (Mapper each : mappers.mappers()) {
            if (each.baseTable().tableName().equals(key.target())) {
                return each.root().toString();
            }
        }
        return key.target().toString();
    }

    /** Explains a foreign-key violation on DELETE: rows still refer to those that are deleted. */
    private String referred() {
        List<Reference> all = named(referring());
        List<Reference> left = all.stream().filter(each -> !isHandled(each)).toList();
        if (!left.isEmpty()) {
            all = left; // the flush itself has deleted or changed the rows of the others
        }
        if (all.isEmpty()) {
            return "Rows of tables that are not mapped refer to those of " + whose()
                    + ". Delete those first, or give their foreign key an ON DELETE.";
        }
        List<Reference> plain = new ArrayList<>();
        Set<String> ways = new LinkedHashSet<>();
        for (Reference each : all) {
            RelationshipProperty holder = holderOf(each);
            if (holder == null) {
                plain.add(each);
            } else if (holder.passiveDeletes()) {
                ways.add(holder + " leaves them to the database (passiveDeletes): give " + names(List.of(each))
                        + " an onDelete, or leave passiveDeletes out.");
            } else {
                ways.add("What another transaction has added to " + holder
                        + " since is not known here: roll back and try again, or give " + names(List.of(each))
                        + " an onDelete.");
            }
        }
        return "Rows still refer to it: " + names(all) + "."
                + (plain.isEmpty()
                        ? ""
                        : " Delete or change those first, or give " + names(plain)
                                + (plain.size() == 1 ? " an onDelete." : " an onDelete each."))
                + (ways.isEmpty() ? "" : " " + String.join(" ", ways));
    }

    /** Returns the one-to-many of the deleted class that stands for {@code reference}; null for none. */
    private @Nullable RelationshipProperty holderOf(Reference reference) {
        RelationshipProperty holder = holder(
                mapperOf(reference.from()),
                reference.from(),
                reference.key().columns().get(0));
        return holder == null || mapper == null || !holder.owner().isOrHas(mapper) ? null : holder;
    }

    /**
     * Returns whether no row is left that has {@code reference}, as far as is known: the flush deletes such rows or sets the key to NULL
     * before it deletes what they refer to, or the database does so.
     */
    private boolean isHandled(Reference reference) {
        ForeignKeyAction action = reference.key().rules().onDelete();
        if (action != null && action != ForeignKeyAction.NO_ACTION && action != ForeignKeyAction.RESTRICT) {
            return true;
        }
        RelationshipProperty holder = holderOf(reference);
        return holder == null ? isPartOfDeleted(reference.from()) : !holder.passiveDeletes();
    }

    /** Returns whether rows of {@code other} are deleted with those of the deleted class: its own, and those of its association tables. */
    private boolean isPartOfDeleted(Table other) {
        if (mapper == null) {
            return false;
        }
        for (RelationshipProperty each : mapper.writtenRelationships()) {
            if (other.equals(each.secondary()) && !each.passiveDeletes()) {
                return true;
            }
        }
        return !other.equals(table) && mapper.tables().contains(other);
    }

    private List<Reference> referring() {
        List<Reference> all = new ArrayList<>();
        for (Table each : mappers.metadata().tables()) {
            for (ForeignKeyConstraint key : each.foreignKeys()) {
                if (key.target().equals(table.tableName())) {
                    all.add(new Reference(each, key));
                }
            }
        }
        return all;
    }

    /** Returns those of {@code candidates} that the database names; all if it names none. */
    private List<Reference> named(List<Reference> candidates) {
        String name = refusal.constraint();
        if (name == null) {
            return candidates;
        }
        return candidates.stream()
                .filter(each -> {
                    String given = each.key().name();
                    String made = each.from().name() + "_"
                            + String.join("_", each.key().columns()) + "_fkey";
                    return name.equals(given == null ? made : given);
                })
                .toList();
    }

    private @Nullable Mapper mapperOf(Table of) {
        for (Mapper each : mappers.mappers()) {
            if (each.tables().get(each.tables().size() - 1).equals(of)) {
                return each;
            }
        }
        return null;
    }

    private String names(List<Reference> references) {
        return references.stream()
                .map(each -> attributes(
                        mapperOf(each.from()), each.from(), each.key().columns()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
