package io.jalchemy.orm.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.NumericNode;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * JSON text by Jackson. Numbers keep all their digits. Two values are the same if they are the same JSON, whatever their order of
 * keys and the Java types of their numbers.
 */
record JacksonConversion<J>(Class<J> javaType) implements Conversion<J, String> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addModule(new SimpleModule("jalchemy").addDeserializer(Object.class, new ExactJson()))
            .findAndAddModules()
            .build();

    @Override
    public String toDatabase(J value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonNumbers(MAPPER.createGenerator(text))) {
            MAPPER.writeValue(generator, value);
        } catch (JsonProcessingException e) {
            throw new JalchemyException(
                    "JSON",
                    "An object of " + javaType.getName() + " cannot be written as JSON (" + JsonNumbers.reason(e)
                            + "). Mend the value, or give the class what Jackson needs: getters, annotations, or a module.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail.", e);
        }
        return text.toString();
    }

    @Override
    public J toJava(String value) {
        try {
            return MAPPER.readValue(value, javaType);
        } catch (JsonProcessingException e) {
            throw new JalchemyException(
                    "JSON",
                    "The JSON of a row does not fit " + javaType.getName() + " ("
                            + e.getClass().getSimpleName() + "). Mend the row, or the class.",
                    e);
        }
    }

    @Override
    public boolean same(J a, J b, SqlType<String> base) {
        JsonNode first = MAPPER.valueToTree(a);
        return first.equals(JacksonConversion::compare, MAPPER.<JsonNode>valueToTree(b));
    }

    /** Compares what is neither an object nor an array: 0 only for the same JSON. */
    private static int compare(JsonNode a, JsonNode b) {
        if (a.equals(b)) {
            return 0;
        }
        boolean numbers =
                a instanceof NumericNode one && b instanceof NumericNode other && !one.isNaN() && !other.isNaN();
        return numbers && a.decimalValue().compareTo(b.decimalValue()) == 0 ? 0 : 1;
    }
}
