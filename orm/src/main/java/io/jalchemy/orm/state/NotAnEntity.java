package io.jalchemy.orm.state;

import io.jalchemy.mapping.Entity;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.error.JalchemyException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Makes the error for what a program gives in place of an entity, according to what it is. */
final class NotAnEntity {

    private static final String CODE = "NOT_AN_ENTITY";

    private NotAnEntity() {}

    /** Returns the error for {@code given}, which is no enhanced entity, or null. */
    static JalchemyException error(@Nullable Object given) {
        if (given == null) {
            return new JalchemyException(
                    "NULL_OBJECT",
                    "null was given where an entity is expected. If it came from get(…) or scalar(…), there was no such row:"
                            + " check for null, or use getOne(…).");
        }
        Class<?> type = given.getClass();
        if (type.isAnnotationPresent(Entity.class)) {
            return new MappingException(
                    "NOT_ENHANCED",
                    type.getName()
                            + " is marked @Entity, but was compiled without being enhanced: jalchemy-processor did not run."
                            + " Put it on the annotation processor path (annotationProcessorPaths in Maven, annotationProcessor"
                            + " in Gradle), or run the enhancer over the class files, and compile again.");
        }
        return new JalchemyException(CODE, (type.isArray() ? "An array" : type.getName()) + mend(given, type));
    }

    private static String mend(Object given, Class<?> type) {
        String start = " was given where an entity is expected.";
        if (given instanceof Iterable<?> || given instanceof Object[] || given instanceof BaseStream<?, ?>) {
            return start + " Give one object; addAll(…) takes several, in a list or any other Iterable.";
        }
        if (given instanceof Map<?, ?>) {
            return start + " Give an object; insert(…) takes rows as maps: session.execute(insert(…), List.of(map)).";
        }
        if (given instanceof Optional<?>) {
            return start
                    + " Give what is in it: optional.ifPresent(session::add), or get(…), which gives the object or null.";
        }
        if (given instanceof EntityPath<?, ?> || given instanceof Class<?>) {
            return start + " Give an object of the class, which new makes or a query gives.";
        }
        return start + " Mark " + type.getSimpleName() + " with @Entity, and add its path to Registry.of(…).";
    }
}
