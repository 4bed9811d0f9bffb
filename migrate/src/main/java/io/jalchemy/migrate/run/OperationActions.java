package io.jalchemy.migrate.run;

import io.jalchemy.migrate.operation.Aspect;
import io.jalchemy.migrate.operation.BlockOperation;
import io.jalchemy.migrate.operation.BlockOperation.Batch;
import io.jalchemy.migrate.operation.BlockOperation.Batch.Recreate;
import io.jalchemy.migrate.operation.ColumnAspects;
import io.jalchemy.migrate.operation.ColumnOperation;
import io.jalchemy.migrate.operation.ConstraintKind;
import io.jalchemy.migrate.operation.ConstraintOperation;
import io.jalchemy.migrate.operation.DataOperation;
import io.jalchemy.migrate.operation.IndexOperation;
import io.jalchemy.migrate.operation.Operation;
import io.jalchemy.migrate.operation.OperationVisitor;
import io.jalchemy.migrate.operation.SchemaObjectOperation;
import io.jalchemy.migrate.operation.TableOperation;
import io.jalchemy.migrate.operation.ViewOperation;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.ddl.AddColumn;
import io.jalchemy.sql.ddl.AddConstraint;
import io.jalchemy.sql.ddl.AddEnumLabel;
import io.jalchemy.sql.ddl.AlterColumnDefault;
import io.jalchemy.sql.ddl.AlterColumnExpression;
import io.jalchemy.sql.ddl.AlterColumnIdentity;
import io.jalchemy.sql.ddl.AlterColumnNullability;
import io.jalchemy.sql.ddl.AlterColumnType;
import io.jalchemy.sql.ddl.AlterSequence;
import io.jalchemy.sql.ddl.CommentOn;
import io.jalchemy.sql.ddl.CreateIndex;
import io.jalchemy.sql.ddl.CreateSchema;
import io.jalchemy.sql.ddl.CreateTable;
import io.jalchemy.sql.ddl.CreateView;
import io.jalchemy.sql.ddl.DdlStatement;
import io.jalchemy.sql.ddl.DropColumn;
import io.jalchemy.sql.ddl.DropConstraint;
import io.jalchemy.sql.ddl.DropIndex;
import io.jalchemy.sql.ddl.DropSchema;
import io.jalchemy.sql.ddl.DropSequence;
import io.jalchemy.sql.ddl.DropTable;
import io.jalchemy.sql.ddl.DropView;
import io.jalchemy.sql.ddl.RenameColumn;
import io.jalchemy.sql.ddl.RenameConstraint;
import io.jalchemy.sql.ddl.RenameEnumLabel;
import io.jalchemy.sql.ddl.RenameIndex;
import io.jalchemy.sql.ddl.RenameTable;
import io.jalchemy.sql.ddl.SchemaPlan;
import io.jalchemy.sql.ddl.SchemaStep;
import io.jalchemy.sql.ddl.SchemaWork;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.NamingConvention;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.ServerDefault.Computed;
import io.jalchemy.sql.schema.ServerDefault.Identity;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what is done for an operation on one database: which statements, in which order. Names that are not given come from a naming
 * convention, so that a constraint is dropped by the name by which it was created.
 */
final class OperationActions implements OperationVisitor<List<MigrationAction>> {

    private final Dialect dialect;
    private final NamingConvention naming;

    OperationActions(Dialect dialect, NamingConvention naming) {
        this.dialect = dialect;
        this.naming = naming;
    }

    /** Returns the actions that are done for {@code operation}, in their order. */
    List<MigrationAction> of(Operation operation) {
        return operation.accept(this);
    }

    // ---- tables

    @Override
    public List<MigrationAction> createTable(TableOperation.Create operation) {
        return created(operation.definition(), operation.ifNotExists());
    }

    /** Returns the statements that create a table or view, its indexes and comments; types and sequences have operations of their own. */
    private List<MigrationAction> created(Table table, boolean ifNotExists) {
        List<MigrationAction> actions = new ArrayList<>();
        for (DdlStatement statement :
                creating(new SchemaWork(List.of(), List.of(), List.of(), List.of(table), false))) {
            if (ifNotExists && statement instanceof CreateTable create) {
                add(new CreateTable(create.table(), create.foreignKeys(), true), actions);
            } else if (ifNotExists && statement instanceof CreateIndex create) {
                add(new CreateIndex(create.table(), create.index(), create.concurrently(), true), actions);
            } else {
                add(statement, actions);
            }
        }
        return actions;
    }

    private List<DdlStatement> creating(SchemaWork work) {
        MetaData metadata = MetaData.of(naming, work.tables());
        SchemaPlan plan = new SchemaPlan(
                metadata,
                new SchemaPlan.Abilities(
                        dialect.name(),
                        dialect.has(Feature.ADD_CONSTRAINT),
                        dialect.has(Feature.COMMENTS),
                        dialect.has(Feature.NATIVE_ENUM)));
        List<DdlStatement> statements = new ArrayList<>();
        SchemaWork named =
                new SchemaWork(work.schemas(), work.types(), work.sequences(), metadata.tables(), work.isWhole());
        for (SchemaStep step : plan.creating(named)) {
            if (step instanceof SchemaStep.Execute execute) {
                statements.add(execute.statement());
            }
        }
        return statements;
    }

    @Override
    public List<MigrationAction> dropTable(TableOperation.Drop operation) {
        return ddl(new DropTable(operation.table(), operation.ifExists()));
    }

    @Override
    public List<MigrationAction> renameTable(TableOperation.Rename operation) {
        return ddl(new RenameTable(operation.table(), operation.newName()));
    }

    @Override
    public List<MigrationAction> commentOnTable(TableOperation.Comment operation) {
        return comment(CommentOn.Kind.TABLE, operation.table(), null, operation.comment());
    }

    private List<MigrationAction> comment(
            CommentOn.Kind kind, TableName name, @Nullable String part, @Nullable String comment) {
        return dialect.has(Feature.COMMENTS) ? ddl(new CommentOn(kind, name, part, comment)) : List.of();
    }

    // ---- columns

    @Override
    public List<MigrationAction> addColumn(ColumnOperation.Add operation) {
        Table alone = MetaData.of(naming, List.of(Table.of(operation.table(), List.of(operation.column()))))
                .tables()
                .get(0);
        if (!canChangeInPlace() && (operation.position() != null || !addsInPlace(operation, alone))) {
            return recreate(operation.table(), operation);
        }
        if (operation.position() != null) {
            throw new JalchemyException(
                    "COLUMN_POSITION",
                    "Column " + operation.table() + "." + operation.column().name() + " is to stand "
                            + (operation.position().isAfter() ? "after " : "before ")
                            + operation.position().column()
                            + ", and " + dialect.name() + " adds columns at the end. Leave the position out.");
        }
        Column<?> column = alone.columns().get(0);
        List<MigrationAction> actions = new ArrayList<>();
        add(new AddColumn(operation.table(), column, operation.ifNotExists()), actions);
        for (Constraint constraint : apart(alone)) {
            actions.addAll(constraint(operation.table(), constraint));
        }
        for (Index index : alone.indexes()) {
            add(new CreateIndex(operation.table(), index, operation.ifNotExists()), actions);
        }
        if (column.comment() != null) {
            actions.addAll(comment(CommentOn.Kind.COLUMN, operation.table(), column.name(), column.comment()));
        }
        return actions;
    }

    /** Returns the constraints of a table's only column that ADD COLUMN does not have in it. */
    private List<Constraint> apart(Table alone) {
        List<CheckConstraint> inside = alone.columns().get(0).checks();
        return alone.constraints().stream()
                .filter(each -> !(each instanceof PrimaryKeyConstraint)
                        || !each.columns().isEmpty())
                .filter(each -> each.isOn(dialect.name()) && !inside.contains(each))
                .toList();
    }

    /** Returns whether a database that adds no constraints later can add the column all the same. */
    private boolean addsInPlace(ColumnOperation.Add operation, Table alone) {
        Column<?> column = alone.columns().get(0);
        if (!apart(alone).isEmpty() || (!column.isNullable() && column.serverDefault() == null)) {
            return false;
        }
        try {
            dialect.ddl().text(new AddColumn(operation.table(), column, operation.ifNotExists()));
            return true;
        } catch (UnsupportedSqlException e) {
            return false; // it says that a new table is needed
        }
    }

    @Override
    public List<MigrationAction> dropColumn(ColumnOperation.Drop operation) {
        return canChangeInPlace()
                ? ddl(new DropColumn(operation.table(), operation.name(), operation.ifExists()))
                : recreate(operation.table(), operation);
    }

    /** Makes one statement for each aspect: the type first, so that the default is one of it; the name last. */
    @Override
    public List<MigrationAction> alterColumn(ColumnOperation.Alter operation) {
        ColumnAspects to = operation.to();
        boolean onlyRenames = to.type() == null && to.nullable() == null && to.serverDefault() == null;
        if (!onlyRenames && !canChangeInPlace()) {
            return recreate(operation.table(), operation);
        }
        List<MigrationAction> actions = new ArrayList<>();
        Column<?> column = column(operation);
        if (to.type() != null) {
            alterType(operation, column, actions);
        } else if (operation.using() != null) {
            throw new JalchemyException(
                    "USING_WITHOUT_TYPE",
                    "Column " + operation.table() + "." + operation.name()
                            + " has an expression for the values of a new type, and no new type. Say the type, too.");
        }
        if (to.nullable() != null) {
            add(AlterColumnNullability.of(operation.table(), column), actions);
        }
        if (to.serverDefault() != null
                && !(to.type() != null && isPlain(to.serverDefault().value()))) {
            alterDefault(operation, column, to.serverDefault(), actions);
        }
        if (to.comment() != null) {
            actions.addAll(comment(
                    CommentOn.Kind.COLUMN,
                    operation.table(),
                    operation.name(),
                    to.comment().value()));
        }
        if (to.name() != null && !to.name().equals(operation.name())) {
            add(new RenameColumn(operation.table(), operation.name(), to.name()), actions);
        }
        return actions;
    }

    /** Returns the column as it is to be, as far as it is said; a type that is not said is one that no statement shows. */
    private static Column<?> column(ColumnOperation.Alter operation) {
        ColumnAspects all = operation.to().or(operation.from());
        SqlType<?> type = all.type() == null ? Types.TEXT : all.type();
        Column<?> column = Column.of(operation.name(), type);
        if (all.nullable() != null) {
            column = column.nullable(all.nullable());
        }
        Aspect<ServerDefault> value = all.serverDefault();
        if (value != null && value.value() != null) {
            if (value.value() instanceof Identity) {
                column = column.notNull();
            }
            column = column.serverDefault(value.value());
        }
        return column;
    }

    /** Drops a default, which may not fit the new type, before the type changes, and gives it again behind. */
    private void alterType(ColumnOperation.Alter operation, Column<?> column, List<MigrationAction> actions) {
        ColumnAspects all = operation.to().or(operation.from());
        Aspect<ServerDefault> before = operation.from().serverDefault();
        boolean hadDefault = before != null && isPlain(before.value());
        if (hadDefault) {
            add(AlterColumnDefault.of(operation.table(), Column.of(operation.name(), column.type())), actions);
        }
        Column<?> declared =
                Table.of(operation.table(), List.of(column)).columns().get(0);
        add(new AlterColumnType(operation.table(), declared, operation.using()), actions);
        Aspect<ServerDefault> after = all.serverDefault();
        if (after != null
                && isPlain(after.value())
                && (hadDefault || operation.to().serverDefault() != null)) {
            add(AlterColumnDefault.of(operation.table(), column), actions);
        }
    }

    private static boolean isPlain(@Nullable ServerDefault value) {
        return value != null && !(value instanceof Identity) && !(value instanceof Computed);
    }

    private void alterDefault(
            ColumnOperation.Alter operation,
            Column<?> column,
            Aspect<ServerDefault> to,
            List<MigrationAction> actions) {
        Aspect<ServerDefault> known = operation.from().serverDefault();
        ServerDefault from = known == null ? null : known.value();
        TableName table = operation.table();
        if (from instanceof Computed || to.value() instanceof Computed) {
            if (from != null && to.value() != null && !(from instanceof Computed && to.value() instanceof Computed)) {
                throw computed(operation);
            }
            if (from == null && to.value() != null) {
                throw computed(operation);
            }
            add(AlterColumnExpression.of(table, column), actions);
            return;
        }
        if (from instanceof Identity identity) {
            Column<?> identical = to.value() instanceof Identity ? column : Column.of(column.name(), column.type());
            add(AlterColumnIdentity.of(table, identical, identity), actions);
            if (isPlain(to.value())) {
                add(AlterColumnDefault.of(table, column), actions);
            }
            return;
        }
        if (to.value() instanceof Identity) {
            if (from != null) {
                add(AlterColumnDefault.of(table, Column.of(column.name(), column.type())), actions);
            }
            add(AlterColumnIdentity.of(table, column, null), actions);
            return;
        }
        add(AlterColumnDefault.of(table, column), actions);
    }

    private static JalchemyException computed(ColumnOperation.Alter operation) {
        return new JalchemyException(
                "ALTER_GENERATED_COLUMN",
                "Column " + operation.table() + "." + operation.name()
                        + " cannot be made a computed one. Add a computed column under another name, drop this one, and rename the other.");
    }

    // ---- constraints and indexes

    @Override
    public List<MigrationAction> createConstraint(ConstraintOperation.Create operation) {
        if (!operation.constraint().isOn(dialect.name())) {
            return List.of();
        }
        return canChangeInPlace()
                ? constraint(operation.table(), naming.named(operation.table(), operation.constraint()))
                : recreate(operation.table(), operation);
    }

    private List<MigrationAction> constraint(TableName table, Constraint constraint) {
        List<MigrationAction> actions = new ArrayList<>();
        add(new AddConstraint(table, constraint), actions);
        if (constraint.comment() != null && constraint.name() != null) {
            actions.addAll(comment(CommentOn.Kind.CONSTRAINT, table, constraint.name(), constraint.comment()));
        }
        return actions;
    }

    @Override
    public List<MigrationAction> dropConstraint(ConstraintOperation.Drop operation) {
        if (operation.former() != null && !operation.former().isOn(dialect.name())) {
            return List.of();
        }
        if (!canChangeInPlace()) {
            return recreate(operation.table(), operation);
        }
        Constraint constraint = operation.former() == null
                ? stub(operation.kind(), String.valueOf(operation.name()))
                : naming.named(operation.table(), operation.former());
        return ddl(new DropConstraint(operation.table(), constraint, operation.ifExists()));
    }

    /** Returns a constraint of a kind of which the name alone is known. */
    private static Constraint stub(@Nullable ConstraintKind kind, String name) {
        Constraint stub = kind == null
                ? CheckConstraint.of("-")
                : switch (kind) {
                    case PRIMARY_KEY -> PrimaryKeyConstraint.of("-");
                    case FOREIGN_KEY -> ForeignKeyConstraint.of("-", "-.-");
                    case UNIQUE -> UniqueConstraint.of("-");
                    case CHECK, EXCLUSION -> CheckConstraint.of("-");
                };
        return stub.finallyNamed(name);
    }

    @Override
    public List<MigrationAction> renameConstraint(ConstraintOperation.Rename operation) {
        return canChangeInPlace()
                ? ddl(new RenameConstraint(operation.table(), operation.name(), operation.newName()))
                : recreate(operation.table(), operation);
    }

    @Override
    public List<MigrationAction> createIndex(IndexOperation.Create operation) {
        if (!operation.index().isOn(dialect.name())) {
            return List.of();
        }
        Index index = operation.index();
        String name = naming.name(operation.table(), index);
        boolean concurrently = index.options().concurrently();
        List<MigrationAction> actions = new ArrayList<>();
        add(new CreateIndex(operation.table(), index.named(name), concurrently, operation.ifNotExists()), actions);
        if (index.options().comment() != null) {
            actions.addAll(comment(
                    CommentOn.Kind.INDEX,
                    new TableName(operation.table().schema(), name),
                    null,
                    index.options().comment()));
        }
        return actions;
    }

    @Override
    public List<MigrationAction> dropIndex(IndexOperation.Drop operation) {
        Index former = operation.former();
        if (former != null && !former.isOn(dialect.name())) {
            return List.of();
        }
        Index index = former != null
                ? former.named(naming.name(operation.table(), former))
                : Index.of("-").named(String.valueOf(operation.name()));
        return ddl(new DropIndex(operation.table(), index, operation.concurrently(), operation.ifExists()));
    }

    @Override
    public List<MigrationAction> renameIndex(IndexOperation.Rename operation) {
        return dialect.has(Feature.RENAME_INDEX)
                ? ddl(new RenameIndex(operation.table(), operation.name(), operation.newName()))
                : recreate(operation.table(), operation);
    }

    // ---- schemas, sequences, types, views

    @Override
    public List<MigrationAction> createSchema(SchemaObjectOperation.CreateSchema operation) {
        return ddl(new CreateSchema(operation.name(), operation.ifNotExists()));
    }

    @Override
    public List<MigrationAction> dropSchema(SchemaObjectOperation.DropSchema operation) {
        return ddl(new DropSchema(operation.name(), false, operation.ifExists()));
    }

    @Override
    public List<MigrationAction> createSequence(SchemaObjectOperation.CreateSequence operation) {
        Sequence sequence = operation.sequence();
        return all(creating(new SchemaWork(List.of(), List.of(), List.of(sequence), List.of(), false)));
    }

    @Override
    public List<MigrationAction> alterSequence(SchemaObjectOperation.AlterSequence operation) {
        return ddl(new AlterSequence(operation.to()));
    }

    @Override
    public List<MigrationAction> dropSequence(SchemaObjectOperation.DropSequence operation) {
        return ddl(new DropSequence(operation.name(), operation.ifExists()));
    }

    @Override
    public List<MigrationAction> createType(SchemaObjectOperation.CreateType operation) {
        return all(creating(new SchemaWork(List.of(), List.of(operation.type()), List.of(), List.of(), false)));
    }

    @Override
    public List<MigrationAction> dropType(SchemaObjectOperation.DropType operation) {
        return ddl(SchemaPlan.dropping(operation.former(), operation.ifExists()));
    }

    @Override
    public List<MigrationAction> addEnumLabel(SchemaObjectOperation.AddEnumLabel operation) {
        return ddl(new AddEnumLabel(operation.type(), operation.label(), operation.before(), operation.after()));
    }

    @Override
    public List<MigrationAction> renameEnumLabel(SchemaObjectOperation.RenameEnumLabel operation) {
        return ddl(new RenameEnumLabel(operation.type(), operation.label(), operation.newLabel()));
    }

    @Override
    public List<MigrationAction> createView(ViewOperation.Create operation) {
        return created(operation.view(), false);
    }

    /** Drops the view and creates it again: a materialized one cannot be replaced, and another only while its columns stay. */
    @Override
    public List<MigrationAction> replaceView(ViewOperation.Replace operation) {
        Table former = operation.former() == null ? operation.view() : operation.former();
        List<MigrationAction> actions = new ArrayList<>();
        boolean materialized = CreateView.of(former).definition().materialized();
        add(new DropView(former.tableName(), materialized, false), actions);
        actions.addAll(created(operation.view(), false));
        return actions;
    }

    @Override
    public List<MigrationAction> dropView(ViewOperation.Drop operation) {
        return ddl(new DropView(operation.name(), operation.materialized(), operation.ifExists()));
    }

    // ---- rows, code, blocks

    @Override
    public List<MigrationAction> executeSql(DataOperation.ExecuteSql operation) {
        return operation.onlyOn().isEmpty() || operation.onlyOn().contains(dialect.name())
                ? List.of(new MigrationAction.ExecuteText(operation.sql()))
                : List.of();
    }

    @Override
    public List<MigrationAction> executeStatement(DataOperation.ExecuteStatement operation) {
        return List.of(new MigrationAction.ExecuteStatement(operation.statement()));
    }

    @Override
    public List<MigrationAction> bulkInsert(DataOperation.BulkInsert operation) {
        return operation.rows().isEmpty() ? List.of() : List.of(new MigrationAction.InsertRows(operation));
    }

    @Override
    public List<MigrationAction> run(DataOperation.Run operation) {
        return List.of(new MigrationAction.RunCode(operation));
    }

    @Override
    public List<MigrationAction> batch(Batch operation) {
        if (operation.recreate() == Recreate.ALWAYS || (operation.recreate() == Recreate.AUTO && !canChangeInPlace())) {
            return operation.operations().isEmpty() ? List.of() : List.of(new MigrationAction.RecreateTable(operation));
        }
        List<MigrationAction> actions = new ArrayList<>();
        for (Operation each : operation.operations()) {
            actions.addAll(of(each));
        }
        if (operation.recreate() == Recreate.NEVER) {
            for (MigrationAction each : actions) {
                if (each instanceof MigrationAction.RecreateTable) {
                    throw new JalchemyException(
                            "BATCH_NEVER",
                            "Table " + operation.table() + " cannot be changed in place by " + dialect.name()
                                    + ", and a new table must never take its place. Leave Recreate.NEVER out.");
                }
            }
        }
        return actions;
    }

    @Override
    public List<MigrationAction> autocommit(BlockOperation.Autocommit operation) {
        return operation.operations().isEmpty()
                ? List.of()
                : List.of(new MigrationAction.WithoutTransaction(operation.operations()));
    }

    @Override
    public List<MigrationAction> irreversible(BlockOperation.Irreversible operation) {
        throw Operation.irreversible(operation, operation.reason());
    }

    private boolean canChangeInPlace() {
        return dialect.has(Feature.ALTER_COLUMN) && dialect.has(Feature.ADD_CONSTRAINT);
    }

    private static List<MigrationAction> recreate(TableName table, Operation operation) {
        return List.of(new MigrationAction.RecreateTable(new Batch(table, List.of(operation), Recreate.AUTO, null)));
    }

    private static List<MigrationAction> ddl(DdlStatement statement) {
        return List.of(new MigrationAction.ExecuteDdl(statement));
    }

    private static List<MigrationAction> all(List<DdlStatement> statements) {
        return statements.stream()
                .<MigrationAction>map(MigrationAction.ExecuteDdl::new)
                .toList();
    }

    private static void add(DdlStatement statement, List<MigrationAction> actions) {
        actions.add(new MigrationAction.ExecuteDdl(statement));
    }
}
