package io.jalchemy.tests.histories;

import io.jalchemy.orm.Inspection;
import io.jalchemy.tests.histories.entities.CellPath;
import io.jalchemy.tests.histories.entities.LinePath;
import io.jalchemy.tests.histories.entities.Marked;
import java.util.List;

/** Keys of rows in the form in which a program gives them to {@code get}. */
final class Keys {

    private Keys() {}

    /** The key of an object; null before it has one. */
    static Object of(Marked object) {
        Object key = Inspection.of(object).key();
        if (key instanceof List<?> parts) {
            Long parent = (Long) parts.get(0);
            Integer position = ((Number) parts.get(1)).intValue();
            return switch (Access.kind(object)) {
                case CELL -> new CellPath.Key(parent, position);
                case LINE -> new LinePath.Key(parent, position);
                default -> throw new AssertionError("a key of two parts: " + object);
            };
        }
        return key;
    }

    /** Gives {@code to}, which is new, the key of {@code from}. */
    static void copy(Marked from, Marked to) {
        try {
            for (Class<?> type = from.getClass(); type != Marked.class; type = type.getSuperclass()) {
                for (java.lang.reflect.Field field : type.getDeclaredFields()) {
                    if (field.isAnnotationPresent(io.jalchemy.mapping.PrimaryKey.class)) {
                        field.setAccessible(true);
                        field.set(to, field.get(from));
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
