package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ColumnDefault;

/**
 * Refuses keys that only the database would know: without RETURNING it tells whole numbers that it generates (the driver asks for them),
 * and nothing else, so that a new row could never be found again.
 */
final class GeneratedKeyRules {

    private GeneratedKeyRules() {}

    /**
     * Checks the keys of all entities.
     *
     * @throws JalchemyException naming entity and column, if a key is made by the database and cannot be known
     */
    static void check(Mappers mappers, Dialect dialect) {
        if (dialect.has(Feature.INSERT_RETURNING)) {
            return;
        }
        for (Mapper mapper : mappers.mappers()) {
            if (mapper.baseTable().isView()) {
                continue;
            }
            for (int number : mapper.keys()) {
                ColumnProperty key = mapper.requireColumn(number);
                boolean generated = key.column().equals(mapper.baseTable().autoincrementColumn());
                if (generated ? !dialect.has(Feature.GENERATED_KEYS) : isMadeByDatabase(key.column())) {
                    throw refused(mapper, key.column(), generated, dialect);
                }
            }
        }
    }

    private static boolean isMadeByDatabase(Column<?> column) {
        ColumnDefault own = column.insertDefault();
        return own == null ? column.serverDefault() != null : own.expression() != null;
    }

    private static JalchemyException refused(Mapper mapper, Column<?> column, boolean generated, Dialect dialect) {
        String gives = generated
                ? ", and this engine takes neither RETURNING nor the driver's generated keys (Feature.INSERT_RETURNING,"
                        + " Feature.GENERATED_KEYS). Leave one of them in, or give the key in the program."
                : ", which gives nothing back of an INSERT but whole-number keys that it generates. Have the program make it:"
                        + " @MappedColumn(insertDefault = …) with a source of values, or use a whole-number key that the database"
                        + " generates.";
        return new JalchemyException(
                "UNKNOWN_KEY",
                "The key column " + column + " of " + mapper + " is made by the database (" + dialect + ")" + gives);
    }
}
