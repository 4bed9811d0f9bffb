package io.jalchemy.migrate.graph;

import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A revision as its graph sees it. Like Alembic's {@code Revision}.
 *
 * @param id its identifier, any text of one to 128 characters without white space and without {@code @ - + : ,}
 * @param parents the identifiers of the revisions that it follows: none for a first one, several for one that merges
 * @param dependsOn the identifiers or labels of revisions that must be applied before it and are not its parents
 * @param labels the names that it gives to its branch
 */
public record RevisionNode(String id, List<String> parents, List<String> dependsOn, List<String> labels) {

    /** The symbols of addresses, which no revision and no label may be called. */
    static final List<String> SYMBOLS = List.of("head", "heads", "base", "current");

    private static final String FORBIDDEN = "@-+:,";
    private static final int MAX_LENGTH = 128;

    /**
     * Checks the names and copies the lists, without what is there twice.
     *
     * @throws JalchemyException REVISION_ID if a name cannot be one; REVISION_CYCLE if the revision is its own parent or dependency
     */
    public RevisionNode {
        checkName("identifier", id, id);
        parents = List.copyOf(new LinkedHashSet<>(parents));
        dependsOn = List.copyOf(new LinkedHashSet<>(dependsOn));
        labels = List.copyOf(new LinkedHashSet<>(labels));
        for (String label : labels) {
            checkName("label", label, id);
        }
        if (parents.contains(id)) {
            throw new JalchemyException(
                    "REVISION_CYCLE", "Revision " + id + " is its own parent. Name the revision that it follows.");
        }
        if (dependsOn.contains(id) || labels.stream().anyMatch(dependsOn::contains)) {
            throw new JalchemyException(
                    "REVISION_CYCLE", "Revision " + id + " depends on itself. Name another revision, or none.");
        }
    }

    private static void checkName(String kind, String name, String id) {
        String mistake = null;
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            mistake = "it has " + Counted.of(name.length(), "character");
        } else if (SYMBOLS.contains(name)) {
            mistake = "it is a symbol with a meaning of its own";
        } else {
            for (int i = 0; i < name.length(); i++) {
                char each = name.charAt(i);
                if (FORBIDDEN.indexOf(each) >= 0 || each <= ' ' || Character.isWhitespace(each)) {
                    mistake = "it contains '" + each + "'";
                }
            }
        }
        if (mistake != null) {
            throw new JalchemyException(
                    "REVISION_ID",
                    "\"" + name + "\" cannot be "
                            + ("label".equals(kind) ? "a label of revision " + id : "the identifier of a revision")
                            + ", because " + mistake + ". Take 1 to " + MAX_LENGTH
                            + " characters without white space and without "
                            + "@ - + : , and none of " + String.join(", ", SYMBOLS) + ".");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
