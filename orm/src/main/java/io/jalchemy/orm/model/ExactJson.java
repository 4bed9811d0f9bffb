package io.jalchemy.orm.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of which no Java type is known: maps, lists, text, Booleans, numbers. A number with a fraction or an exponent is a
 * {@code Double} if that has the same digits, and a {@code BigDecimal} otherwise.
 */
final class ExactJson extends StdDeserializer<Object> {

    private static final long serialVersionUID = 1L;

    ExactJson() {
        super(Object.class);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser, context);
            case START_ARRAY -> list(parser, context);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> number(parser.getDoubleValue(), parser.getDecimalValue());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> context.handleUnexpectedToken(Object.class, parser);
        };
    }

    @Override
    public @Nullable Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer typed) throws IOException {
        return typed.deserializeTypedFromAny(parser, context);
    }

    private Map<String, @Nullable Object> map(JsonParser parser, DeserializationContext context) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            map.put(name, deserialize(parser, context));
        }
        return map;
    }

    private List<@Nullable Object> list(JsonParser parser, DeserializationContext context) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(deserialize(parser, context));
        }
        return list;
    }

    private static Number number(double near, BigDecimal exact) {
        boolean same = !Double.isInfinite(near) && new BigDecimal(Double.toString(near)).compareTo(exact) == 0;
        return same ? (Number) near : exact;
    }
}
