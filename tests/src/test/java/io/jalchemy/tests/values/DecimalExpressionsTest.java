package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.caseWhen;
import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.coalesce;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.lag;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.orderBy;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Decimals are the same numbers wherever an expression takes them from. SQLite keeps those of many digits as texts, and what is
 * no column has no type there that would make one form of another.
 */
class DecimalExpressionsTest {

    private static final List<SqlType<BigDecimal>> TYPES =
            List.of(Types.numeric(10, 2), Types.numeric(30, 10), Types.NUMERIC);
    private static final List<String> VALUES = List.of("0", "5", "-2.5", "0.25", "1000000", "12345678.25");

    private static final Map<String, Function<Expression<BigDecimal>, Expression<BigDecimal>>> SAME =
            new LinkedHashMap<>();

    static {
        SAME.put("column", amount -> amount);
        SAME.put("label", amount -> amount.as("label"));
        SAME.put("coalesce", amount -> coalesce(amount, amount));
        SAME.put("coalesce with a value", amount -> coalesce(amount, new BigDecimal("77")));
        SAME.put("coalesce of coalesce", amount -> coalesce(coalesce(amount, amount), amount));
        SAME.put("case", amount -> caseWhen(amount.isNotNull(), amount).otherwise(amount));
    }

    private static Table table(SqlType<BigDecimal> type) {
        return Table.of(
                "amounts",
                column("id", Types.BIGINT).primaryKey(),
                column("amount", type).nullable(true));
    }

    @EachDatabase
    void equality_isThatOfNumbers_howeverTheyAreTakenFromColumns(TestDatabase database) {
        for (SqlType<BigDecimal> type : TYPES) {
            Table table = table(type);
            Column<Long> id = table.c("id", Types.BIGINT);
            Column<BigDecimal> amount = table.c("amount", type);
            MetaData.of(table).createAll(database.engine());
            try (Connection connection = database.engine().connect()) {
                long number = 0;
                for (String each : VALUES) {
                    connection.execute(insert(table).values(id.to(number++), amount.to(new BigDecimal(each))));
                }
                for (long row = 0; row < number; row++) {
                    BigDecimal value = new BigDecimal(VALUES.get((int) row));
                    Map<String, Expression<BigDecimal>> all = new LinkedHashMap<>();
                    SAME.forEach((name, same) -> all.put(name, same.apply(amount)));
                    Aliased other = alias(table, "other");
                    all.put(
                            "scalar subquery",
                            select(other.c("amount", type))
                                    .where(other.c("id", Types.BIGINT).eq(id))
                                    .scalarSubquery());
                    for (Map.Entry<String, Expression<BigDecimal>> same : all.entrySet()) {
                        Expression<BigDecimal> taken = same.getValue();
                        Subquery rows = select(id, coalesce(amount, amount).as("taken"))
                                .from(table)
                                .subquery("rows");
                        Map<String, Query<Long>> queries = new LinkedHashMap<>();
                        queries.put("eq", select(id).where(taken.eq(value)));
                        queries.put("not ne", select(id).where(taken.ne(value).not()));
                        queries.put("in", select(id).where(taken.in(List.of(value, new BigDecimal("999")))));
                        queries.put("is not distinct", select(id).where(taken.isNotDistinctFrom(value)));
                        queries.put("eq of a value", select(id).where(taken.eq(literal(value, type))));
                        queries.put("eq of the column", select(id).where(taken.eq(amount), id.eq(row)));
                        queries.put(
                                "column of a subquery",
                                select(rows.c(id)).where(rows.c("taken", type).eq(value)));
                        queries.forEach((name, query) -> {
                            assertThat(connection.execute(query).all())
                                    .as("%s of %s of %s: %s", name, same.getKey(), type, value)
                                    .containsExactly(VALUES.indexOf(value.toPlainString()) + 0L);
                        });
                    }
                }
                connection.rollback();
            }
            MetaData.of(table).dropAll(database.engine());
        }
    }

    /** What would go by the text of a number, or make a double of it, is refused; and never done. */
    @Test
    void sqlite_orderOfManyDigits_isRefused_whereverTheyComeFrom() {
        SqlType<BigDecimal> type = Types.numeric(30, 10);
        Table table = table(type);
        Column<Long> id = table.c("id", Types.BIGINT);
        Column<BigDecimal> amount = table.c("amount", type);
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE);
                Connection connection = database.engine().connect()) {
            Map<String, Expression<BigDecimal>> all = new LinkedHashMap<>();
            SAME.forEach((name, same) -> all.put(name, same.apply(amount)));
            all.put("scalar subquery", select(amount).scalarSubquery());
            all.put("lag", lag(amount).over(orderBy(id)));
            all.forEach((name, each) -> {
                for (Query<?> query : List.of(
                        select(id).where(each.gt(BigDecimal.ONE)),
                        select(id).where(each.between(BigDecimal.ONE, BigDecimal.TEN)),
                        select(id).orderBy(each.desc()),
                        select(io.jalchemy.sql.Sql.max(each)),
                        select(io.jalchemy.sql.Sql.sum(each)))) {
                    assertThatThrownBy(() -> connection.execute(query))
                            .as(name)
                            .hasMessageContaining("[EXACT_DECIMALS]");
                }
            });
            assertThatThrownBy(() -> connection.execute(select(cast(id, type))))
                    .hasMessageContaining("A cast to NUMERIC(30, 10)")
                    .hasMessageContaining("[EXACT_DECIMALS]");
        }
    }
}
