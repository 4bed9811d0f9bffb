package io.jalchemy.sql;

import static io.jalchemy.sql.BlogTables.AGE;
import static io.jalchemy.sql.BlogTables.AUTHOR_ID;
import static io.jalchemy.sql.BlogTables.NAME;
import static io.jalchemy.sql.BlogTables.TAGS;
import static io.jalchemy.sql.BlogTables.TAG_NAME;
import static io.jalchemy.sql.BlogTables.TITLE;
import static io.jalchemy.sql.BlogTables.USERS;
import static io.jalchemy.sql.BlogTables.USER_ID;
import static io.jalchemy.sql.BlogTables.USES;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.number;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.VARCHAR;

import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.ConflictTarget;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.MergeNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OnConflict;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.Unnest;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.List;

/** Every method of a compiler that writes a clause of an INSERT, UPDATE, DELETE or MERGE, overridden. */
final class ChangeCases {

    private static final Cte TABLE = select(NAME).where(AGE.gt(1)).cte("c0");
    private static final Unnest ARRAYS = new Unnest(List.of(new ListBind<>(List.of("a"), VARCHAR)), new AliasName("r"));

    private ChangeCases() {}

    static List<ClauseCase> all() {
        return List.of(
                new ClauseCase(
                        "with(StatementNode)",
                        insert(TAGS)
                                .fromSelect(
                                        List.of(TAG_NAME),
                                        select(TABLE.c(NAME))
                                                .where(TABLE.c(NAME).eq("x")))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void with(StatementNode statement) {
                                if (!(statement instanceof InsertNode)) {
                                    super.with(statement);
                                }
                            }

                            @Override
                            protected void fromSelect(QueryNode query) {
                                write(" ");
                                withHere();
                                rows(query, false);
                            }
                        },
                        "INSERT INTO tags (name) WITH c0 AS (SELECT users.name FROM users WHERE users.age > ?1) SELECT c0.name FROM c0 WHERE c0.name = ?x",
                        "^(WITH .*?\\) )(INSERT INTO tags \\(name\\) )",
                        "$2$1"),
                new ClauseCase(
                        "with(StatementNode)",
                        insert(TAGS)
                                .fromSelect(
                                        List.of(TAG_NAME),
                                        select(TABLE.c(NAME))
                                                .where(TABLE.c(NAME).eq("x")))
                                .returning(literal(5L).as("five"))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void with(StatementNode statement) {
                                // behind OUTPUT, which has a value
                            }

                            @Override
                            protected void insertColumns(InsertNode insert) {
                                super.insertColumns(insert);
                                write(" OUTPUT ");
                                returned(insert.returning());
                                write(" ");
                                withHere();
                            }

                            @Override
                            protected void fromSelect(QueryNode query) {
                                rows(query, false);
                            }

                            @Override
                            protected void returning(List<Node> columns, Feature feature) {
                                // OUTPUT was written
                            }
                        },
                        "INSERT INTO tags (name) OUTPUT ?5 AS five WITH c0 AS (SELECT users.name FROM users WHERE users.age > ?1) SELECT c0.name FROM c0 WHERE c0.name = ?x",
                        "^(WITH .*?\\) )(INSERT INTO tags \\(name\\) )(.*) RETURNING (.*)$",
                        "$2OUTPUT $4 $1$3"),
                new ClauseCase(
                        "insert(InsertNode)",
                        insert(TAGS).values(TAG_NAME.to("a")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void insert(InsertNode insert) {
                                super.insert(insert);
                                write(" LOG ERRORS");
                            }
                        },
                        "INSERT INTO tags (name) VALUES (?a) LOG ERRORS",
                        "$",
                        " LOG ERRORS"),
                new ClauseCase(
                        "into(InsertNode)",
                        insert(TAGS).values(TAG_NAME.to("a")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void into(InsertNode insert) {
                                write("REPLACE INTO ");
                                target(insert.into());
                            }
                        },
                        "REPLACE INTO tags (name) VALUES (?a)",
                        "INSERT",
                        "REPLACE"),
                new ClauseCase(
                        "defaultValues(InsertNode)",
                        insert(TAGS).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void defaultValues(InsertNode insert) {
                                write(" () VALUES ()");
                            }
                        },
                        "INSERT INTO tags () VALUES ()",
                        "DEFAULT VALUES",
                        "() VALUES ()"),
                new ClauseCase(
                        "insertColumns(InsertNode)",
                        insert(TAGS).values(TAG_NAME.to("a")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void insertColumns(InsertNode insert) {
                                super.insertColumns(insert);
                                write(" OVERRIDING SYSTEM VALUE");
                            }
                        },
                        "INSERT INTO tags (name) OVERRIDING SYSTEM VALUE VALUES (?a)",
                        "\\(name\\)",
                        "(name) OVERRIDING SYSTEM VALUE"),
                new ClauseCase(
                        "values(InsertNode)",
                        insert(TAGS)
                                .values(TAG_NAME.to("a"))
                                .values(TAG_NAME.to("b"))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void values(InsertNode insert) {
                                for (int i = 0; i < insert.rows().size(); i++) {
                                    write(i == 0 ? " SELECT " : " UNION ALL SELECT ");
                                    expressions("", insert.rows().get(i));
                                }
                            }
                        },
                        "INSERT INTO tags (name) SELECT ?a UNION ALL SELECT ?b",
                        "VALUES \\((\\?a)\\), \\((\\?b)\\)",
                        "SELECT $1 UNION ALL SELECT $2"),
                new ClauseCase(
                        "row(InsertNode, int)",
                        insert(TAGS).values(TAG_NAME.to("a")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void row(InsertNode insert, int row) {
                                write("ROW");
                                super.row(insert, row);
                            }
                        },
                        "INSERT INTO tags (name) VALUES ROW(?a)",
                        "VALUES ",
                        "VALUES ROW"),
                new ClauseCase(
                        "insertedRows(InsertNode)",
                        insert(TAGS)
                                .fromSelect(List.of(TAG_NAME), select(NAME).where(AGE.gt(1)))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected QueryNode insertedRows(InsertNode insert) {
                                QueryNode query = super.insertedRows(insert);
                                return query.withPaging(query.paging().withLimit(literal(9L)));
                            }
                        },
                        "INSERT INTO tags (name) SELECT users.name FROM users WHERE users.age > ?1 LIMIT ?9",
                        "$",
                        " LIMIT ?9"),
                new ClauseCase(
                        "fromSelect(QueryNode)",
                        insert(TAGS)
                                .fromSelect(List.of(TAG_NAME), select(NAME).where(AGE.gt(1)))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void fromSelect(QueryNode query) {
                                write(" (");
                                rows(query, false);
                                write(")");
                            }
                        },
                        "INSERT INTO tags (name) (SELECT users.name FROM users WHERE users.age > ?1)",
                        "(SELECT.*)$",
                        "($1)"),
                new ClauseCase(
                        "onConflict(OnConflict)",
                        insert(TAGS)
                                .values(TAG_NAME.to("a"))
                                .onConflict(TAG_NAME)
                                .where(USES.lt(9L))
                                .doUpdate(USES.to(5L))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void onConflict(OnConflict conflict) {
                                write(" ON DUPLICATE KEY UPDATE ");
                                assignment(conflict.updates().get(0));
                            }
                        },
                        "INSERT INTO tags (name) VALUES (?a) ON DUPLICATE KEY UPDATE uses = ?5",
                        "ON CONFLICT \\(name\\) DO UPDATE SET (.*) WHERE.*",
                        "ON DUPLICATE KEY UPDATE $1"),
                new ClauseCase(
                        "conflictTarget(ConflictTarget)",
                        insert(TAGS)
                                .values(TAG_NAME.to("a"))
                                .onConflict(TAG_NAME)
                                .where(USES.lt(9L))
                                .doUpdate(USES.to(5L))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void conflictTarget(ConflictTarget target) {
                                write(" ON CONSTRAINT k");
                            }
                        },
                        "INSERT INTO tags (name) VALUES (?a) ON CONFLICT ON CONSTRAINT k DO UPDATE SET uses = ?5 WHERE tags.uses < ?9",
                        "CONFLICT \\(name\\)",
                        "CONFLICT ON CONSTRAINT k"),
                new ClauseCase(
                        "conflictNothing()",
                        insert(TAGS)
                                .values(TAG_NAME.to("a"))
                                .onConflict()
                                .doNothing()
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void conflictNothing() {
                                write(" DO IGNORE");
                            }
                        },
                        "INSERT INTO tags (name) VALUES (?a) ON CONFLICT DO IGNORE",
                        "NOTHING",
                        "IGNORE"),
                new ClauseCase(
                        "conflictUpdate(OnConflict)",
                        insert(TAGS)
                                .values(TAG_NAME.to("a"))
                                .onConflict(TAG_NAME)
                                .where(USES.lt(9L))
                                .doUpdate(USES.to(5L))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void conflictUpdate(OnConflict conflict) {
                                where(conflict.where());
                                write(" DO UPDATE");
                                assignments(conflict.updates());
                            }
                        },
                        "INSERT INTO tags (name) VALUES (?a) ON CONFLICT (name) WHERE tags.uses < ?9 DO UPDATE SET uses = ?5",
                        "(DO UPDATE.*) (WHERE.*)",
                        "$2 $1"),
                new ClauseCase(
                        "merge(MergeNode)",
                        new MergeNode(TAGS, ARRAYS, List.of(TAG_NAME), List.of(ARRAYS.c(0)), List.of(USES)),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void merge(MergeNode merge) {
                                super.merge(merge);
                                write(";");
                            }
                        },
                        "MERGE INTO tags USING unnest(?) WITH ORDINALITY AS r (c1, n) ON false WHEN NOT MATCHED THEN INSERT (name) VALUES (r.c1) RETURNING tags.uses;",
                        "$",
                        ";"),
                new ClauseCase(
                        "update(UpdateNode)",
                        update(USERS).set(NAME, "n").where(AGE.gt(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void update(UpdateNode update) {
                                super.update(update);
                                write(" OPTION (FAST)");
                            }
                        },
                        "UPDATE users SET name = ?n WHERE users.age > ?1 OPTION (FAST)",
                        "$",
                        " OPTION (FAST)"),
                new ClauseCase(
                        "updatedTable(UpdateNode)",
                        update(USERS).set(NAME, "n").where(AGE.gt(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void updatedTable(UpdateNode update) {
                                write("UPDATE ONLY ");
                                target(update.target());
                            }
                        },
                        "UPDATE ONLY users SET name = ?n WHERE users.age > ?1",
                        "UPDATE",
                        "UPDATE ONLY"),
                new ClauseCase(
                        "updateFrom(UpdateNode)",
                        update(USERS)
                                .set(NAME, TITLE)
                                .where(AUTHOR_ID.eq(USER_ID), AGE.gt(1))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void updateFrom(UpdateNode update) {
                                /* the tables come before SET */
                            }

                            @Override
                            protected void updatedTable(UpdateNode update) {
                                super.updatedTable(update);
                                fromItems().forEach(item -> {
                                    write(", ");
                                    fromItem(item);
                                });
                            }

                            @Override
                            protected void assignedColumn(ColumnExpression<?> column) {
                                column(column);
                            }
                        },
                        "UPDATE users, posts SET users.name = posts.title WHERE posts.author_id = users.id AND users.age > ?1",
                        "UPDATE users SET name = posts.title FROM posts",
                        "UPDATE users, posts SET users.name = posts.title"),
                new ClauseCase(
                        "assignments(List)",
                        update(USERS).set(NAME, "n").where(AGE.gt(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void assignments(List<Assignment> assignments) {
                                write(" SET (").name("name").write(") = (");
                                expression(assignments.get(0).value());
                                write(")");
                            }
                        },
                        "UPDATE users SET (name) = (?n) WHERE users.age > ?1",
                        "name = (\\?n)",
                        "(name) = ($1)"),
                new ClauseCase(
                        "assignment(Assignment)",
                        update(USERS).set(NAME, "n").where(AGE.gt(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void assignment(Assignment assignment) {
                                super.assignment(assignment);
                                write(" NULLABLE");
                            }
                        },
                        "UPDATE users SET name = ?n NULLABLE WHERE users.age > ?1",
                        "(= \\?n)",
                        "$1 NULLABLE"),
                new ClauseCase(
                        "assignedColumn(ColumnExpression)",
                        update(USERS).set(NAME, "n").where(AGE.gt(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void assignedColumn(ColumnExpression<?> column) {
                                column(column);
                            }
                        },
                        "UPDATE users SET users.name = ?n WHERE users.age > ?1",
                        "SET name",
                        "SET users.name"),
                new ClauseCase(
                        "assignedElement(Custom, Assignment)",
                        update(USERS)
                                .set(
                                        new Custom<>(
                                                Custom.SUBSCRIPT, "", List.of(NAME, literal(2L), literal(3L)), VARCHAR),
                                        "n")
                                .where(AGE.gt(1))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void assignedElement(Custom<?> element, Assignment assignment) {
                                write("PART ");
                                super.assignedElement(element, assignment);
                            }
                        },
                        "UPDATE users SET PART name[?2:?3] = ?n WHERE users.age > ?1",
                        "SET name",
                        "SET PART name"),
                new ClauseCase(
                        "delete(DeleteNode)",
                        delete(USERS)
                                .where(AUTHOR_ID.eq(USER_ID), TITLE.eq("t"))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void delete(DeleteNode delete) {
                                super.delete(delete);
                                write(" CONCURRENTLY");
                            }
                        },
                        "DELETE FROM users USING posts WHERE posts.author_id = users.id AND posts.title = ?t CONCURRENTLY",
                        "$",
                        " CONCURRENTLY"),
                new ClauseCase(
                        "deletedTable(DeleteNode)",
                        delete(USERS)
                                .where(AUTHOR_ID.eq(USER_ID), TITLE.eq("t"))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void deletedTable(DeleteNode delete) {
                                write("DELETE ONLY FROM ");
                                target(delete.target());
                            }
                        },
                        "DELETE ONLY FROM users USING posts WHERE posts.author_id = users.id AND posts.title = ?t",
                        "DELETE",
                        "DELETE ONLY"),
                new ClauseCase(
                        "deleteUsing(DeleteNode)",
                        delete(USERS)
                                .where(AUTHOR_ID.eq(USER_ID), TITLE.eq("t"))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void deleteUsing(DeleteNode delete) {
                                fromItems(" FROM users, ");
                            }
                        },
                        "DELETE FROM users FROM users, posts WHERE posts.author_id = users.id AND posts.title = ?t",
                        "USING",
                        "FROM users,"),
                new ClauseCase(
                        "target(FromItem)",
                        update(USERS).set(NAME, "n").where(AGE.gt(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void target(FromItem target) {
                                super.target(target);
                                write(" WITH (ROWLOCK)");
                            }
                        },
                        "UPDATE users WITH (ROWLOCK) SET name = ?n WHERE users.age > ?1",
                        "UPDATE users",
                        "UPDATE users WITH (ROWLOCK)"),
                new ClauseCase(
                        "returning(List, Feature)",
                        insert(TAGS)
                                .values(TAG_NAME.to("a"))
                                .returning(number(USES).plus(5L).as("more"))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void returning(List<Node> columns, Feature feature) {
                                /* OUTPUT comes before VALUES */
                            }

                            @Override
                            protected void insertColumns(InsertNode insert) {
                                super.insertColumns(insert);
                                write(" OUTPUT ");
                                returned(insert.returning());
                            }

                            @Override
                            protected void column(ColumnExpression<?> column) {
                                write("inserted.").name(column.name());
                            }
                        },
                        "INSERT INTO tags (name) OUTPUT inserted.uses + ?5 AS more VALUES (?a)",
                        "(VALUES \\(\\?a\\)) RETURNING uses (.*)",
                        "OUTPUT inserted.uses $2 $1"));
    }
}
