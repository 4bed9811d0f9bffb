package io.jalchemy.tests;

import io.jalchemy.sql.compile.Feature;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs a test once on every database that has the required features, each time in a fresh {@link TestDatabase}, whose connections it has to give back. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(EachDatabase.Source.class)
@ExtendWith(LeakCheck.class)
public @interface EachDatabase {

    /** Features the database needs to have. Default: none, so every database runs. */
    Feature[] requires() default {};

    /** Makes the databases; JUnit closes them. */
    final class Source implements ArgumentsProvider, AnnotationConsumer<EachDatabase> {

        private Feature[] required = {};

        @Override
        public void accept(EachDatabase annotation) {
            required = annotation.requires();
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return TestDatabase.kinds().stream()
                    .filter(kind -> Arrays.stream(required).allMatch(kind.dialect()::has))
                    .filter(kind -> Arrays.stream(required).noneMatch(TestDatabase.without()::contains))
                    .map(kind -> Arguments.of(TestDatabase.fresh(kind)));
        }
    }
}
