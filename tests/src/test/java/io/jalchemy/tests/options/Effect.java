package io.jalchemy.tests.options;

/**
 * What an option changes.
 *
 * @param member the option: {@code "MappedColumn.length"}
 * @param source entities, with {@code §} where the option is said
 * @param option how it is said
 * @param otherwise what is said in its place
 * @param probe code that gives what is to be seen, with {@code trial}
 * @param seen what is seen with the option; for text that creates tables a part of it
 * @param seenOtherwise what is seen without
 */
record Effect(
        String member,
        String source,
        String option,
        String otherwise,
        String probe,
        String seen,
        String seenOtherwise) {

    static final String THING = """
            @Entity(table = "things") class Thing { @PrimaryKey private @Nullable Long id; § }
            """;

    /** The option is said in the entity {@code Thing} and changes what creates its table. */
    static Effect field(String member, String option, String otherwise, String seen, String seenOtherwise) {
        return table(member, THING, option, otherwise, seen, seenOtherwise);
    }

    /** The option is said before the entity {@code Thing} and changes what creates its table. */
    static Effect type(String member, String option, String otherwise, String seen, String seenOtherwise) {
        String source =
                "§ class Thing { @PrimaryKey private @Nullable Long id; private int size; private int weight; }";
        return table(member, source, option, otherwise, seen, seenOtherwise);
    }

    /** The same effect, to be seen in what creates the tables on SQLite. */
    Effect onSqlite() {
        String other = probe.replace("Trial.ddl(", "Trial.sqliteDdl(");
        return new Effect(member, source, option, otherwise, other, seen, seenOtherwise);
    }

    /** The option changes what creates the tables of {@code Thing} and what it leads to. */
    static Effect table(
            String member, String source, String option, String otherwise, String seen, String seenOtherwise) {
        return new Effect(
                member,
                source,
                option,
                otherwise,
                "return Trial.ddl(ThingPath.THING).contains(\"" + seen.replace("\"", "\\\"") + "\") + \" \""
                        + " + Trial.ddl(ThingPath.THING).contains(\"" + seenOtherwise.replace("\"", "\\\"") + "\");",
                "true false",
                "false true");
    }

    /** The option changes what {@code probe} gives. */
    static Effect does(
            String member,
            String source,
            String option,
            String otherwise,
            String probe,
            Object seen,
            Object seenOtherwise) {
        return new Effect(
                member, source, option, otherwise, probe, String.valueOf(seen), String.valueOf(seenOtherwise));
    }

    /** Whether a database is needed to see it. */
    boolean isSent() {
        return probe.contains("trial.");
    }

    /** The class that tries the option, or does without it, in {@code packageName}. */
    String source(String packageName, boolean with) {
        return """
                package %s;
                import io.jalchemy.mapping.*;
                import io.jalchemy.orm.*;
                import io.jalchemy.orm.model.*;
                import io.jalchemy.orm.path.*;
                import io.jalchemy.sql.tree.Condition;
                import io.jalchemy.tests.options.Trial;
                import java.math.BigDecimal;
                import java.time.Instant;
                import java.util.*;
                import org.jspecify.annotations.Nullable;
                import static io.jalchemy.orm.Loading.*;
                import static io.jalchemy.sql.Sql.*;
                public class Use implements Trial.Probe {
                    @Override
                    public Object run(Trial trial) throws Exception {
                        %s
                    }
                }
                %s
                """.formatted(packageName, probe, source).replace("§", with ? option : otherwise);
    }

    @Override
    public String toString() {
        return member + ": " + option;
    }
}
