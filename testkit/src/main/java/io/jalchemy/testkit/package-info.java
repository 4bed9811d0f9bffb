/**
 * Assertions for tests of programs that use the library, written with AssertJ. {@link StatementRecorder} records the statements that an
 * engine sends, so that a test can say how many they are and how they begin. {@link SqlAssert} compares the text and the parameters of a
 * statement, dialect by dialect, without a database.
 */
@NullMarked
package io.jalchemy.testkit;

import org.jspecify.annotations.NullMarked;
