package io.jalchemy.tests.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.ddl.AddColumn;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableElement;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/** Numbers in the text of DDL are the numbers that were given, to the last bit. */
final class ExactDefaultsTest {

    private static final int COLUMNS = 400;

    private static DoubleStream numbers() {
        DoubleStream extremes = DoubleStream.of(
                0.0,
                1.0,
                -1.5,
                0.1,
                0.1 + 0.2,
                1.0 / 3,
                123456789012345678.0,
                9007199254740991.0,
                1e22,
                1e23,
                -8.03009445404032E-133,
                2.2250738585072011E-308,
                Double.MIN_NORMAL,
                Double.MIN_VALUE,
                -Double.MIN_VALUE * 12345,
                Double.MAX_VALUE,
                -Double.MAX_VALUE);
        DoubleStream random =
                new Random(1).longs().mapToDouble(Double::longBitsToDouble).filter(Double::isFinite);
        return DoubleStream.concat(extremes, random).limit(COLUMNS);
    }

    @EachDatabase
    void doubles_areExact(TestDatabase database) {
        List<Double> numbers = numbers().boxed().toList();
        List<TableElement> columns = new ArrayList<>();
        columns.add(Column.of("id", Types.INTEGER).primaryKey());
        for (int i = 0; i < numbers.size(); i++) {
            columns.add(Column.of("c" + i, Types.DOUBLE).notNull().serverDefaultValue(numbers.get(i)));
        }
        Table table = Table.of("numbers", columns.toArray(TableElement[]::new));
        MetaData.of(table).createAll(database.engine());

        try (Connection connection = database.engine().connect()) {
            connection.execute(
                    Sql.insert(table).values(table.c("id", Types.INTEGER).to(1)));
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(connection
                                .execute(Sql.select(table.c("c" + i, Types.DOUBLE))
                                        .from(table))
                                .one())
                        .isEqualTo(numbers.get(i));
            }
        }
    }

    /** A computed default is none that SQLite adds with a column. */
    @EachDatabase
    void column_isAdded_orRefusedBeforeAnythingIsSent(TestDatabase database) {
        Table table = Table.of("numbers", Column.of("id", Types.INTEGER).primaryKey());
        MetaData.of(table).createAll(database.engine());
        Column<Double> plain = Column.of("plain", Types.DOUBLE).serverDefaultValue(0.1);
        Column<Double> long17 = Column.of("long17", Types.DOUBLE).serverDefaultValue(0.1 + 0.2);

        database.engine().begin(connection -> {
            connection.execute(AddColumn.of(table.tableName(), plain));
            if (database.kind() == TestDatabase.Kind.SQLITE) {
                assertThatThrownBy(() -> connection.execute(AddColumn.of(table.tableName(), long17)))
                        .isInstanceOf(UnsupportedSqlException.class)
                        .hasMessageEndingWith("[ADD_COLUMN]");
            } else {
                connection.execute(AddColumn.of(table.tableName(), long17));
            }
        });
    }
}
