package io.jalchemy.orm.model;

import java.io.IOException;

/**
 * Writes and reads the JSON of all attributes with {@code type = Json.class} in a program, in place of Jackson. Like {@code json_serializer}
 * and {@code json_deserializer} of an engine in SQLAlchemy 2.0; it belongs to the program, since sessions compare and copy values without an
 * engine.
 *
 * <p>An implementation has a constructor without parameters. It is named in {@code META-INF/services/io.jalchemy.orm.model.JsonFormat}, or by
 * {@code provides} of a module. It is used by all threads.
 *
 * <pre>{@code
 * final class SnakeCaseJson implements JsonFormat {
 *     private final ObjectMapper mapper = JsonMapper.builder()
 *             .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
 *             .build();
 *
 *     @Override
 *     public String write(Object value) throws IOException {
 *         return mapper.writeValueAsString(value);
 *     }
 *
 *     @Override
 *     public <J> J read(String json, Class<J> type) throws IOException {
 *         return mapper.readValue(json, type);
 *     }
 * }
 * }</pre>
 *
 * <p>A single type can have another format: {@link io.jalchemy.sql.type.Types#json}.
 */
public interface JsonFormat {

    /** Returns {@code value} as JSON. */
    String write(Object value) throws IOException;

    /** Returns the value of a JSON text, which is not that of null. */
    <J> J read(String json, Class<J> type) throws IOException;

    /** Returns whether two values are the same JSON, so that nothing is to be written. Default: if they are written alike. */
    default boolean same(Object a, Object b) throws IOException {
        return write(a).equals(write(b));
    }
}
