package io.jalchemy.processor.enhance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mapped classes of one nest: a top-level class and everything inside it, which may use each other's private fields. */
public final class Nest {

    private final Map<String, MappedClass> classes = new LinkedHashMap<>();
    private final Map<String, Map<String, MappedField>> fields = new LinkedHashMap<>();

    /** A nest with these mapped classes; empty if nothing in it is mapped. */
    public Nest(List<MappedClass> mapped) {
        for (MappedClass each : mapped) {
            classes.put(each.name(), each);
            fields.put(each.name(), each.fieldsByName());
        }
    }

    /** Whether nothing in the nest is mapped, so that none of its classes is to be rewritten. */
    public boolean isEmpty() {
        return classes.isEmpty();
    }

    /** The mapped class of that internal name, or null. */
    @Nullable
    MappedClass mapped(String internalName) {
        return classes.get(internalName);
    }

    /** The mapped field that an access names, or null if it is a plain one. */
    @Nullable
    MappedField field(String owner, String name) {
        Map<String, MappedField> ofOwner = fields.get(owner);
        return ofOwner == null ? null : ofOwner.get(name);
    }
}
