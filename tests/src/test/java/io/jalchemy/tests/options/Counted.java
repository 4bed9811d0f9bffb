package io.jalchemy.tests.options;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.OnLoad;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** An object whose row says how often it was loaded. */
@Entity(table = "counted")
class Counted {

    @PrimaryKey
    private @Nullable Long id;

    private int loads;

    int loads() {
        return loads;
    }

    @OnLoad
    void loaded() {
        loads++;
    }
}
