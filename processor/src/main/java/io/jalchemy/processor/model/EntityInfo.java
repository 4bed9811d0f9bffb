package io.jalchemy.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An entity as its source declares it.
 *
 * @param type the class
 * @param packageName empty for none
 * @param pathName simple name of its path class
 * @param constant name of the path's constant
 * @param parent the mapped superclass; null for none
 * @param table name, schema and other properties of the table
 * @param own attributes that the class and its mixins declare, in order; mixins first
 * @param inherited attributes of the mapped superclass, and those that it inherits
 * @param validators validator methods of the class and its mixins
 * @param loadMethods names of the {@code @OnLoad} methods of the class and its mixins
 */
public record EntityInfo(
        TypeElement type,
        String packageName,
        String pathName,
        String constant,
        @Nullable TypeElement parent,
        TableInfo table,
        List<AttributeInfo> own,
        List<AttributeInfo> inherited,
        List<ValidatorInfo> validators,
        List<String> loadMethods) {

    /** Copies the lists. */
    public EntityInfo {
        own = List.copyOf(own);
        inherited = List.copyOf(inherited);
        validators = List.copyOf(validators);
        loadMethods = List.copyOf(loadMethods);
    }
}
