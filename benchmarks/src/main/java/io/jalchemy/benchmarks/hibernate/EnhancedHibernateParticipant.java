package io.jalchemy.benchmarks.hibernate;

import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.hibernate.engine.spi.SelfDirtinessTracker;

/** The same as {@link HibernateParticipant} with entities that the build enhanced: lazy attributes and dirty tracking. */
public final class EnhancedHibernateParticipant extends HibernateParticipant {

    /** On the database at {@code url}. */
    public EnhancedHibernateParticipant(String url) {
        super(url, EnhancedHibernateParticipant::requireEnhanced);
    }

    private static void requireEnhanced(Class<?> entity) {
        if (!PersistentAttributeInterceptable.class.isAssignableFrom(entity)
                || !SelfDirtinessTracker.class.isAssignableFrom(entity)) {
            throw new IllegalStateException(
                    entity.getName() + " is not enhanced. The classes that the build enhances have to"
                            + " come before the others on the class path.");
        }
    }
}
