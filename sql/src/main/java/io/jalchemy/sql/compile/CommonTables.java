package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.AliasName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The common table expressions of a statement: written where they are first used, put before everything at the end. */
final class CommonTables {

    private final Set<AliasName> begun = new HashSet<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private boolean recursive;

    /** Whether the expression is to be written now: false if that was done, or is being done. */
    boolean begin(AliasName alias) {
        return begun.add(alias);
    }

    /** Keeps an expression; those that it uses came before. */
    void end(String name, String query, List<Parameter> own, boolean usesItself) {
        texts.add(name + " AS (" + query + ")");
        parameters.addAll(own);
        recursive |= usesItself;
    }

    /** {@code WITH …}, to come before everything; the parameters are put before the others. */
    String written(SqlCompiler compiler) {
        if (texts.isEmpty()) {
            return "";
        }
        compiler.parameters().addAll(0, parameters);
        return (recursive ? "WITH RECURSIVE " : "WITH ") + String.join(", ", texts) + " ";
    }
}
