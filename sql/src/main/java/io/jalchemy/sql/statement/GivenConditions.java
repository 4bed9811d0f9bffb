package io.jalchemy.sql.statement;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Condition;
import java.util.Arrays;
import java.util.List;

/** Copies the conditions that a program gives, and refuses null among them. */
final class GivenConditions {

    private GivenConditions() {}

    /**
     * Returns a copy of {@code conditions}.
     *
     * @param method the method that they were given to
     */
    static List<Condition> of(String method, Condition... conditions) {
        return of(method, Arrays.asList(conditions));
    }

    /** Does the same for a list. */
    static List<Condition> of(String method, List<? extends Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i) == null) {
                throw new JalchemyException(
                        "NULL_CONDITION",
                        "null was given to " + method + "(…) as condition " + (i + 1) + " of " + conditions.size()
                                + ". Leave out what does not apply: collect the conditions that there are in a list, and give that to "
                                + method + "(list).");
            }
        }
        return List.copyOf(conditions);
    }
}
