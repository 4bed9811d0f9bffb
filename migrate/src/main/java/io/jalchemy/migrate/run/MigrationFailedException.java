package io.jalchemy.migrate.run;

import io.jalchemy.migrate.graph.MigrationStep;
import io.jalchemy.sql.error.JalchemyException;

/** A revision failed. What was committed before stays; the message says what of the revision itself stays. */
public final class MigrationFailedException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    private final transient MigrationStep step;
    private final int operationsDone;

    MigrationFailedException(MigrationStep step, int operationsDone, String message, Throwable cause) {
        super("MIGRATION_FAILED", message, cause);
        this.step = step;
        this.operationsDone = operationsDone;
    }

    /** Returns the step that failed. */
    public MigrationStep step() {
        return step;
    }

    /** Returns how many operations of the step are committed all the same: 0 if it was rolled back as a whole. */
    public int operationsDone() {
        return operationsDone;
    }
}
