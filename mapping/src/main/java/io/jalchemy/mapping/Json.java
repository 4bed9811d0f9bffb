package io.jalchemy.mapping;

/** The marker for {@code type = Json.class}: a map, a list, a text or an object of a class that is stored as JSON. */
public final class Json {

    private Json() {}
}
