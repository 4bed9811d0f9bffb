package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** The databases that are found as services. */
final class KnownDatabases {

    private KnownDatabases() {}

    /**
     * Returns the database of a connection: by its URL, or, if none accepts that, by the name of the product.
     *
     * @throws JalchemyException if there is none
     */
    static Database of(DatabaseMetaData about) throws SQLException {
        return find(url(about), String.valueOf(about.getDatabaseProductName()));
    }

    /** Returns the URL that the driver reports; empty if it reports none, as drivers that wrap another one may. */
    private static String url(DatabaseMetaData about) throws SQLException {
        try {
            return String.valueOf(about.getURL());
        } catch (SQLFeatureNotSupportedException | UnsupportedOperationException e) {
            Engine.LOG.debug("The driver does not tell its URL", e);
            return "";
        }
    }

    private static Database find(String url, String product) {
        for (Database each : ServiceLoader.load(Database.class, Engine.class.getClassLoader())) {
            if (each.accepts(url)) {
                return each;
            }
        }
        return find(each -> each.isProduct(product), product);
    }

    /**
     * Returns the database that {@code wanted} is true for.
     *
     * @param name what the program calls it, for the message
     * @throws JalchemyException if there is none
     */
    static Database find(Predicate<Database> wanted, String name) {
        List<String> known = new ArrayList<>();
        for (Database each : ServiceLoader.load(Database.class, Engine.class.getClassLoader())) {
            if (wanted.test(each)) {
                return each;
            }
            known.add(each.dialect().name());
        }
        throw new JalchemyException(
                "UNKNOWN_DATABASE",
                known.isEmpty()
                        ? "There is no dialect on the class path, so no database is known. Add io.jalchemy:jalchemy-dialects; if"
                                + " the program is one jar, keep META-INF/services of all its parts in it."
                        : "No dialect knows \"" + name + "\". Known are " + known + ", and JDBC URLs of them."
                                + Nearest.hint(name, known)
                                + " Check the beginning of the URL; a data source that says nothing of its database is given"
                                + " with it: Engine.of(dataSource, database).");
    }
}
