package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ServiceLoader;

/** The printer of statements, looked up when the first is printed. */
final class Printing {

    private static final StatementPrinter PRINTER = ServiceLoader.load(
                    StatementPrinter.class, StatementPrinter.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new JalchemyException(
                    "NO_PRINTER",
                    "No StatementPrinter was found. If the jar was repackaged, keep its META-INF/services."));

    private Printing() {}

    static String print(StatementNode statement) {
        return PRINTER.print(statement);
    }
}
