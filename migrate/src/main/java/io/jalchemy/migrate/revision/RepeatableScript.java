package io.jalchemy.migrate.revision;

import java.util.List;
import java.util.Set;

/**
 * An SQL file that is executed again whenever it has changed, after all revisions: for views, functions and reference data. Like Flyway's
 * {@code R__} files.
 *
 * <pre>
 * -- repeatable: active_users
 * -- depends-on: users_by_name
 *
 * -- upgrade
 * CREATE OR REPLACE VIEW active_users AS SELECT …;
 * </pre>
 */
public final class RepeatableScript {

    private static final Set<String> NAMES = Set.of("repeatable", "depends-on", "message");

    private final SqlFile file;

    private RepeatableScript(SqlFile file) {
        this.file = file;
    }

    /**
     * Returns the script that {@code text} is.
     *
     * @param location where it is, for messages
     * @throws io.jalchemy.sql.error.JalchemyException SQL_REVISION if it is none
     */
    static RepeatableScript of(String location, String text) {
        SqlFile file = SqlFile.of(location, text, NAMES);
        if (file.header().getOrDefault("repeatable", "").isEmpty() || !file.has("upgrade")) {
            throw SqlFile.wrong(
                    location,
                    0,
                    "a repeatable script begins with \"-- repeatable: name\" and has a section \"-- upgrade\".");
        }
        if (file.has("downgrade")) {
            throw SqlFile.wrong(
                    location, 0, "a repeatable script has no section \"-- downgrade\", since nothing takes it back.");
        }
        return new RepeatableScript(file);
    }

    /** Returns its name, which no other script has. */
    public String name() {
        return file.header().getOrDefault("repeatable", "");
    }

    /** Returns the names of the scripts that are executed before it. */
    public List<String> dependsOn() {
        return file.list("depends-on");
    }

    /** Returns where it is written. */
    public String location() {
        return file.location();
    }

    /** Returns its statements for a dialect; none if it has nothing for it. */
    public List<String> statements(String dialectName) {
        String text = file.section("upgrade", dialectName);
        return text == null ? List.of() : SqlStatements.split(text, dialectName);
    }

    /** Returns its text for a dialect without comments and with one space between tokens. */
    public String normalized(String dialectName) {
        String text = file.section("upgrade", dialectName);
        return text == null ? "" : SqlStatements.normalized(text, dialectName);
    }

    @Override
    public String toString() {
        return name() + " (" + location() + ")";
    }
}
