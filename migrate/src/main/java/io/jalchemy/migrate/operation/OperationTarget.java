package io.jalchemy.migrate.operation;

/** Takes the operations of a revision, one after another: executes them, or writes them down. */
public interface OperationTarget {

    /** Takes an operation. */
    void invoke(Operation operation);

    /** Returns the name of the dialect that the operations are for: {@code "postgresql"}. */
    String dialectName();
}
