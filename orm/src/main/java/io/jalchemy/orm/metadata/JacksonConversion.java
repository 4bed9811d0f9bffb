package io.jalchemy.orm.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;

/** JSON text by Jackson. Two values are the same if they are the same JSON, whatever their order of keys. */
record JacksonConversion<J>(Class<J> javaType) implements Conversion<J, String> {

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    @Override
    public String toDatabase(J value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new JalchemyException(
                    "JSON", "A " + javaType.getName() + " cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public J toJava(String value) {
        try {
            return MAPPER.readValue(value, javaType);
        } catch (JsonProcessingException e) {
            throw new JalchemyException(
                    "JSON", "The JSON of a row does not fit " + javaType.getName() + ": " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public boolean same(J a, J b, SqlType<String> base) {
        JsonNode first = MAPPER.valueToTree(a);
        return first.equals(MAPPER.<JsonNode>valueToTree(b));
    }
}
