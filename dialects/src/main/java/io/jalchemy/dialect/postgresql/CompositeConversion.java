package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.NormalizingConversion;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts composite values, as lists, to the server's text and back (postgresql.org/docs/18/rowtypes.html#ROWTYPES-IO-SYNTAX).
 *
 * @param fields the types of the fields
 */
record CompositeConversion(List<SqlType<?>> fields) implements NormalizingConversion<List<@Nullable Object>, String> {

    /** Refuses fields with SQL around their values, which one text is sent without. */
    CompositeConversion {
        fields.forEach(each -> requireNoExpressions(each, "A composite value with a field"));
    }

    static void requireNoExpressions(SqlType<?> type, String what) {
        SqlType<?> own = type.on(PostgresqlDialect.INSTANCE.name());
        if (own.bindExpression() != null || own.columnExpression() != null) {
            throw new JalchemyException(
                    "TYPE_EXPRESSION",
                    what + " of " + type
                            + " is not possible, since that type has SQL around its values, which the whole is sent"
                            + " without. Use a type without it.");
        }
    }

    @Override
    public List<@Nullable Object> normalize(List<@Nullable Object> value) {
        check(value.size());
        List<@Nullable Object> normal = new ArrayList<>(value.size());
        boolean same = true;
        for (int i = 0; i < fields.size(); i++) {
            Object part = fields.get(i).stored(value.get(i));
            same &= part == value.get(i);
            normal.add(part);
        }
        return same ? value : normal;
    }

    @Override
    public String toDatabase(List<@Nullable Object> value) {
        List<@Nullable Object> normal = normalize(value);
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : ",");
            Object each = normal.get(i);
            if (each != null) {
                PostgresqlText.quote(text, PostgresqlText.write(each, fields.get(i)));
            }
        }
        return text.append(')').toString();
    }

    @Override
    public List<@Nullable Object> toJava(String value) {
        List<@Nullable Object> values = new ArrayList<>();
        TextFields text = new TextFields(value, 0, '\\');
        text.expect('(');
        while (values.size() < fields.size()) {
            if (!values.isEmpty()) {
                text.expect(',');
            }
            boolean quoted = text.isAt('"');
            String field = text.field(",)");
            values.add(field.isEmpty() && !quoted ? null : PostgresqlText.read(field, fields.get(values.size())));
        }
        text.expect(')');
        text.end();
        return values;
    }

    private void check(int size) {
        if (size != fields.size()) {
            throw new JalchemyException(
                    "COMPOSITE_FIELDS",
                    "A composite value of " + Counted.of(size, "field") + " was given for a type of " + fields.size()
                            + ". Give a value, or null, for each field.");
        }
    }

    @Override
    public boolean same(List<@Nullable Object> a, List<@Nullable Object> b, SqlType<String> base) {
        return toDatabase(a).equals(toDatabase(b));
    }
}
