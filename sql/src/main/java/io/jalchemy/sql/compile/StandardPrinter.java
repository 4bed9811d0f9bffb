package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.StatementPrinter;
import java.util.List;

/** Prints statements in standard SQL, whatever they contain; constructs that were not lowered appear as their {@code toString}. */
public final class StandardPrinter implements StatementPrinter {

    /** Makes the printer, for {@code ServiceLoader}. */
    public StandardPrinter() {}

    @Override
    public String print(StatementNode statement) {
        try {
            Compiled compiled = new PrintingCompiler(StandardDialect.INSTANCE).compile(statement, ValueSlots.NONE);
            int[] lengths = compiled.parameters().stream()
                    .filter(Parameter::list)
                    .mapToInt(parameter -> parameter.value() instanceof List<?> list ? list.size() : 1)
                    .toArray();
            return compiled.expands() ? compiled.text(lengths) : compiled.sql();
        } catch (JalchemyException e) {
            return "(cannot be written: " + e.getMessage() + ")";
        }
    }
}
