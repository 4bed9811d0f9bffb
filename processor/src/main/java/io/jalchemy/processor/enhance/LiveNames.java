package io.jalchemy.processor.enhance;

import org.objectweb.asm.Type;

/** The names of the members that enhanced classes have and of the methods that they call. */
final class LiveNames {

    static final String PACKAGE = "io/jalchemy/mapping/live/";
    static final String LIVE = PACKAGE + "Live";
    static final String LIVE_OBJECT = PACKAGE + "LiveObject";
    static final String LIVE_ROW = PACKAGE + "LiveRow";
    static final String LIVE_STATE = PACKAGE + "LiveState";
    static final String LIVE_TYPE = PACKAGE + "LiveType";
    static final String STATE_DESCRIPTOR = "L" + LIVE_STATE + ";";
    static final String TYPE_DESCRIPTOR = "L" + LIVE_TYPE + ";";
    static final String OBJECT_DESCRIPTOR = "L" + LIVE_OBJECT + ";";

    static final String STATE = "jalchemy$state";
    static final String TYPE = "jalchemy$type";
    static final String BASE = "jalchemy$base";
    static final String ROW_CONSTRUCTOR = "(" + STATE_DESCRIPTOR + ")V";

    static final String READ_OBJECT = "(Ljava/io/ObjectInputStream;)V";
    static final String WRITE_OBJECT = "(Ljava/io/ObjectOutputStream;)V";

    private LiveNames() {}

    static String getter(String field) {
        return "jalchemy$get$" + field;
    }

    static String getterDescriptor(String owner, String field) {
        return "(L" + owner + ";)" + field;
    }

    static String setter(String field) {
        return "jalchemy$set$" + field;
    }

    static String setterDescriptor(String owner, String field) {
        return "(L" + owner + ";" + field + ")V";
    }

    /**
     * Returns the suffix of the method of {@code LiveRow} for {@code type}, {@code "Long"} for {@code J} as in {@code getLong}; empty for
     * objects.
     */
    static String rowSuffix(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "Boolean";
            case Type.BYTE -> "Byte";
            case Type.SHORT -> "Short";
            case Type.CHAR -> "Char";
            case Type.INT -> "Int";
            case Type.LONG -> "Long";
            case Type.FLOAT -> "Float";
            case Type.DOUBLE -> "Double";
            default -> "";
        };
    }

    /** Returns the internal name of a primitive's box class. */
    static String box(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.CHAR -> "java/lang/Character";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            default -> "java/lang/Double";
        };
    }

    static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }
}
