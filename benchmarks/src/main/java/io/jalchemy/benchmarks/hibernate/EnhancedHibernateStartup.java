package io.jalchemy.benchmarks.hibernate;

import java.io.IOException;

/** {@link HibernateStartup} with the entities that Hibernate's build plugin enhanced before it on the class path. */
public final class EnhancedHibernateStartup {

    private EnhancedHibernateStartup() {}

    /** {@code arguments}: the URL. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        HibernateStartup.main(arguments);
    }
}
