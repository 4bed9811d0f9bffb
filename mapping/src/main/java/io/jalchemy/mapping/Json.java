package io.jalchemy.mapping;

/** {@code type = Json.class}: a map, a list, text or a class, kept as JSON. */
public final class Json {

    private Json() {}
}
