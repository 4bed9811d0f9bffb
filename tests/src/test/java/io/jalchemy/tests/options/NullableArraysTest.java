package io.jalchemy.tests.options;

import static io.jalchemy.tests.options.ScanPath.SCAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Registry;
import io.jalchemy.sql.schema.Column;
import org.junit.jupiter.api.Test;

/** Where {@code @Nullable} is written in the type of an array says whether the array or its elements may be null. */
class NullableArraysTest {

    @Test
    void annotationOfPrimitiveElements_meansTheArray() {
        assertThat(Registry.of(SCAN).metadata().table("scans").columns())
                .filteredOn(Column::isNullable)
                .extracting(Column::name)
                .containsExactly("preview", "thumbnail", "histogram");
    }
}
