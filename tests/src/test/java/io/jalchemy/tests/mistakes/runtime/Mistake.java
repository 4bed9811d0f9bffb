package io.jalchemy.tests.mistakes.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A mistake of a program, and the whole message that answers it.
 *
 * @param name what the mistake is
 * @param code the code of the message, in brackets at its end
 * @param onSqlite the message without the code; null if SQLite does not take it for a mistake
 * @param onPostgresql the message without the code
 * @param body the mistaken code
 */
record Mistake(String name, String code, @Nullable String onSqlite, String onPostgresql, Body body) {

    /** Mistaken code. */
    @FunctionalInterface
    interface Body {
        void run(Scene scene) throws Exception;
    }

    /** Returns a mistake that is answered alike on each database. */
    static Mistake of(String name, String code, String message, Body body) {
        return new Mistake(name, code, message, message, body);
    }

    /** Returns a mistake whose message has a place or a statement that differs between databases. */
    static Mistake of(String name, String code, String onSqlite, String onPostgresql, Body body) {
        return new Mistake(name, code, onSqlite, onPostgresql, body);
    }

    /** Returns a mistake that SQLite does not know: it takes texts of any length. */
    static Mistake onPostgresql(String name, String code, String message, Body body) {
        return new Mistake(name, code, null, message, body);
    }
}
