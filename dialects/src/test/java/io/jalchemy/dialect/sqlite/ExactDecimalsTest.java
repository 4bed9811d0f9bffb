package io.jalchemy.dialect.sqlite;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.sum;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.numeric;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Numeric;
import io.jalchemy.sql.tree.NumericView;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.type.SqlType;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExactDecimalsTest {

    private static final SqlType<BigDecimal> SHORT = numeric(15, 2);
    private static final SqlType<BigDecimal> LONG = numeric(16, 2);
    private static final Table T = Table.of("t", Column.of("exact", LONG), Column.of("price", SHORT));
    private static final Column<BigDecimal> EXACT = T.c("exact", LONG);
    private static final Column<BigDecimal> PRICE = T.c("price", SHORT);
    private static final BigDecimal ONE = BigDecimal.ONE;

    private static Numeric<BigDecimal> number(Column<BigDecimal> column) {
        return new NumericView<>(column);
    }

    private static void assertRefused(Statement statement) {
        assertThatThrownBy(() -> SqliteDialect.INSTANCE.compile(statement.node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining(
                        "Give the column a precision of at most 15, or do it in the program." + " [EXACT_DECIMALS]");
    }

    private static void assertFine(Statement statement) {
        assertThatCode(() -> SqliteDialect.INSTANCE.compile(statement.node())).doesNotThrowAnyException();
    }

    @Test
    void orderAndArithmetic_areRefused() {
        assertRefused(select(EXACT).where(EXACT.gt(ONE)));
        assertRefused(select(EXACT).where(EXACT.between(ONE, ONE)));
        assertRefused(select(EXACT).orderBy(EXACT));
        assertRefused(select(PRICE).orderBy(EXACT.desc()));
        assertRefused(select(number(EXACT).plus(ONE)));
        assertRefused(select(sum(number(EXACT))));
        assertRefused(update(T).set(EXACT.to(number(EXACT).plus(ONE))));
    }

    @Test
    void equality_isFine() {
        assertFine(select(EXACT).where(EXACT.eq(ONE), EXACT.ne(PRICE), EXACT.isNull(), EXACT.in(ONE)));
        assertFine(select(count(EXACT)).groupBy(EXACT));
        assertFine(update(T).set(EXACT.to(ONE)));
    }

    @Test
    void fewDigits_areFine() {
        assertFine(select(sum(number(PRICE)))
                .where(PRICE.gt(ONE))
                .having(sum(number(PRICE)).gt(ONE)));
        assertFine(select(number(PRICE).plus(ONE)).orderBy(PRICE));
    }

    @Test
    void aliasesAndSubqueries_areLookedThrough() {
        assertRefused(select(PRICE).orderBy(alias(T, "a").c("exact")));
        Subquery plain = select(EXACT).subquery("s");
        assertRefused(select(plain.c(EXACT)).where(plain.c(EXACT).lt(ONE)));
        var total = sum(number(PRICE)).as("total");
        Subquery totals = select(total).subquery("s");
        assertFine(select(totals.c(total)).where(totals.c(total).lt(ONE)).orderBy(totals.c(total)));
    }
}
