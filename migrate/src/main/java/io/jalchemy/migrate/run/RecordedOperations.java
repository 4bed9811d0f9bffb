package io.jalchemy.migrate.run;

import io.jalchemy.migrate.graph.MigrationStep;
import io.jalchemy.migrate.graph.MigrationStep.Direction;
import io.jalchemy.migrate.operation.BlockOperation.Irreversible;
import io.jalchemy.migrate.operation.Operation;
import io.jalchemy.migrate.operation.OperationTarget;
import io.jalchemy.migrate.operation.Operations;
import io.jalchemy.migrate.revision.RevisionScript;
import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a revision does, in place of doing it. */
final class RecordedOperations implements OperationTarget {

    private final String dialectName;
    private final List<Operation> operations = new ArrayList<>();

    private RecordedOperations(String dialectName) {
        this.dialectName = dialectName;
    }

    /**
     * Returns the operations of a step.
     *
     * @throws JalchemyException IRREVERSIBLE if the revision says that it cannot be taken back, and this is what is wanted
     */
    static List<Operation> of(MigrationStep step, RevisionScript script, String dialectName) {
        RecordedOperations recorded = new RecordedOperations(dialectName);
        Operations op = new Operations(recorded);
        if (step.direction() == Direction.UPGRADE) {
            script.upgrade(op);
        } else {
            script.downgrade(op);
        }
        for (Operation each : recorded.operations) {
            if (each instanceof Irreversible irreversible) {
                throw new JalchemyException(
                        "IRREVERSIBLE",
                        "Revision " + script.node() + " (" + script.title() + ") cannot be taken back: "
                                + irreversible.reason()
                                + ". Nothing was done. End the downgrade at this revision or a later one.");
            }
        }
        return List.copyOf(recorded.operations);
    }

    @Override
    public void invoke(Operation operation) {
        operations.add(operation);
    }

    @Override
    public String dialectName() {
        return dialectName;
    }
}
