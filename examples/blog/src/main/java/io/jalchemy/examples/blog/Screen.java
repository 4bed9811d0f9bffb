package io.jalchemy.examples.blog;

import io.jalchemy.engine.SqlFormatter;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.StatementKind;
import io.jalchemy.engine.event.StatementSucceeded;
import java.io.Console;
import java.util.Optional;

/** Prints what the example does, in sections, with the SQL of each; in colours on a terminal. Listens to an engine for the SQL. */
final class Screen implements EngineListener {

    private static final String BOLD = "\u001b[1m";
    private static final String BLUE = "\u001b[34m";
    private static final String GREY = "\u001b[90m";
    private static final String PLAIN = "\u001b[0m";

    private final boolean coloured;
    private int sections;

    private Screen(boolean coloured) {
        this.coloured = coloured;
    }

    /** Makes the screen of this process. Colours are left out where the environment has {@code NO_COLOR} (no-color.org). */
    static Screen ofProcess() {
        boolean wanted = System.getenv("NO_COLOR") == null && System.getenv("TERM") != null;
        return new Screen(wanted
                && Optional.ofNullable(System.console()).map(Screen::isTerminal).orElse(false));
    }

    /** Returns whether {@code console} is a terminal: since JDK 22 it says so; before, there is none elsewhere. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins a section. */
    void section(String title) {
        if (sections > 0) {
            System.out.println();
        }
        System.out.println(coloured(BOLD, ++sections + ". " + title));
        System.out.println();
    }

    /** Prints a line of the program's own. */
    void line(Object text) {
        System.out.println(text);
    }

    /** Prints a statement: who asked for it, how many rows it gave or changed, its text and its values. */
    @Override
    public void statementSucceeded(StatementSucceeded event) {
        if (event.started().kind() != StatementKind.DDL) {
            String rows = event.rows() == 1 ? " row" : " rows";
            System.out.println("    " + coloured(GREY, "-- " + event.started().origin() + ", " + event.rows() + rows));
        }
        SqlFormatter.format(event.started().sql())
                .lines()
                .forEach(line -> System.out.println("    " + coloured(BLUE, line)));
        event.started().values().lines().forEach(line -> System.out.println("    " + coloured(GREY, "-- " + line)));
        System.out.println();
    }

    private String coloured(String colour, String text) {
        return coloured ? colour + text + PLAIN : text;
    }
}
