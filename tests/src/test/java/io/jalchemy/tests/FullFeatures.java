package io.jalchemy.tests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks tests that pin what an engine sends that may use all features of its database: texts of arrays, how many statements there are.
 * They are left out of the run that does without.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Tag("full-features")
public @interface FullFeatures {}
