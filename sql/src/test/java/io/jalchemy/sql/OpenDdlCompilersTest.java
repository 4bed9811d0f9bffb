package io.jalchemy.sql;

import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.TIMESTAMP;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.compile.DdlCompiler;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.ddl.AddColumn;
import io.jalchemy.sql.ddl.AddConstraint;
import io.jalchemy.sql.ddl.AddEnumLabel;
import io.jalchemy.sql.ddl.AlterColumnDefault;
import io.jalchemy.sql.ddl.AlterColumnExpression;
import io.jalchemy.sql.ddl.AlterColumnIdentity;
import io.jalchemy.sql.ddl.AlterColumnNullability;
import io.jalchemy.sql.ddl.AlterColumnType;
import io.jalchemy.sql.ddl.AlterSequence;
import io.jalchemy.sql.ddl.AlterSequenceOwner;
import io.jalchemy.sql.ddl.CommentOn;
import io.jalchemy.sql.ddl.CreateCompositeType;
import io.jalchemy.sql.ddl.CreateDomain;
import io.jalchemy.sql.ddl.CreateEnumType;
import io.jalchemy.sql.ddl.CreateIndex;
import io.jalchemy.sql.ddl.CreateSchema;
import io.jalchemy.sql.ddl.CreateSequence;
import io.jalchemy.sql.ddl.CreateTable;
import io.jalchemy.sql.ddl.CreateTableAs;
import io.jalchemy.sql.ddl.CreateView;
import io.jalchemy.sql.ddl.DdlStatement;
import io.jalchemy.sql.ddl.DropColumn;
import io.jalchemy.sql.ddl.DropCompositeType;
import io.jalchemy.sql.ddl.DropConstraint;
import io.jalchemy.sql.ddl.DropDomain;
import io.jalchemy.sql.ddl.DropEnumType;
import io.jalchemy.sql.ddl.DropIndex;
import io.jalchemy.sql.ddl.DropSchema;
import io.jalchemy.sql.ddl.DropSequence;
import io.jalchemy.sql.ddl.DropTable;
import io.jalchemy.sql.ddl.DropView;
import io.jalchemy.sql.ddl.ExecuteDdl;
import io.jalchemy.sql.ddl.RefreshMaterializedView;
import io.jalchemy.sql.ddl.RenameColumn;
import io.jalchemy.sql.ddl.RenameConstraint;
import io.jalchemy.sql.ddl.RenameEnumLabel;
import io.jalchemy.sql.ddl.RenameIndex;
import io.jalchemy.sql.ddl.RenameTable;
import io.jalchemy.sql.ddl.ValidateConstraint;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyMatch;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.NullsOrder;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.SequenceOptions;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.ServerDefault.Identity;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.type.SqlType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dialect may write each statement that makes or changes tables, and each part of one, in its own way. */
class OpenDdlCompilersTest {

    private static final TableName T = new TableName(null, "t");
    private static final Column<Integer> N = Column.of("n", INTEGER);
    private static final Table VIEW = Table.of("v", N).asView(ViewDefinition.of("SELECT 1 AS n"));
    private static final OwnDialect STANDARD = OwnDialect.ofDdl(OwnDialect.Ddl::new);

    /**
     * One part that a dialect overrides.
     *
     * @param method the method, with the simple names of its parameters' types
     * @param statement a statement with the part
     * @param compiler overrides the method
     * @param text the whole text that this gives
     */
    private record Case(String method, DdlStatement statement, Function<Dialect, DdlCompiler> compiler, String text) {

        @Override
        public String toString() {
            return method;
        }
    }

    static Stream<Case> cases() {
        return Stream.concat(first(), others());
    }

    private static Stream<Case> first() {
        return Stream.of(
                new Case(
                        "createTable(CreateTable)",
                        CreateTable.of(Table.of("t", N)),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String createTable(CreateTable create) {
                                return super.createTable(create) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER\n) x"),
                new Case(
                        "isWritten(Table, Constraint)",
                        CreateTable.of(Table.of("t", N, UniqueConstraint.of("n"))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected boolean isWritten(Table table, Constraint constraint) {
                                return super.isWritten(table, constraint) && !(constraint instanceof UniqueConstraint);
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER\n)"),
                new Case(
                        "dropTable(DropTable)",
                        new DropTable(T, false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String dropTable(DropTable drop) {
                                return super.dropTable(drop) + " x";
                            }
                        },
                        "DROP TABLE t x"),
                new Case(
                        "renameTable(RenameTable)",
                        new RenameTable(T, "u"),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String renameTable(RenameTable rename) {
                                return super.renameTable(rename) + " x";
                            }
                        },
                        "ALTER TABLE t RENAME TO u x"),
                new Case(
                        "alterTable(TableName)",
                        new RenameTable(T, "u"),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String alterTable(TableName table) {
                                return super.alterTable(table).replace("TABLE", "TABLE ONLY");
                            }
                        },
                        "ALTER TABLE ONLY t RENAME TO u"),
                new Case(
                        "addColumn(AddColumn)",
                        AddColumn.of(T, N),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String addColumn(AddColumn add) {
                                return super.addColumn(add) + " x";
                            }
                        },
                        "ALTER TABLE t ADD COLUMN n INTEGER x"),
                new Case(
                        "dropColumn(DropColumn)",
                        new DropColumn(T, "n", false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String dropColumn(DropColumn drop) {
                                return super.dropColumn(drop) + " x";
                            }
                        },
                        "ALTER TABLE t DROP COLUMN n x"),
                new Case(
                        "renameColumn(RenameColumn)",
                        new RenameColumn(T, "n", "m"),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String renameColumn(RenameColumn rename) {
                                return super.renameColumn(rename) + " x";
                            }
                        },
                        "ALTER TABLE t RENAME COLUMN n TO m x"),
                new Case(
                        "alterColumnType(AlterColumnType)",
                        AlterColumnType.of(T, N),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String alterColumnType(AlterColumnType alter) {
                                return alterTable(alter.table()) + "MODIFY " + column(alter.column());
                            }
                        },
                        "ALTER TABLE t MODIFY n INTEGER"),
                new Case(
                        "alterColumnNullability(AlterColumnNullability)",
                        AlterColumnNullability.of(T, N.notNull()),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String alterColumnNullability(AlterColumnNullability alter) {
                                return alterTable(alter.table()) + "MODIFY " + column(alter.column());
                            }
                        },
                        "ALTER TABLE t MODIFY n INTEGER NOT NULL"),
                new Case(
                        "alterColumnDefault(AlterColumnDefault)",
                        AlterColumnDefault.of(T, N.serverDefaultValue(3)),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String alterColumnDefault(AlterColumnDefault alter) {
                                return alterTable(alter.table()) + "MODIFY " + column(alter.column());
                            }
                        },
                        "ALTER TABLE t MODIFY n INTEGER DEFAULT 3"),
                new Case(
                        "alterColumn(TableName, Column)",
                        AlterColumnType.of(T, N),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String alterColumn(TableName table, Column<?> column) {
                                return alterTable(table) + "CHANGE " + name(column.name()) + " ";
                            }
                        },
                        "ALTER TABLE t CHANGE n TYPE INTEGER"),
                new Case(
                        "addConstraint(AddConstraint)",
                        new AddConstraint(T, UniqueConstraint.of("n")),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String addConstraint(AddConstraint add) {
                                return super.addConstraint(add) + " x";
                            }
                        },
                        "ALTER TABLE t ADD UNIQUE (n) x"),
                new Case(
                        "dropConstraint(DropConstraint)",
                        new DropConstraint(T, UniqueConstraint.of("n").named("uq"), false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String dropConstraint(DropConstraint drop) {
                                return alterTable(drop.table()) + "DROP UNIQUE "
                                        + drop.constraint().name();
                            }
                        },
                        "ALTER TABLE t DROP UNIQUE uq"),
                new Case(
                        "createIndex(CreateIndex)",
                        new CreateIndex(T, Index.of("n").named("ix"), false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String createIndex(CreateIndex create) {
                                return super.createIndex(create) + " x";
                            }
                        },
                        "CREATE INDEX ix ON t (n) x"),
                new Case(
                        "indexPart(Part)",
                        new CreateIndex(T, Index.of("n", "m").named("ix"), false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String indexPart(Index.Part part) {
                                return super.indexPart(part) + " x";
                            }
                        },
                        "CREATE INDEX ix ON t (n x, m x)"),
                new Case(
                        "dropIndex(DropIndex)",
                        new DropIndex(T, Index.of("n").named("ix"), false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String dropIndex(DropIndex drop) {
                                return super.dropIndex(drop) + " ON " + table(drop.table());
                            }
                        },
                        "DROP INDEX ix ON t"),
                new Case(
                        "createdIndex(CreateIndex)",
                        new CreateIndex(T, Index.of("n").named("ix"), false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String createdIndex(CreateIndex create) {
                                return super.createdIndex(create) + " x";
                            }
                        },
                        "CREATE INDEX ix ON t x (n)"),
                new Case(
                        "createSequence(CreateSequence)",
                        new CreateSequence(T, SequenceOptions.DEFAULT, false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String createSequence(CreateSequence create) {
                                return super.createSequence(create) + " x";
                            }
                        },
                        "CREATE SEQUENCE t x"),
                new Case(
                        "dropSequence(DropSequence)",
                        new DropSequence(T, false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String dropSequence(DropSequence drop) {
                                return super.dropSequence(drop) + " x";
                            }
                        },
                        "DROP SEQUENCE t x"),
                new Case(
                        "createEnumType(CreateEnumType)",
                        new CreateEnumType("mood", List.of("sad")),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String createEnumType(CreateEnumType create) {
                                return super.createEnumType(create) + " x";
                            }
                        },
                        "CREATE TYPE mood AS ENUM ('sad') x"),
                new Case(
                        "dropEnumType(DropEnumType)",
                        new DropEnumType("mood", false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String dropEnumType(DropEnumType drop) {
                                return super.dropEnumType(drop) + " x";
                            }
                        },
                        "DROP TYPE mood x"),
                new Case(
                        "createSchema(CreateSchema)",
                        new CreateSchema("s", false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String createSchema(CreateSchema create) {
                                return super.createSchema(create) + " x";
                            }
                        },
                        "CREATE SCHEMA s x"),
                new Case(
                        "dropSchema(DropSchema)",
                        new DropSchema("s", false, false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String dropSchema(DropSchema drop) {
                                return super.dropSchema(drop) + " x";
                            }
                        },
                        "DROP SCHEMA s x"),
                new Case(
                        "commentOn(CommentOn)",
                        new CommentOn(CommentOn.Kind.TABLE, T, null, "c"),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String commentOn(CommentOn comment) {
                                return super.commentOn(comment) + " x";
                            }
                        },
                        "COMMENT ON TABLE t IS 'c' x"),
                new Case(
                        "column(Column)",
                        CreateTable.of(Table.of("t", N)),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String column(Column<?> column) {
                                return super.column(column) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER x\n)"),
                new Case(
                        "columnType(Column)",
                        CreateTable.of(Table.of("t", N)),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String columnType(Column<?> column) {
                                return super.columnType(column) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER x\n)"),
                new Case(
                        "generation(Column)",
                        CreateTable.of(Table.of("t", N.serverDefaultValue(3))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String generation(Column<?> column) {
                                return super.generation(column) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER DEFAULT 3 x\n)"),
                new Case(
                        "expression(String)",
                        CreateTable.of(Table.of("t", N.serverDefaultSql("f()"))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String expression(String sql) {
                                return "(" + sql + ")";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER DEFAULT (f())\n)"),
                new Case(
                        "now(SqlType)",
                        CreateTable.of(Table.of("t", Column.of("n", TIMESTAMP).serverDefault(ServerDefault.NOW))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String now(SqlType<?> type) {
                                return super.now(type) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n TIMESTAMP DEFAULT CURRENT_TIMESTAMP x\n)"),
                new Case(
                        "identity(Column, Identity)",
                        CreateTable.of(Table.of("t", N.identity())),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String identity(Column<?> column, ServerDefault.Identity identity) {
                                return "AUTO_INCREMENT";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER AUTO_INCREMENT\n)"),
                new Case(
                        "computed(Column, Computed)",
                        CreateTable.of(Table.of("t", N.computed("a"))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String computed(Column<?> column, ServerDefault.Computed computed) {
                                return super.computed(column, computed) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER AS (a) x\n)"),
                new Case(
                        "impliesNotNull(Column)",
                        CreateTable.of(Table.of("t", N.notNull())),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected boolean impliesNotNull(Column<?> column) {
                                return true;
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER\n)"),
                new Case(
                        "constraint(TableName, Constraint)",
                        CreateTable.of(Table.of("t", N, UniqueConstraint.of("n"))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String constraint(TableName table, Constraint constraint) {
                                return super.constraint(table, constraint) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER,\n    UNIQUE (n) x\n)"),
                new Case(
                        "check(CheckConstraint)",
                        CreateTable.of(Table.of("t", N.check(CheckConstraint.of("n > 0")))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String check(CheckConstraint check) {
                                return super.check(check) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER CHECK (n > 0) x\n)"),
                new Case(
                        "foreignKey(TableName, ForeignKeyConstraint)",
                        CreateTable.of(Table.of(
                                "t",
                                N,
                                ForeignKeyConstraint.of("n", "o.id")
                                        .onDelete(ForeignKeyAction.CASCADE)
                                        .match(ForeignKeyMatch.FULL)
                                        .named("fk"))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String foreignKey(TableName table, ForeignKeyConstraint key) {
                                return super.foreignKey(table, key) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER,\n    CONSTRAINT fk FOREIGN KEY (n) REFERENCES o (id) MATCH FULL ON DELETE CASCADE x\n)"),
                new Case(
                        "referredTable(TableName, ForeignKeyConstraint)",
                        CreateTable.of(Table.of(
                                "t",
                                N,
                                ForeignKeyConstraint.of("n", "o.id")
                                        .onDelete(ForeignKeyAction.CASCADE)
                                        .match(ForeignKeyMatch.FULL)
                                        .named("fk"))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String referredTable(TableName table, ForeignKeyConstraint key) {
                                return super.referredTable(table, key) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER,\n    CONSTRAINT fk FOREIGN KEY (n) REFERENCES o x (id) MATCH FULL ON DELETE CASCADE\n)"),
                new Case(
                        "match(ForeignKeyRules)",
                        CreateTable.of(Table.of(
                                "t",
                                N,
                                ForeignKeyConstraint.of("n", "o.id")
                                        .onDelete(ForeignKeyAction.CASCADE)
                                        .match(ForeignKeyMatch.FULL)
                                        .named("fk"))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String match(ForeignKeyRules rules) {
                                return super.match(rules) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER,\n    CONSTRAINT fk FOREIGN KEY (n) REFERENCES o (id) MATCH FULL x ON DELETE CASCADE\n)"),
                new Case(
                        "action(String, ForeignKeyAction)",
                        CreateTable.of(Table.of(
                                "t",
                                N,
                                ForeignKeyConstraint.of("n", "o.id")
                                        .onDelete(ForeignKeyAction.CASCADE)
                                        .match(ForeignKeyMatch.FULL)
                                        .named("fk"))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String action(String keyword, @Nullable ForeignKeyAction action) {
                                return action == null ? "" : super.action(keyword + "DO ", action);
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER,\n    CONSTRAINT fk FOREIGN KEY (n) REFERENCES o (id) MATCH FULL ON DELETE DO CASCADE\n)"),
                new Case(
                        "foreignKeyDeferral(Deferral)",
                        CreateTable.of(Table.of(
                                "t",
                                N,
                                ForeignKeyConstraint.of("n", "o.id")
                                        .onDelete(ForeignKeyAction.CASCADE)
                                        .match(ForeignKeyMatch.FULL)
                                        .named("fk"))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String foreignKeyDeferral(Deferral deferral) {
                                return super.foreignKeyDeferral(deferral) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER,\n    CONSTRAINT fk FOREIGN KEY (n) REFERENCES o (id) MATCH FULL ON DELETE CASCADE x\n)"),
                new Case(
                        "named(Constraint)",
                        CreateTable.of(Table.of(
                                "t",
                                N,
                                ForeignKeyConstraint.of("n", "o.id")
                                        .onDelete(ForeignKeyAction.CASCADE)
                                        .match(ForeignKeyMatch.FULL)
                                        .named("fk"))),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String named(Constraint constraint) {
                                return "";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER,\n    FOREIGN KEY (n) REFERENCES o (id) MATCH FULL ON DELETE CASCADE\n)"),
                new Case(
                        "sequenceOptions(SequenceOptions)",
                        new CreateSequence(T, SequenceOptions.DEFAULT, false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String sequenceOptions(SequenceOptions options) {
                                return (super.sequenceOptions(options) + " ORDER").strip();
                            }
                        },
                        "CREATE SEQUENCE t ORDER"),
                new Case(
                        "beforeDroppingCycle()",
                        new DropTable(T, false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected List<String> beforeDroppingCycle() {
                                return List.of("SET x = 1");
                            }
                        },
                        "DROP TABLE t after [SET x = 1]"));
    }

    private static Stream<Case> others() {
        return Stream.of(
                new Case(
                        "validateConstraint(ValidateConstraint)",
                        new ValidateConstraint(T, UniqueConstraint.of("n").named("uq")),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String validateConstraint(ValidateConstraint each) {
                                return super.validateConstraint(each) + " x";
                            }
                        },
                        "ALTER TABLE t VALIDATE CONSTRAINT uq x"),
                new Case(
                        "renameConstraint(RenameConstraint)",
                        new RenameConstraint(T, "uq", "other"),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String renameConstraint(RenameConstraint each) {
                                return super.renameConstraint(each) + " x";
                            }
                        },
                        "ALTER TABLE t RENAME CONSTRAINT uq TO other x"),
                new Case(
                        "renameIndex(RenameIndex)",
                        new RenameIndex(T, "ix", "other"),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String renameIndex(RenameIndex each) {
                                return super.renameIndex(each) + " x";
                            }
                        },
                        "ALTER INDEX ix RENAME TO other x"),
                new Case(
                        "addEnumLabel(AddEnumLabel)",
                        new AddEnumLabel(new TableName(null, "mood"), "glad", null, null),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String addEnumLabel(AddEnumLabel each) {
                                return super.addEnumLabel(each) + " x";
                            }
                        },
                        "ALTER TYPE mood ADD VALUE 'glad' x"),
                new Case(
                        "renameEnumLabel(RenameEnumLabel)",
                        new RenameEnumLabel(new TableName(null, "mood"), "sad", "blue"),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String renameEnumLabel(RenameEnumLabel each) {
                                return super.renameEnumLabel(each) + " x";
                            }
                        },
                        "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue' x"),
                new Case(
                        "alterColumnIdentity(AlterColumnIdentity)",
                        AlterColumnIdentity.of(T, N, Identity.BY_DEFAULT),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String alterColumnIdentity(AlterColumnIdentity each) {
                                return super.alterColumnIdentity(each) + " x";
                            }
                        },
                        "ALTER TABLE t ALTER COLUMN n DROP IDENTITY x"),
                new Case(
                        "alterColumnExpression(AlterColumnExpression)",
                        AlterColumnExpression.of(T, N),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String alterColumnExpression(AlterColumnExpression each) {
                                return super.alterColumnExpression(each) + " x";
                            }
                        },
                        "ALTER TABLE t ALTER COLUMN n DROP EXPRESSION x"),
                new Case(
                        "alterSequence(AlterSequence)",
                        new AlterSequence(Sequence.of("s")),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String alterSequence(AlterSequence each) {
                                return super.alterSequence(each) + " x";
                            }
                        },
                        "ALTER SEQUENCE s AS BIGINT INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1 NO CYCLE x"),
                new Case(
                        "allSequenceOptions(SequenceOptions, String)",
                        new AlterSequence(Sequence.of("s")),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String allSequenceOptions(SequenceOptions options, String before) {
                                return "NOORDER";
                            }
                        },
                        "ALTER SEQUENCE s AS BIGINT NOORDER"),
                new Case(
                        "alterSequenceOwner(AlterSequenceOwner)",
                        new AlterSequenceOwner(T, "u.n"),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String alterSequenceOwner(AlterSequenceOwner each) {
                                return super.alterSequenceOwner(each) + " x";
                            }
                        },
                        "ALTER SEQUENCE t OWNED BY u.n x"),
                new Case(
                        "createDomain(CreateDomain)",
                        new CreateDomain(Domain.of("d", INTEGER)),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String createDomain(CreateDomain each) {
                                return super.createDomain(each) + " x";
                            }
                        },
                        "CREATE DOMAIN d AS INTEGER x"),
                new Case(
                        "dropDomain(DropDomain)",
                        new DropDomain(T, false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String dropDomain(DropDomain each) {
                                return super.dropDomain(each) + " x";
                            }
                        },
                        "DROP DOMAIN t x"),
                new Case(
                        "createCompositeType(CreateCompositeType)",
                        new CreateCompositeType(CompositeType.of("c").with("n", INTEGER)),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String createCompositeType(CreateCompositeType each) {
                                return super.createCompositeType(each) + " x";
                            }
                        },
                        "CREATE TYPE c AS (n INTEGER) x"),
                new Case(
                        "dropCompositeType(DropCompositeType)",
                        new DropCompositeType(T, false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String dropCompositeType(DropCompositeType each) {
                                return super.dropCompositeType(each) + " x";
                            }
                        },
                        "DROP TYPE t x"),
                new Case(
                        "createView(CreateView)",
                        CreateView.of(VIEW),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String createView(CreateView each) {
                                return super.createView(each) + " x";
                            }
                        },
                        "CREATE VIEW v AS\nSELECT 1 AS n x"),
                new Case(
                        "dropView(DropView)",
                        new DropView(T, false, false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String dropView(DropView each) {
                                return super.dropView(each) + " x";
                            }
                        },
                        "DROP VIEW t x"),
                new Case(
                        "refreshMaterializedView(RefreshMaterializedView)",
                        RefreshMaterializedView.of("v"),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String refreshMaterializedView(RefreshMaterializedView each) {
                                return super.refreshMaterializedView(each) + " x";
                            }
                        },
                        "REFRESH MATERIALIZED VIEW v x"),
                new Case(
                        "createTableAs(CreateTableAs)",
                        CreateTableAs.of("t", "SELECT 1 AS n"),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String createTableAs(CreateTableAs each) {
                                return super.createTableAs(each) + " x";
                            }
                        },
                        "CREATE TABLE t AS\nSELECT 1 AS n x"),
                new Case(
                        "executeDdl(ExecuteDdl)",
                        new ExecuteDdl("VACUUM", null),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            public String executeDdl(ExecuteDdl each) {
                                return super.executeDdl(each) + " x";
                            }
                        },
                        "VACUUM x"),
                new Case(
                        "replace(CreateView)",
                        new CreateView(VIEW, true, false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String replace(CreateView create) {
                                return super.replace(create).replace("OR REPLACE", "OR ALTER");
                            }
                        },
                        "CREATE OR ALTER VIEW v AS\nSELECT 1 AS n"),
                new Case(
                        "viewOptions(Table, ViewDefinition)",
                        CreateView.of(VIEW),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String viewOptions(Table table, ViewDefinition view) {
                                return super.viewOptions(table, view) + " x";
                            }
                        },
                        "CREATE VIEW v x AS\nSELECT 1 AS n"),
                new Case(
                        "createdTable(Table, boolean)",
                        CreateTable.of(Table.of("t", N)),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String createdTable(Table table, boolean ifNotExists) {
                                return super.createdTable(table, ifNotExists) + " x";
                            }
                        },
                        "CREATE TABLE t x (\n    n INTEGER\n)"),
                new Case(
                        "tableBody(Table, List)",
                        CreateTable.of(Table.of("t", N)),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String tableBody(Table table, List<String> lines) {
                                return " " + lines;
                            }
                        },
                        "CREATE TABLE t [n INTEGER]"),
                new Case(
                        "tableOptions(Table)",
                        CreateTable.of(Table.of("t", N)),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String tableOptions(Table table) {
                                return super.tableOptions(table) + " x";
                            }
                        },
                        "CREATE TABLE t (\n    n INTEGER\n) x"),
                new Case(
                        "noInherit()",
                        new AddConstraint(T, CheckConstraint.of("n > 0").noInherit()),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String noInherit() {
                                return super.noInherit() + " NO INHERIT";
                            }
                        },
                        "ALTER TABLE t ADD CHECK (n > 0) NO INHERIT"),
                new Case(
                        "exclusion(TableName, ExclusionConstraint)",
                        new AddConstraint(T, ExclusionConstraint.of().with("n", "=")),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String exclusion(TableName table, ExclusionConstraint exclusion) {
                                return super.exclusion(table, exclusion) + " x";
                            }
                        },
                        "ALTER TABLE t ADD EXCLUDE USING gist (n WITH =) x"),
                new Case(
                        "indexNulls(Part, NullsOrder)",
                        new CreateIndex(
                                T, Index.on(Index.Part.column("n").nullsFirst()).named("ix"), false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String indexNulls(Index.Part part, NullsOrder nulls) {
                                return super.indexNulls(part, nulls) + " x";
                            }
                        },
                        "CREATE INDEX ix ON t (n NULLS FIRST x)"),
                new Case(
                        "indexMethod(Index)",
                        new CreateIndex(T, Index.of("n").named("ix").using("hash"), false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String indexMethod(Index index) {
                                return super.indexMethod(index) + " x";
                            }
                        },
                        "CREATE INDEX ix ON t USING hash x (n)"),
                new Case(
                        "indexOptions(Index)",
                        new CreateIndex(T, Index.of("n").named("ix"), false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected String indexOptions(Index index) {
                                return super.indexOptions(index) + " x";
                            }
                        },
                        "CREATE INDEX ix ON t (n) x"),
                new Case(
                        "tableOptionNames()",
                        new DropTable(T, false),
                        dialect -> new OwnDialect.Ddl(dialect) {
                            @Override
                            protected Set<String> tableOptionNames() {
                                return Set.of("engine");
                            }
                        },
                        "DROP TABLE t takes engine"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void part_isWrittenInTheDialectsOwnWay(Case part) {
        OwnDialect own = OwnDialect.ofDdl(part.compiler());
        assertThat(text(own, part.statement())).isEqualTo(part.text());
        assertThat(part.text()).isNotEqualTo(text(STANDARD, part.statement()));
        assertThat(Arrays.stream(own.ddl().getClass().getDeclaredMethods()).map(OpenDdlCompilersTest::signature))
                .contains(part.method());
    }

    /** The text, and what is sent before tables of a cycle are dropped. */
    private static String text(OwnDialect dialect, DdlStatement statement) {
        List<String> before = new Cycle(dialect).before();
        return dialect.ddl().text(statement)
                + (before.isEmpty() ? "" : " after " + before)
                + (takesEngine(dialect) ? " takes engine" : "");
    }

    private static boolean takesEngine(OwnDialect dialect) {
        Table table = Table.of("t", N, TableOptions.of(dialect.name()).set("engine", "InnoDB"));
        try {
            return dialect.ddl().text(CreateTable.of(table)).contains("CREATE TABLE");
        } catch (UnsupportedSqlException e) {
            return false;
        }
    }

    /** Drops two tables that refer to each other, and tells what is sent before. */
    private record Cycle(OwnDialect dialect) {

        private List<String> before() {
            MetaData tables = MetaData.of(
                    Table.of("a", N, ForeignKeyConstraint.of("n", "b.n")),
                    Table.of("b", N, ForeignKeyConstraint.of("n", "a.n")));
            return tables.dropScript(dialect).stream()
                    .filter(sql -> !sql.startsWith("ALTER TABLE") && !sql.startsWith("DROP TABLE"))
                    .toList();
        }
    }

    @Test
    void everyMethodThatMayBeOverridden_hasACase() {
        Set<String> open = new TreeSet<>();
        for (Class<?> type = DdlCompiler.class; type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                int modifiers = method.getModifiers();
                boolean visible = Modifier.isProtected(modifiers) || Modifier.isPublic(modifiers);
                if (visible && !method.isSynthetic() && !Modifier.isFinal(modifiers) && !Modifier.isStatic(modifiers)) {
                    open.add(signature(method));
                }
            }
        }
        assertThat(cases().map(Case::method)).containsExactlyInAnyOrderElementsOf(open);
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(joining(", ", "(", ")"));
    }
}
