package io.jalchemy.processor.enhance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mapped classes of one nest: a top-level class and everything inside it, which may use each other's private fields. */
public final class NestModel {

    private final Map<String, MappedClass> classes = new LinkedHashMap<>();
    private final Map<String, Map<String, MappedField>> fields = new LinkedHashMap<>();

    /** Creates a nest with these mapped classes; empty if no class in it is mapped. */
    public NestModel(List<MappedClass> mapped) {
        for (MappedClass each : mapped) {
            classes.put(each.name(), each);
            fields.put(each.name(), each.fieldsByName());
        }
    }

    /** Returns whether no class in the nest is mapped, so that none has to be rewritten. */
    public boolean isEmpty() {
        return classes.isEmpty();
    }

    /** Returns the mapped class of that internal name, or null. */
    @Nullable
    MappedClass mapped(String internalName) {
        return classes.get(internalName);
    }

    /** Returns the mapped field that an access refers to, or null if the field is not mapped. */
    @Nullable
    MappedField field(String owner, String name) {
        Map<String, MappedField> ofOwner = fields.get(owner);
        return ofOwner == null ? null : ofOwner.get(name);
    }
}
