package io.jalchemy.tests.histories.oracle;

import java.util.List;

/**
 * One thing that a program does. Histories are lists of these, so that they can be printed, repeated and made shorter.
 *
 * @param act what it does
 * @param a the mark of the object that it is done to; null if there is none
 * @param b the mark of another; null for none, or for nothing
 * @param kind which kind is made, read or asked for
 * @param text a value
 * @param list marks of several
 */
public record Step(Act act, String a, String b, Kind kind, String text, List<String> list) {

    /** What a program does. */
    public enum Act {
        NEW,
        ADD,
        DELETE,
        APPEND,
        REMOVE,
        REPLACE,
        SET_PARENT,
        SET_CHILD,
        LINK,
        UNLINK,
        LINK_BACK,
        UNLINK_BACK,
        SET_NOTE,
        SET_DATA,
        PUT_DATA,
        GET,
        READ,
        QUERY,
        FLUSH,
        SAVEPOINT,
        SAVEPOINT_ROLLBACK,
        SAVEPOINT_RELEASE,
        COMMIT,
        ROLLBACK,
        EXPIRE,
        EXPIRE_ALL,
        REFRESH,
        MERGE_PART,
        CHECK,
        CLOSE,
        OPEN,
        PLAN,
        FAULT
    }

    /** A step that concerns one object, or none. */
    public static Step of(Act act, String a) {
        return new Step(act, a, null, null, null, List.of());
    }

    /** A step that concerns two objects. */
    public static Step of(Act act, String a, String b) {
        return new Step(act, a, b, null, null, List.of());
    }

    /** Where an exception may come from a flush that had to fail. */
    public boolean isFlushing() {
        return switch (act) {
            case FLUSH, COMMIT, SAVEPOINT, SAVEPOINT_RELEASE, QUERY -> true;
            default -> false;
        };
    }

    private static String plural(Kind kind) {
        String name = kind.held().name();
        String first = name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
        return kind == Kind.FIXED || kind.slot() == Kind.Slot.ONE ? first : first + "s";
    }

    /** The step as a line of a program. */
    @Override
    public String toString() {
        return switch (act) {
            case NEW ->
                kind.name().toLowerCase(java.util.Locale.ROOT) + " " + a + " = new(" + (text == null ? "" : text)
                        + ");";
            case ADD, DELETE, EXPIRE, REFRESH ->
                "session." + act.name().toLowerCase(java.util.Locale.ROOT) + "(" + a + ");";
            case APPEND -> a + ".get" + plural(kind) + "().add(" + b + ");";
            case REMOVE -> a + ".get" + plural(kind) + "().remove(" + b + ");";
            case REPLACE -> a + ".set" + plural(kind) + "(" + list + ");";
            case SET_PARENT -> a + ".setParent(" + b + ");";
            case SET_CHILD -> a + ".set" + plural(kind) + "(" + b + ");";
            case LINK -> a + ".getLabels().add(" + b + ");";
            case UNLINK -> a + ".getLabels().remove(" + b + ");";
            case LINK_BACK -> b + ".getOwners().add(" + a + ");";
            case UNLINK_BACK -> b + ".getOwners().remove(" + a + ");";
            case SET_NOTE -> a + ".setNote(" + text + ");";
            case SET_DATA -> a + ".setData(" + text + ");";
            case PUT_DATA -> a + ".getData().put(\"k\", " + text + ");";
            case GET -> a + " = session.get(…, " + a + ");";
            case READ ->
                a + ".get"
                        + (kind == null
                                ? text == null ? "Note" : "Parent"
                                : kind == Kind.LABEL ? "Labels" : plural(kind))
                        + "();";
            case QUERY -> "session.scalars(select(" + kind + "));";
            case MERGE_PART -> "session.merge(new " + a + " with its key and note " + text + ");";
            case FAULT -> "// statement " + text + " from here fails";
            case OPEN -> "session = open(); // " + text;
            default -> "session." + act.name().toLowerCase(java.util.Locale.ROOT) + "();";
        };
    }
}
