package io.jalchemy.cli.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An annotation in the making: its name, and the members that say something. */
final class Annotation {

    private final JavaSource source;
    private final String qualified;
    private final List<String> members = new ArrayList<>();
    private boolean onlyValue;

    Annotation(JavaSource source, String qualified) {
        this.source = source;
        this.qualified = qualified;
    }

    /** Sets {@code value}, written without its name if it stays alone. */
    Annotation value(String code) {
        onlyValue = true;
        members.add(0, code);
        return this;
    }

    Annotation member(String member, String code) {
        members.add(member + " = " + code);
        return this;
    }

    /** Sets a member to a text, unless that is null. */
    Annotation text(String member, @Nullable String text) {
        return text == null ? this : member(member, JavaSource.literal(text));
    }

    Annotation flag(String member, boolean on) {
        return on ? member(member, "true") : this;
    }

    Annotation members(List<String> more) {
        members.addAll(more);
        return this;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Returns the annotation as it is written, and imports it. */
    String write() {
        String name = source.use(qualified);
        if (members.isEmpty()) {
            return "@" + name;
        }
        List<String> written = new ArrayList<>(members);
        if (onlyValue && written.size() > 1) {
            written.set(0, "value = " + written.get(0));
        }
        return "@" + name + "(" + String.join(", ", written) + ")";
    }
}
