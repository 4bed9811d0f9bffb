package io.jalchemy.processor.enhance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class with mapped fields: an entity or a mixin.
 *
 * @param name internal name, {@code "blog/User"}
 * @param mappedSuper internal name of the nearest superclass that is mapped; null for none
 * @param path the place of an entity's path constant; null for a mixin
 * @param fields the fields that this class declares, in their order
 */
public record MappedClass(
        String name, @Nullable String mappedSuper, @Nullable PathConstant path, List<MappedField> fields) {

    /** Copies the list. */
    public MappedClass {
        fields = List.copyOf(fields);
    }

    Map<String, MappedField> fieldsByName() {
        Map<String, MappedField> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        return byName;
    }

    /**
     * The static field that holds an entity's path.
     *
     * @param owner internal name of the path class, {@code "blog/UserPath"}
     * @param name the constant's name, {@code "USER"}
     */
    public record PathConstant(String owner, String name) {}
}
