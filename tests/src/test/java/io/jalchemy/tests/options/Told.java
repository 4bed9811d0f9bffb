package io.jalchemy.tests.options;

import io.jalchemy.mapping.Mixin;
import io.jalchemy.mapping.OnLoad;
import io.jalchemy.mapping.Unmapped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mixin that wants to know what is loaded, and writes it down. */
@Mixin
abstract class Told {

    @Unmapped
    private @Nullable List<String> told;

    List<String> told() {
        return told == null ? List.of() : told;
    }

    /** Objects of rows are made without initialisers, so what is not stored begins here. */
    @OnLoad
    void toldToTheMixin() {
        told = new ArrayList<>(List.of("mixin"));
    }
}
