package io.jalchemy.tests.histories.oracle;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A row, as anybody may read it.
 *
 * @param parent the mark of the row that it refers to; null if its key is
 * @param leastVersion the version that it has at least
 * @param mostVersion the version that it has at most: a change to the same value may count
 */
public record Row(
        Kind kind,
        String mark,
        String note,
        TreeMap<String, String> data,
        String parent,
        int position,
        String code,
        int leastVersion,
        int mostVersion) {

    /** The same but for versions. */
    public boolean isSame(Row other) {
        return kind == other.kind
                && mark.equals(other.mark)
                && Objects.equals(note, other.note)
                && Objects.equals(data, other.data)
                && Objects.equals(parent, other.parent)
                && position == other.position
                && Objects.equals(code, other.code);
    }

    /** Its primary key, if the program gives it; null if the database makes it. */
    String primaryKey() {
        if (kind.hasCode()) {
            return kind + " " + code;
        }
        return kind.key() == Kind.Key.PRIMARY ? kind + " " + parent + " " + position : null;
    }

    Row withVersions(int least, int most) {
        return new Row(kind, mark, note, data, parent, position, code, least, most);
    }

    @Override
    public String toString() {
        Map<String, Object> shown = new TreeMap<>();
        shown.put("note", note);
        if (kind == Kind.OWNER) {
            shown.put("data", data);
        }
        if (kind.isChild()) {
            shown.put("parent", parent);
        }
        if (kind.hasPosition()) {
            shown.put("position", position);
        }
        if (kind.hasCode()) {
            shown.put("code", code);
        }
        return kind + " " + mark + " " + shown
                + (kind.hasVersion()
                        ? " version " + leastVersion + (leastVersion == mostVersion ? "" : ".." + mostVersion)
                        : "");
    }
}
