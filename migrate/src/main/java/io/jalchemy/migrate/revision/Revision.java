package io.jalchemy.migrate.revision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a {@link Migration} is called and what it follows. The name of the class means nothing, so it can be changed. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** Returns the identifier, which no other revision has. */
    String id();

    /** Returns the identifiers of the revisions that it follows: none for a first one, several for one that merges. */
    String[] parents() default {};

    /** Returns the identifiers or labels of revisions that must be applied before it and are not its parents. */
    String[] dependsOn() default {};

    /** Returns the names that it gives to its branch. */
    String[] labels() default {};

    /** Returns the text that tells people about it; the first line is shown in lists. */
    String message() default "";

    /** Returns when it was written, as in {@code 2026-03-01T12:00:00Z}; empty if that is not known. */
    String created() default "";

    /** Returns whether it is run in a transaction. */
    TransactionMode transaction() default TransactionMode.REVISION;
}
