package io.jalchemy.processor.check;

import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports numbers that the database is to generate for a column, and cannot. */
record NumberChecks(Problems problems) {

    private static final Set<String> NUMBERS =
            Set.of("java.lang.Short", "java.lang.Integer", "java.lang.Long", "java.math.BigInteger");

    private static final List<String> DEFAULTS = List.of(
            "insertDefault", "insertValue", "insertSql", "serverDefault", "serverDefaultSql", "serverDefaultValue");

    /** Returns whether there was nothing to report of the identity or the sequence of {@code column}. */
    boolean check(ColumnInfo column, AnnotationValues mark) {
        AnnotationValues identity = AnnotationValues.of(column.field(), "Identity");
        AnnotationValues sequence = AnnotationValues.of(column.field(), "Sequence");
        if (!identity.present() && !sequence.present()) {
            return true;
        }
        String what = identity.present() ? "@Identity" : "@Sequence";
        boolean another = DEFAULTS.stream()
                .anyMatch(each -> mark.type(each) != null || !mark.text(each).isEmpty());
        if (another || (identity.present() && sequence.present())) {
            return refuse(
                    column,
                    "TWO_DEFAULTS",
                    what + " and another default both say which value the column gets. Keep one of them.");
        }
        if (!NUMBERS.contains(column.javaType()) || mark.type("type") != null) {
            return refuse(
                    column,
                    "IDENTITY_TYPE",
                    what + " generates whole numbers, which " + Names.simple(column.javaType())
                            + " is not. Make it a long or an int.");
        }
        if (sequence.present() && sequence.text("value").isEmpty()) {
            return refuse(column, "EMPTY_NAME", "@Sequence has an empty name. Give the sequence one.");
        }
        String wrong = wrong(identity.present() ? identity : sequence);
        return wrong == null || refuse(column, "SEQUENCE_OPTIONS", what + " " + wrong + " Change it.");
    }

    private boolean refuse(ColumnInfo column, String code, String message) {
        problems.error(column.field(), code, Names.attribute(column.field()) + ": " + message);
        return false;
    }

    private static @Nullable String wrong(AnnotationValues mark) {
        Long minimum = mark.whole("minimum");
        Long maximum = mark.whole("maximum");
        Long start = mark.whole("start");
        if (minimum != null && maximum != null && minimum >= maximum) {
            return "has a least number, " + minimum + ", that is not below its greatest, " + maximum + ".";
        }
        if (start != null && ((minimum != null && start < minimum) || (maximum != null && start > maximum))) {
            return "starts at " + start + ", outside of its least and greatest number.";
        }
        if (Long.valueOf(0).equals(mark.whole("increment"))) {
            return "has the step 0.";
        }
        Long cache = mark.whole("cache");
        return cache != null && cache < 1 ? "caches " + cache + " numbers." : null;
    }
}
