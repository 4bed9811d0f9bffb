package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.spi.SentText;
import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Converts maps to the text of the extension hstore and back (postgresql.org/docs/18/hstore.html). */
record HstoreConversion() implements Conversion<Map<String, @Nullable String>, String> {

    @Override
    public String toDatabase(Map<String, @Nullable String> value) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(value).forEach((key, each) -> {
            text.append(text.length() == 0 ? "" : ", ");
            PostgresqlText.quote(text, SentText.checked(key, false));
            text.append("=>");
            if (each == null) {
                text.append("NULL");
            } else {
                PostgresqlText.quote(text, SentText.checked(each, false));
            }
        });
        return text.toString();
    }

    @Override
    public Map<String, @Nullable String> toJava(String value) {
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        TextFields fields = new TextFields(value, 0, '\\');
        while (!fields.isAtEnd()) {
            if (!map.isEmpty()) {
                fields.expect(',');
                fields.expect(' ');
            }
            String key = fields.field("=");
            fields.expect('=');
            fields.expect('>');
            boolean quoted = fields.isAt('"');
            String each = fields.field(",");
            map.put(key, quoted ? each : null);
        }
        return map;
    }

    @Override
    public boolean same(Map<String, @Nullable String> a, Map<String, @Nullable String> b, SqlType<String> base) {
        return a.equals(b);
    }
}
