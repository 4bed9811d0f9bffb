package io.jalchemy.sql;

import static io.jalchemy.sql.BlogTables.AGE;
import static io.jalchemy.sql.BlogTables.AUTHOR_ID;
import static io.jalchemy.sql.BlogTables.NAME;
import static io.jalchemy.sql.BlogTables.POSTS;
import static io.jalchemy.sql.BlogTables.TITLE;
import static io.jalchemy.sql.BlogTables.USERS;
import static io.jalchemy.sql.BlogTables.USER_ID;
import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.tableFunction;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;

import io.jalchemy.sql.compile.CommonTable;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Compound;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.Paging;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.SetOperator;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.TableValued;
import io.jalchemy.sql.tree.Unnest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every method of a compiler that writes a clause of a query, overridden. */
final class QueryCases {

    private static final Subquery FROM_SUBQUERY = select(NAME).where(AGE.gt(1)).subquery("x");
    private static final Cte TABLE = select(NAME).where(AGE.gt(1)).cte("c0");
    private static final Aliased EMPLOYEE = alias(USERS, "e");
    private static final Cte CHAIN = select(USER_ID)
            .where(NAME.eq("boss"))
            .cte("chain")
            .recursive(self ->
                    select(EMPLOYEE.c("id", BIGINT)).join(self, self.c(USER_ID).eq(EMPLOYEE.c("manager_id", BIGINT))));
    private static final Unnest ARRAYS = new Unnest(List.of(new ListBind<>(List.of("a"), VARCHAR)), new AliasName("r"));

    private static final TableValued RANGE = tableFunction("generate_series", literal(1L))
            .tableValued(column("n", BIGINT))
            .alias("r")
            .renderDerived();

    private QueryCases() {}

    static List<ClauseCase> all() {
        return List.of(
                new ClauseCase(
                        "select(SelectNode)",
                        select(NAME).where(AGE.gt(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void select(SelectNode select) {
                                write("BEGIN ");
                                super.select(select);
                            }
                        },
                        "BEGIN SELECT users.name FROM users WHERE users.age > ?1",
                        "SELECT ",
                        "BEGIN SELECT "),
                new ClauseCase(
                        "distinct(SelectNode)",
                        select(NAME).distinct().node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void distinct(SelectNode select) {
                                write(select.distinct() ? "UNIQUE " : "");
                            }
                        },
                        "SELECT UNIQUE users.name FROM users",
                        "DISTINCT",
                        "UNIQUE"),
                new ClauseCase(
                        "columns(SelectNode)",
                        select(NAME).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void columns(SelectNode select) {
                                write("ALL ");
                                super.columns(select);
                            }
                        },
                        "SELECT ALL users.name FROM users",
                        "SELECT ",
                        "SELECT ALL "),
                new ClauseCase(
                        "selected(Node, String)",
                        select(NAME).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void selected(Node column, @Nullable String name) {
                                write("+");
                                super.selected(column, name);
                            }
                        },
                        "SELECT +users.name FROM users",
                        "(SELECT |RETURNING )",
                        "$1+"),
                new ClauseCase(
                        "label(String)",
                        select(max(NAME).as("n")).where(AGE.gt(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void label(String name) {
                                write(" ").name(name);
                            }
                        },
                        "SELECT max(users.name) n FROM users WHERE users.age > ?1",
                        " AS n\\b",
                        " n"),
                new ClauseCase(
                        "where(List)",
                        select(NAME).where(AGE.gt(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void where(List<Condition> conditions) {
                                conditions(" PREWHERE ", conditions);
                            }
                        },
                        "SELECT users.name FROM users PREWHERE users.age > ?1",
                        " WHERE ",
                        " PREWHERE "),
                new ClauseCase(
                        "groupBy(List)",
                        select(AGE).where(AGE.gt(1)).groupBy(AGE).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void groupBy(List<Expression<?>> elements) {
                                super.groupBy(elements);
                                write(elements.isEmpty() ? "" : " WITH ROLLUP");
                            }
                        },
                        "SELECT users.age FROM users WHERE users.age > ?1 GROUP BY users.age WITH ROLLUP",
                        "(GROUP BY users.age)",
                        "$1 WITH ROLLUP"),
                new ClauseCase(
                        "grouped(Expression)",
                        select(AGE).groupBy(AGE).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void grouped(Expression<?> expression) {
                                write("CUBE(");
                                super.grouped(expression);
                                write(")");
                            }
                        },
                        "SELECT users.age FROM users GROUP BY CUBE(users.age)",
                        "GROUP BY (users.age)",
                        "GROUP BY CUBE($1)"),
                new ClauseCase(
                        "having(List)",
                        select(AGE).groupBy(AGE).having(count().gt(2L)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void having(List<Condition> conditions) {
                                conditions(" QUALIFY ", conditions);
                            }
                        },
                        "SELECT users.age FROM users GROUP BY users.age QUALIFY count(*) > ?2",
                        " HAVING ",
                        " QUALIFY "),
                new ClauseCase(
                        "orderBy(List)",
                        select(NAME).orderBy(NAME).limit(3).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void orderBy(List<Ordering> orderings) {
                                orderings(" SORT BY ", orderings);
                            }
                        },
                        "SELECT users.name FROM users SORT BY users.name LIMIT ?3",
                        "ORDER BY",
                        "SORT BY"),
                new ClauseCase(
                        "paging(Paging)",
                        select(NAME).where(AGE.gt(1)).limit(3).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void paging(Paging paging) {
                                /* TOP has said it */
                            }

                            @Override
                            protected void distinct(SelectNode select) {
                                super.distinct(select);
                                if (select.paging().limit() != null) {
                                    write("TOP (");
                                    expression(select.paging().limit());
                                    write(") ");
                                }
                            }
                        },
                        "SELECT TOP (?3) users.name FROM users WHERE users.age > ?1",
                        "SELECT ((?:(?!SELECT ).)*?) LIMIT (\\?3)",
                        "SELECT TOP ($2) $1"),
                new ClauseCase(
                        "paging(Paging)",
                        select(NAME).where(AGE.gt(1)).limit(3).offset(20).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void paging(Paging paging) {
                                if (paging.limit() != null && paging.offset() != null) {
                                    write(" LIMIT ");
                                    expression(paging.offset());
                                    write(", ");
                                    expression(paging.limit());
                                } else {
                                    super.paging(paging);
                                }
                            }
                        },
                        "SELECT users.name FROM users WHERE users.age > ?1 LIMIT ?20, ?3",
                        " LIMIT (\\?3) OFFSET (\\?20)",
                        " LIMIT $2, $1"),
                new ClauseCase(
                        "limit(Expression)",
                        select(NAME).where(AGE.gt(1)).limit(3).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void limit(Expression<Long> limit) {
                                write(" FETCH FIRST ");
                                expression(limit);
                                write(" ROWS ONLY");
                            }
                        },
                        "SELECT users.name FROM users WHERE users.age > ?1 FETCH FIRST ?3 ROWS ONLY",
                        " LIMIT (\\?3)",
                        " FETCH FIRST $1 ROWS ONLY"),
                new ClauseCase(
                        "fetchWithTies(Expression)",
                        select(NAME)
                                .where(AGE.gt(1))
                                .orderBy(AGE)
                                .fetchWithTies(3)
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void fetchWithTies(Expression<Long> rows) {
                                write(" LIMIT ");
                                expression(rows);
                                write(" WITH TIES");
                            }
                        },
                        "SELECT users.name FROM users WHERE users.age > ?1 ORDER BY users.age LIMIT ?3 WITH TIES",
                        " FETCH FIRST \\((\\?3)\\) ROWS WITH TIES",
                        " LIMIT $1 WITH TIES"),
                new ClauseCase(
                        "offset(Expression)",
                        select(NAME).where(AGE.gt(1)).limit(3).offset(20).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void offset(Expression<Long> offset) {
                                super.offset(offset);
                                write(" ROWS");
                            }
                        },
                        "SELECT users.name FROM users WHERE users.age > ?1 LIMIT ?3 OFFSET ?20 ROWS",
                        "(\\?20)",
                        "$1 ROWS"),
                new ClauseCase(
                        "locking(Locking)",
                        select(NAME).where(AGE.gt(1)).forUpdate().node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void locking(Locking locking) {
                                write(" WITH (UPDLOCK)");
                            }
                        },
                        "SELECT users.name FROM users WHERE users.age > ?1 WITH (UPDLOCK)",
                        " FOR UPDATE",
                        " WITH (UPDLOCK)"),
                new ClauseCase(
                        "lockStrength(Locking)",
                        select(NAME).forUpdateOf(USERS).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void lockStrength(Locking locking) {
                                write(" LOCK IN SHARE MODE");
                            }
                        },
                        "SELECT users.name FROM users LOCK IN SHARE MODE OF users",
                        " FOR UPDATE",
                        " LOCK IN SHARE MODE"),
                new ClauseCase(
                        "lockedTables(Locking)",
                        select(NAME).forUpdateOf(USERS).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void lockedTables(Locking locking) {
                                for (String name : lockedNames(locking)) {
                                    write(" ON ").write(name).write(".id");
                                }
                            }
                        },
                        "SELECT users.name FROM users FOR UPDATE ON users.id",
                        " OF (users)",
                        " ON $1.id"),
                new ClauseCase(
                        "lockWait(Locking)",
                        select(NAME)
                                .locked(new Locking(false, false, false, true))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void lockWait(Locking locking) {
                                write(locking.noWait() ? " WAIT 0" : "");
                            }
                        },
                        "SELECT users.name FROM users FOR UPDATE WAIT 0",
                        " NOWAIT",
                        " WAIT 0"),
                new ClauseCase(
                        "tableValued(TableValued)",
                        select(RANGE.c("n", BIGINT)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void tableValued(TableValued rows) {
                                write("TABLE ");
                                super.tableValued(rows);
                            }
                        },
                        "SELECT r.n FROM TABLE generate_series(?1) AS r (n)",
                        "generate_series\\((\\?1)\\)",
                        "TABLE generate_series($1)"),
                new ClauseCase(
                        "compound(Compound)",
                        select(NAME)
                                .where(AGE.gt(1))
                                .union(select(TITLE).where(AUTHOR_ID.eq(2L)))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void compound(Compound compound) {
                                write(compound.operator() == SetOperator.UNION ? "EITHER " : "");
                                super.compound(compound);
                            }
                        },
                        "EITHER SELECT users.name FROM users WHERE users.age > ?1 UNION SELECT posts.title FROM posts WHERE posts.author_id = ?2",
                        "(SELECT users)",
                        "EITHER $1"),
                new ClauseCase(
                        "operator(SetOperator)",
                        select(NAME)
                                .where(AGE.gt(1))
                                .except(select(TITLE).where(AUTHOR_ID.eq(2L)))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected String operator(SetOperator operator) {
                                return operator == SetOperator.EXCEPT ? "MINUS" : super.operator(operator);
                            }
                        },
                        "SELECT users.name FROM users WHERE users.age > ?1 MINUS SELECT posts.title FROM posts WHERE posts.author_id = ?2",
                        "EXCEPT",
                        "MINUS"),
                new ClauseCase(
                        "compoundPart(QueryNode, boolean)",
                        select(NAME)
                                .where(AGE.gt(1))
                                .limit(3)
                                .union(select(TITLE))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void compoundPart(QueryNode part, boolean named) {
                                write(part instanceof SelectNode ? "TABLE " : "");
                                super.compoundPart(part, named);
                            }
                        },
                        "TABLE (SELECT users.name FROM users WHERE users.age > ?1 LIMIT ?3) UNION SELECT posts.title FROM posts",
                        "(\\(SELECT users)",
                        "TABLE $1"),
                new ClauseCase(
                        "from(SelectNode)",
                        select(literal(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void from(SelectNode select) {
                                if (fromItems().isEmpty()) {
                                    write(" FROM dual");
                                } else {
                                    super.from(select);
                                }
                            }
                        },
                        "SELECT ?1 FROM dual",
                        "SELECT \\?1(?: AS anon)?",
                        "$0 FROM dual"),
                new ClauseCase(
                        "table(TableSource)",
                        select(NAME).where(AGE.gt(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void table(TableSource table) {
                                write("db..");
                                super.table(table);
                            }
                        },
                        "SELECT users.name FROM db..users WHERE users.age > ?1",
                        "(FROM|INTO) (users|tags)",
                        "$1 db..$2"),
                new ClauseCase(
                        "aliased(Aliased)",
                        select(alias(USERS, "u").c("name", VARCHAR)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void aliased(Aliased aliased) {
                                write("ONLY ");
                                super.aliased(aliased);
                            }
                        },
                        "SELECT u.name FROM ONLY users AS u",
                        "users AS u",
                        "ONLY users AS u"),
                new ClauseCase(
                        "alias(String)",
                        select(alias(USERS, "u").c("name", VARCHAR)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void alias(String name) {
                                write(" ").name(name);
                            }
                        },
                        "SELECT u.name FROM users u",
                        " AS (u|s)\\b",
                        " $1"),
                new ClauseCase(
                        "subquery(Subquery)",
                        select(FROM_SUBQUERY.c(NAME)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void subquery(Subquery subquery) {
                                write("LATERAL ");
                                super.subquery(subquery);
                            }
                        },
                        "SELECT x.name FROM LATERAL (SELECT users.name FROM users WHERE users.age > ?1) AS x",
                        "FROM \\(",
                        "FROM LATERAL ("),
                new ClauseCase(
                        "join(Join)",
                        select(NAME)
                                .from(USERS)
                                .join(POSTS, AUTHOR_ID.eq(USER_ID))
                                .where(AGE.gt(1))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void join(Join join) {
                                write("{oj ");
                                super.join(join);
                                write("}");
                            }
                        },
                        "SELECT users.name FROM {oj users JOIN posts ON posts.author_id = users.id} WHERE users.age > ?1",
                        "(users JOIN posts ON posts\\.author_id = users\\.id)",
                        "{oj $1}"),
                new ClauseCase(
                        "operator(JoinKind)",
                        select(NAME)
                                .from(USERS)
                                .join(POSTS, AUTHOR_ID.eq(USER_ID))
                                .where(AGE.gt(1))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected String operator(JoinKind kind) {
                                return kind == JoinKind.INNER ? "INNER JOIN" : super.operator(kind);
                            }
                        },
                        "SELECT users.name FROM users INNER JOIN posts ON posts.author_id = users.id WHERE users.age > ?1",
                        " JOIN ",
                        " INNER JOIN "),
                new ClauseCase(
                        "on(Condition)",
                        select(NAME)
                                .from(USERS)
                                .join(POSTS, AUTHOR_ID.eq(USER_ID))
                                .where(AGE.gt(1))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void on(Condition condition) {
                                write(" ON (");
                                expression(condition);
                                write(")");
                            }
                        },
                        "SELECT users.name FROM users JOIN posts ON (posts.author_id = users.id) WHERE users.age > ?1",
                        " ON (posts\\.author_id = users\\.id)",
                        " ON ($1)"),
                new ClauseCase(
                        "unnest(Unnest)",
                        select(ARRAYS.ordinality()).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void unnest(Unnest unnest) {
                                write("TABLE(");
                                super.unnest(unnest);
                                write(")");
                            }
                        },
                        "SELECT r.n FROM TABLE(unnest(?) WITH ORDINALITY AS r (c1, n))",
                        "(unnest\\(\\?\\) WITH ORDINALITY AS r \\(c1, n\\))",
                        "TABLE($1)"),
                new ClauseCase(
                        "array(ListBind)",
                        select(ARRAYS.ordinality()).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void array(ListBind<?> array) {
                                write("ARRAY ");
                                super.array(array);
                            }
                        },
                        "SELECT r.n FROM unnest(ARRAY ?) WITH ORDINALITY AS r (c1, n)",
                        "unnest\\(",
                        "unnest(ARRAY "),
                new ClauseCase(
                        "cte(Cte)",
                        select(TABLE.c(NAME)).where(TABLE.c(NAME).eq("x")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void cte(Cte cte) {
                                super.cte(cte);
                                write(" NOLOCK");
                            }
                        },
                        "WITH c0 AS (SELECT users.name FROM users WHERE users.age > ?1) SELECT c0.name FROM c0 NOLOCK WHERE c0.name = ?x",
                        "FROM (c0|c)\\b",
                        "FROM $1 NOLOCK"),
                new ClauseCase(
                        "cteQuery(Cte)",
                        select(TABLE.c(NAME)).where(TABLE.c(NAME).eq("x")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void cteQuery(Cte cte) {
                                write("ONCE ");
                                super.cteQuery(cte);
                            }
                        },
                        "WITH c0 AS (ONCE SELECT users.name FROM users WHERE users.age > ?1) SELECT c0.name FROM c0 WHERE c0.name = ?x",
                        "AS \\(SELECT",
                        "AS (ONCE SELECT"),
                new ClauseCase(
                        "commonTables(List)",
                        select(CHAIN.c(USER_ID)).where(CHAIN.c(USER_ID).gt(7L)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void commonTables(List<CommonTable> tables) {
                                for (int i = 0; i < tables.size(); i++) {
                                    write(i == 0 ? "WITH " : ", ");
                                    commonTable(tables.get(i));
                                }
                                write(" ");
                            }
                        },
                        "WITH chain(id) AS (SELECT users.id FROM users WHERE users.name = ?boss UNION ALL SELECT e.id FROM users AS e JOIN chain ON chain.id = e.manager_id) SELECT chain.id FROM chain WHERE chain.id > ?7",
                        "WITH RECURSIVE",
                        "WITH"),
                new ClauseCase(
                        "commonTable(CommonTable)",
                        select(TABLE.c(NAME)).where(TABLE.c(NAME).eq("x")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void commonTable(CommonTable table) {
                                name(table.name());
                                write(" AS MATERIALIZED (");
                                body(table);
                                write(")");
                            }
                        },
                        "WITH c0 AS MATERIALIZED (SELECT users.name FROM users WHERE users.age > ?1) SELECT c0.name FROM c0 WHERE c0.name = ?x",
                        "AS \\(",
                        "AS MATERIALIZED ("));
    }
}
