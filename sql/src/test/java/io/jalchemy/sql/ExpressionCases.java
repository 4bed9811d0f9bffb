package io.jalchemy.sql;

import static io.jalchemy.sql.BlogTables.ACTIVE;
import static io.jalchemy.sql.BlogTables.AGE;
import static io.jalchemy.sql.BlogTables.AUTHOR_ID;
import static io.jalchemy.sql.BlogTables.CREATED_AT;
import static io.jalchemy.sql.BlogTables.NAME;
import static io.jalchemy.sql.BlogTables.POST_ID;
import static io.jalchemy.sql.BlogTables.TAGS;
import static io.jalchemy.sql.BlogTables.TAG_NAME;
import static io.jalchemy.sql.BlogTables.TITLE;
import static io.jalchemy.sql.BlogTables.USERS;
import static io.jalchemy.sql.BlogTables.USER_ID;
import static io.jalchemy.sql.BlogTables.USES;
import static io.jalchemy.sql.Sql.caseWhen;
import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.excluded;
import static io.jalchemy.sql.Sql.exists;
import static io.jalchemy.sql.Sql.extract;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.is;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.number;
import static io.jalchemy.sql.Sql.orderBy;
import static io.jalchemy.sql.Sql.partitionBy;
import static io.jalchemy.sql.Sql.rowNumber;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.tuple;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.BOOLEAN;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.TIMESTAMP;
import static io.jalchemy.sql.type.Types.VARCHAR;

import io.jalchemy.sql.compile.Precedence;
import io.jalchemy.sql.tree.Between;
import io.jalchemy.sql.tree.Binary;
import io.jalchemy.sql.tree.BinaryOperator;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Case;
import io.jalchemy.sql.tree.Cast;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.DefaultValue;
import io.jalchemy.sql.tree.Excluded;
import io.jalchemy.sql.tree.Exists;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.InQuery;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.IsNull;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Like;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.NextValue;
import io.jalchemy.sql.tree.Not;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.Over;
import io.jalchemy.sql.tree.ScalarSubquery;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.tree.TupleNode;
import io.jalchemy.sql.tree.Unary;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.util.List;

/** Every method of a compiler that writes an expression or a condition, overridden. */
final class ExpressionCases {

    private ExpressionCases() {}

    static List<ClauseCase> all() {
        return List.of(
                new ClauseCase(
                        "column(ColumnExpression)",
                        select(NAME).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void column(ColumnExpression<?> column) {
                                write("[").name(column.name()).write("]");
                            }
                        },
                        "SELECT [name] FROM users",
                        "\\w+\\.name\\b",
                        "[name]"),
                new ClauseCase(
                        "tightness(Expression)",
                        select(cast(AGE, INTEGER).times(2)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected Precedence tightness(Expression<?> expression) {
                                return SelectedValues.plain(expression) instanceof Cast
                                        ? Precedence.UNKNOWN
                                        : super.tightness(expression);
                            }
                        },
                        "SELECT (CAST(users.age AS INTEGER)) * ?2 FROM users",
                        "(CAST\\([^)]*\\)) \\*",
                        "($1) *"),
                new ClauseCase(
                        "ordering(Ordering)",
                        select(NAME).orderBy(new Ordering(NAME, true, false)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void ordering(Ordering ordering) {
                                expression(ordering.expression());
                                write(" IS NULL, ");
                                super.ordering(new Ordering(ordering.expression(), ordering.descending(), null));
                            }
                        },
                        "SELECT users.name FROM users ORDER BY users.name IS NULL, users.name DESC",
                        "users\\.name DESC NULLS LAST",
                        "users.name IS NULL, users.name DESC"),
                new ClauseCase(
                        "nextValue(NextValue)",
                        select(new NextValue("s", "Numbers")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void nextValue(NextValue next) {
                                super.nextValue(next);
                                write(" x");
                            }
                        },
                        "SELECT NEXT VALUE FOR s.\"Numbers\" x",
                        "NEXT VALUE FOR s.\"Numbers\"",
                        "$0 x"),
                new ClauseCase(
                        "nulls(boolean)",
                        select(NAME).orderBy(new Ordering(NAME, false, false)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void nulls(boolean first) {
                                write(first ? " FIRST" : " LAST");
                            }
                        },
                        "SELECT users.name FROM users ORDER BY users.name LAST",
                        " NULLS LAST",
                        " LAST"),
                new ClauseCase(
                        "sorted(Expression)",
                        select(NAME).orderBy(NAME).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void sorted(Expression<?> expression) {
                                write("BINARY ");
                                super.sorted(expression);
                            }
                        },
                        "SELECT users.name FROM users ORDER BY BINARY users.name",
                        "ORDER BY ",
                        "ORDER BY BINARY "),
                new ClauseCase(
                        "bind(Bind)",
                        select(NAME).where(AGE.eq(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void bind(Bind<?> bind) {
                                write("CAST(");
                                super.bind(bind);
                                write(" AS x)");
                            }
                        },
                        "SELECT users.name FROM users WHERE users.age = CAST(?1 AS x)",
                        "(\\?\\w+)",
                        "CAST($1 AS x)"),
                new ClauseCase(
                        "sqlText(SqlText)",
                        select(text("now()", TIMESTAMP)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void sqlText(SqlText<?> sql) {
                                write("<");
                                super.sqlText(sql);
                                write(">");
                            }
                        },
                        "SELECT <now()>",
                        "now\\(\\)",
                        "<now()>"),
                new ClauseCase(
                        "textList(ListBind)",
                        select(text("x IN :list", BOOLEAN).bind("list", List.of(1, 2)))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void textList(ListBind<?> list) {
                                write("<");
                                super.textList(list);
                                write(">");
                            }
                        },
                        "SELECT x IN <(*)>",
                        "\\(\\*\\)",
                        "<(*)>"),
                new ClauseCase(
                        "emptyList(SqlType)",
                        select(NAME).where(AGE.in(List.of())).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected String emptyList(SqlType<?> type) {
                                return "none of " + type;
                            }
                        },
                        "SELECT users.name FROM users WHERE users.age IN (none of INTEGER)",
                        "SELECT NULL WHERE 1 = 0",
                        "none of INTEGER"),
                new ClauseCase(
                        "questionMark()",
                        select(text("a ?& b", BOOLEAN)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void questionMark() {
                                write("??");
                            }
                        },
                        "SELECT a ??& b",
                        "\\?!&",
                        "??&"),
                new ClauseCase(
                        "binary(Binary)",
                        select(characters(NAME).concat("x")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void binary(Binary<?> binary) {
                                if (binary.operator() == BinaryOperator.CONCAT) {
                                    write("concat(");
                                    expression(binary.left());
                                    write(", ");
                                    expression(binary.right());
                                    write(")");
                                } else {
                                    super.binary(binary);
                                }
                            }
                        },
                        "SELECT concat(users.name, ?x) FROM users",
                        "users\\.name \\|\\| \\?x",
                        "concat(users.name, ?x)"),
                new ClauseCase(
                        "operator(BinaryOperator)",
                        select(number(AGE).mod(7)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected String operator(BinaryOperator operator) {
                                return operator == BinaryOperator.MODULO ? "MOD" : super.operator(operator);
                            }
                        },
                        "SELECT users.age MOD ?7 FROM users",
                        "%",
                        "MOD"),
                new ClauseCase(
                        "unary(Unary)",
                        select(number(AGE).negate()).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void unary(Unary<?> unary) {
                                write("0 - ");
                                operand(unary.operand(), Precedence.ATOM);
                            }
                        },
                        "SELECT 0 - users.age FROM users",
                        "-users",
                        "0 - users"),
                new ClauseCase(
                        "tuple(TupleNode)",
                        select(NAME)
                                .where(tuple(NAME, USER_ID).inRows(select(TITLE, POST_ID)))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void tuple(TupleNode tuple) {
                                write("ROW");
                                super.tuple(tuple);
                            }
                        },
                        "SELECT users.name FROM users WHERE ROW(users.name, users.id) IN (SELECT posts.title, posts.id FROM posts)",
                        "\\((users\\.name, users\\.id)\\)",
                        "ROW($1)"),
                new ClauseCase(
                        "scalarSubquery(ScalarSubquery)",
                        select(select(max(USES)).where(TAG_NAME.eq("a")).scalarSubquery())
                                .from(USERS)
                                .where(AGE.gt(1))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void scalarSubquery(ScalarSubquery<?> subquery) {
                                write("SCALAR ");
                                super.scalarSubquery(subquery);
                            }
                        },
                        "SELECT SCALAR (SELECT max(tags.uses) FROM tags WHERE tags.name = ?a) FROM users WHERE users.age > ?1",
                        "(?<!MAX)\\((SELECT max)",
                        "SCALAR ($1"),
                new ClauseCase(
                        "function(Function)",
                        select(max(AGE)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void function(Function<?> function) {
                                write("{fn ");
                                super.function(function);
                                write("}");
                            }
                        },
                        "SELECT {fn max(users.age)} FROM users",
                        "(max\\(users\\.age\\))",
                        "{fn $1}"),
                new ClauseCase(
                        "arguments(Function)",
                        select(count()).from(USERS).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void arguments(Function<?> function) {
                                if (function.arguments().isEmpty()) {
                                    write("1");
                                } else {
                                    super.arguments(function);
                                }
                            }
                        },
                        "SELECT count(1) FROM users",
                        "count\\(\\*\\)",
                        "count(1)"),
                new ClauseCase(
                        "filter(Condition)",
                        select(count(USER_ID).filter(AGE.gt(1))).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void filter(Condition filter) {
                                write(" WHEN (");
                                expression(filter);
                                write(")");
                            }
                        },
                        "SELECT count(users.id) WHEN (users.age > ?1) FROM users",
                        " FILTER \\(WHERE ",
                        " WHEN ("),
                new ClauseCase(
                        "matches(Expression, Expression, String)",
                        select(USER_ID)
                                .where(characters(NAME).matches("a", "i"))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void matches(Expression<?> text, Expression<?> pattern, String flags) {
                                expression(text);
                                write(" RLIKE ");
                                expression(pattern);
                            }
                        },
                        "SELECT users.id FROM users WHERE users.name RLIKE ?a",
                        "REGEXP_LIKE\\((users.name), (\\?a), 'i'\\)",
                        "$1 RLIKE $2"),
                new ClauseCase(
                        "functionName(String)",
                        select(func("string_agg", VARCHAR, NAME)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected String functionName(String name) {
                                return name.equals("string_agg") ? "listagg" : name;
                            }
                        },
                        "SELECT listagg(users.name) FROM users",
                        "string_agg\\(",
                        "listagg("),
                new ClauseCase(
                        "aggregateOrder(String, List)",
                        select(func("json_agg", VARCHAR, NAME).orderBy(AGE.desc()))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void aggregateOrder(String keyword, List<Ordering> ordering) {
                                super.aggregateOrder(keyword.replace("ORDER", "SORT"), ordering);
                            }
                        },
                        "SELECT json_agg(users.name SORT BY users.age DESC) FROM users",
                        " ORDER BY users",
                        " SORT BY users"),
                new ClauseCase(
                        "over(Over)",
                        select(rowNumber().over(orderBy(AGE.asc()))).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void over(Over<?> over) {
                                super.over(over);
                                write(" AT LAST");
                            }
                        },
                        "SELECT row_number() OVER (ORDER BY users.age) AT LAST FROM users",
                        "( OVER \\([^)]*\\))",
                        "$1 AT LAST"),
                new ClauseCase(
                        "window(List, List)",
                        select(rowNumber().over(partitionBy(AGE))).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void window(List<Expression<?>> partition, List<Ordering> ordering) {
                                super.window(partition, ordering);
                                if (ordering.isEmpty()) {
                                    write(" ORDER BY (SELECT NULL)");
                                }
                            }
                        },
                        "SELECT row_number() OVER (PARTITION BY users.age ORDER BY (SELECT NULL)) FROM users",
                        "(PARTITION BY users\\.age)",
                        "$1 ORDER BY (SELECT NULL)"),
                new ClauseCase(
                        "cast(Cast)",
                        select(cast(AGE, VARCHAR)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void cast(Cast<?> cast) {
                                expression(cast.operand());
                                write("::").write(castType(cast.type()));
                            }
                        },
                        "SELECT users.age::VARCHAR FROM users",
                        "CAST\\(users\\.age AS VARCHAR\\)",
                        "users.age::VARCHAR"),
                new ClauseCase(
                        "castType(SqlType)",
                        select(cast(AGE, VARCHAR)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected String castType(SqlType<?> type) {
                                return type.kind() == TypeKind.VARCHAR ? "CHAR" : super.castType(type);
                            }
                        },
                        "SELECT CAST(users.age AS CHAR) FROM users",
                        "AS VARCHAR",
                        "AS CHAR"),
                new ClauseCase(
                        "cases(Case)",
                        select(caseWhen(AGE.lt(18), "child").otherwise("adult")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void cases(Case<?> cases) {
                                write("IF(");
                                expression(cases.conditions().get(0));
                                write(", ");
                                expression(cases.results().get(0));
                                write(", ");
                                expression(java.util.Objects.requireNonNull(cases.otherwise()));
                                write(")");
                            }
                        },
                        "SELECT IF(users.age < ?18, ?child, ?adult) FROM users",
                        "CASE WHEN (.*?) THEN (.*?) ELSE (.*?) END",
                        "IF($1, $2, $3)"),
                new ClauseCase(
                        "defaultValue()",
                        new InsertNode(
                                TAGS,
                                List.of(TAG_NAME, USES),
                                List.of(List.of(literal("a"), new DefaultValue<>(BIGINT))),
                                null,
                                List.of(),
                                List.of()),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void defaultValue() {
                                write("NULL");
                            }
                        },
                        "INSERT INTO tags (name, uses) VALUES (?a, NULL)",
                        "DEFAULT",
                        "NULL"),
                new ClauseCase(
                        "excluded(Excluded)",
                        insert(TAGS)
                                .values(TAG_NAME.to("a"), USES.to(1L))
                                .onConflict(TAG_NAME)
                                .doUpdate(USES)
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void excluded(Excluded<?> excluded) {
                                write("VALUES(")
                                        .name(((ColumnExpression<?>) excluded.column()).name())
                                        .write(")");
                            }
                        },
                        "INSERT INTO tags (name, uses) VALUES (?a, ?1) ON CONFLICT (name) DO UPDATE SET uses = VALUES(uses)",
                        "excluded\\.uses",
                        "VALUES(uses)"),
                new ClauseCase(
                        "custom(Custom)",
                        select(characters(NAME).collate("de")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void custom(Custom<?> custom) {
                                write("<");
                                super.custom(custom);
                                write(">");
                            }
                        },
                        "SELECT <users.name COLLATE de> FROM users",
                        "(users.name COLLATE de)",
                        "<$1>"),
                new ClauseCase(
                        "extract(String, Expression)",
                        select(extract(ExtractField.YEAR, CREATED_AT)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void extract(String part, Expression<?> of) {
                                write(part).write("(");
                                expression(of);
                                write(")");
                            }
                        },
                        "SELECT year(posts.created_at) FROM posts",
                        "CAST\\(floor\\(EXTRACT\\(YEAR FROM (.*?)\\)\\) AS INTEGER\\)",
                        "year($1)"),
                new ClauseCase(
                        "collate(Expression, String)",
                        select(characters(NAME).collate("de")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void collate(Expression<?> text, String collation) {
                                write("NLSSORT(");
                                expression(text);
                                write(", '" + collation + "')");
                            }
                        },
                        "SELECT NLSSORT(users.name, 'de') FROM users",
                        "users.name COLLATE de",
                        "NLSSORT(users.name, 'de')"),
                new ClauseCase(
                        "keyword(String)",
                        select(new Custom<>(Custom.KEYWORD, "CURRENT_TIMESTAMP", List.of(), TIMESTAMP))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void keyword(String word) {
                                write("SYSDATE");
                            }
                        },
                        "SELECT SYSDATE",
                        "CURRENT_TIMESTAMP",
                        "SYSDATE"),
                new ClauseCase(
                        "matches(Expression, Expression)",
                        select(NAME).where(characters(NAME).matches("a")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void matches(Expression<?> text, Expression<?> pattern) {
                                write("regexp_like(");
                                expression(text);
                                write(", ");
                                expression(pattern);
                                write(")");
                            }
                        },
                        "SELECT users.name FROM users WHERE regexp_like(users.name, ?a)",
                        "users\\.name REGEXP \\?a",
                        "regexp_like(users.name, ?a)"),
                new ClauseCase(
                        "comparison(Comparison)",
                        select(NAME).where(AGE.isNotDistinctFrom(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void comparison(Comparison comparison) {
                                write("decode(");
                                expression(comparison.left());
                                write(", ");
                                expression(comparison.right());
                                write(", 1, 0) = 1");
                            }
                        },
                        "SELECT users.name FROM users WHERE decode(users.age, ?1, 1, 0) = 1",
                        "users\\.age IS NOT DISTINCT FROM \\?1",
                        "decode(users.age, ?1, 1, 0) = 1"),
                new ClauseCase(
                        "operator(ComparisonOperator)",
                        select(NAME).where(AGE.isNotDistinctFrom(1)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected String operator(ComparisonOperator operator) {
                                return operator == ComparisonOperator.IS_NOT_DISTINCT
                                        ? "<=>"
                                        : super.operator(operator);
                            }
                        },
                        "SELECT users.name FROM users WHERE users.age <=> ?1",
                        "IS NOT DISTINCT FROM",
                        "<=>"),
                new ClauseCase(
                        "constant(boolean)",
                        select(NAME).where(new Junction(true, List.of())).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void constant(boolean holds) {
                                write(holds ? "TRUE" : "FALSE");
                            }
                        },
                        "SELECT users.name FROM users WHERE FALSE",
                        "1 = 0",
                        "FALSE"),
                new ClauseCase(
                        "junction(List, Precedence, String)",
                        select(NAME).where(AGE.gt(1), AGE.lt(9)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void junction(List<Condition> conditions, Precedence own, String operator) {
                                write("ALL(");
                                super.junction(conditions, own, ", ");
                                write(")");
                            }
                        },
                        "SELECT users.name FROM users WHERE ALL(users.age > ?1, users.age < ?9)",
                        "(users\\.age > \\?1) AND (users\\.age < \\?9)",
                        "ALL($1, $2)"),
                new ClauseCase(
                        "not(Not)",
                        select(NAME).where(not(is(ACTIVE))).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void not(Not not) {
                                expression(not.operand());
                                write(" = 0");
                            }
                        },
                        "SELECT users.name FROM users WHERE users.active = 0",
                        "NOT (users\\.active)",
                        "$1 = 0"),
                new ClauseCase(
                        "isNull(IsNull)",
                        select(NAME).where(AGE.isNull()).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void isNull(IsNull isNull) {
                                write("ISNULL(");
                                expression(isNull.operand());
                                write(")");
                            }
                        },
                        "SELECT users.name FROM users WHERE ISNULL(users.age)",
                        "(users\\.age) IS NULL",
                        "ISNULL($1)"),
                new ClauseCase(
                        "between(Between)",
                        select(NAME).where(AGE.between(1, 9)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void between(Between between) {
                                expression(between.high());
                                write(" BETWEEN ");
                                expression(between.low());
                                write(" AND ");
                                expression(between.operand());
                            }
                        },
                        "SELECT users.name FROM users WHERE ?9 BETWEEN ?1 AND users.age",
                        "(users\\.age) BETWEEN (\\?1) AND (\\?9)",
                        "$3 BETWEEN $2 AND $1"),
                new ClauseCase(
                        "inValues(InValues)",
                        select(NAME).where(AGE.in(1, 2)).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void inValues(InValues in) {
                                write("(");
                                super.inValues(in);
                                write(")");
                            }
                        },
                        "SELECT users.name FROM users WHERE (users.age IN (*))",
                        "(users\\.age IN \\(\\*\\))",
                        "($1)"),
                new ClauseCase(
                        "inQuery(InQuery)",
                        select(NAME)
                                .where(USER_ID.in(select(AUTHOR_ID).where(TITLE.eq("t"))))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void inQuery(InQuery in) {
                                operand(in.operand(), Precedence.ARITHMETIC);
                                write(" = ANY ");
                                query(in.query());
                            }
                        },
                        "SELECT users.name FROM users WHERE users.id = ANY (SELECT posts.author_id FROM posts WHERE posts.title = ?t)",
                        " IN ",
                        " = ANY "),
                new ClauseCase(
                        "exists(Exists)",
                        select(NAME)
                                .where(exists(select(TITLE).where(AUTHOR_ID.eq(USER_ID))))
                                .node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void exists(Exists exists) {
                                write("SOME ");
                                query(exists.query());
                            }
                        },
                        "SELECT users.name FROM users WHERE SOME (SELECT posts.title FROM posts WHERE posts.author_id = users.id)",
                        "EXISTS",
                        "SOME"),
                new ClauseCase(
                        "like(Like)",
                        select(NAME).where(characters(NAME).like("a%")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void like(Like like) {
                                operand(like.operand(), Precedence.ARITHMETIC);
                                write(" GLOB ");
                                operand(like.pattern(), Precedence.ARITHMETIC);
                            }
                        },
                        "SELECT users.name FROM users WHERE users.name GLOB ?a%",
                        " LIKE ",
                        " GLOB "),
                new ClauseCase(
                        "caseFolded(Expression)",
                        select(NAME).where(characters(NAME).ilike("a%")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void caseFolded(Expression<?> text) {
                                write("upper(");
                                expression(text);
                                write(")");
                            }
                        },
                        "SELECT users.name FROM users WHERE upper(users.name) LIKE upper(?a%)",
                        "lower",
                        "upper"),
                new ClauseCase(
                        "escape(Like)",
                        select(NAME).where(characters(NAME).contains("a")).node(),
                        dialect -> new OwnDialect.Places(dialect) {
                            @Override
                            protected void escape(Like like) {
                                write(" ESCAPED");
                            }
                        },
                        "SELECT users.name FROM users WHERE users.name LIKE ?%a% ESCAPED",
                        " ESCAPE '.'",
                        " ESCAPED"));
    }
}
