package io.jalchemy.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part.
 *
 * @param label its name on the command line and in the table
 * @param type its {@link Participant}, a class of a package below this one; by name, since the classes of the others need not be
 *     there
 * @param jars what the names of those jars begin with (or parts of paths, if they end with a slash) that it needs and others do
 *     not, unless they name them, too
 */
record Competitor(String label, String type, List<String> jars) {

    private static final String[] HIBERNATE = {
        "hibernate-", "jakarta.", "byte-buddy", "antlr4-", "jandex", "classmate", "jaxb", "jboss-"
    };

    /** Hand-written JDBC, the limit that all ratios refer to. */
    static final Competitor LIMIT = of("jdbc", "jdbc.JdbcParticipant");

    /** All, in the order of the table. */
    static final List<Competitor> ALL = List.of(
            LIMIT,
            of(
                    "jalchemy",
                    "jalchemy.JalchemyParticipant",
                    "jalchemy-",
                    "sql/target/",
                    "engine/target/",
                    "dialects/target/",
                    "mapping/target/",
                    "orm/target/"),
            of("hibernate", "hibernate.HibernateParticipant", HIBERNATE),
            of("hibernate-enhanced", "hibernate.EnhancedHibernateParticipant", HIBERNATE),
            of("eclipselink", "eclipselink.EclipseLinkParticipant", "org.eclipse.persistence.", "jakarta.", "asm-"),
            of("jooq", "jooq.JooqParticipant", "jooq-", "r2dbc-spi", "reactive-streams"),
            of(
                    "jimmer",
                    "jimmer.JimmerParticipant",
                    "jimmer-",
                    "jackson-",
                    "kotlin-",
                    "annotations-",
                    "validation-api"),
            of("jdbi", "jdbi.JdbiParticipant", "jdbi3-", "geantyref"),
            of("mybatis", "mybatis.MyBatisParticipant", "mybatis-"));

    private static Competitor of(String label, String type, String... jars) {
        return new Competitor(label, Competitor.class.getPackageName() + "." + type, List.of(jars));
    }

    /** The one that is called {@code label}. */
    static Competitor of(String label) {
        return ALL.stream()
                .filter(each -> each.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No participant is called " + label + ". Known: "
                        + ALL.stream().map(Competitor::label).collect(Collectors.joining(", "))));
    }

    /** A new participant of class {@code type}, on the database at {@code url}. */
    static Participant make(String type, String url) {
        try {
            return Class.forName(type)
                    .asSubclass(Participant.class)
                    .getConstructor(String.class)
                    .newInstance(url);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The main class that maps many classes and loads one object, which is named like the participant; null if there is none. */
    @Nullable
    String startup() {
        String name = type.substring(0, type.length() - "Participant".length()) + "Startup";
        return Competitor.class.getResource("/" + name.replace('.', '/') + ".class") == null ? null : name;
    }

    /**
     * The entries of {@code classPath} that this one needs: all but what belongs to others alone. Where the build made classes for
     * this one only, in a directory beside an entry and called as this one, they come before that entry.
     */
    String classPath(List<String> classPath) {
        return classPath.stream()
                .filter(entry -> owns(entry) || ALL.stream().noneMatch(other -> other.owns(entry)))
                .flatMap(entry -> Stream.concat(
                        Stream.of(Path.of(entry).resolveSibling(label))
                                .filter(Files::isDirectory)
                                .map(Path::toString),
                        Stream.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean owns(String entry) {
        String path = entry.replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        return jars.stream().anyMatch(each -> each.endsWith("/") ? (path + "/").contains(each) : name.startsWith(each));
    }
}
