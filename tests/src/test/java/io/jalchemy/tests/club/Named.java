package io.jalchemy.tests.club;

import io.jalchemy.mapping.Mixin;
import io.jalchemy.mapping.Validates;

/** Has a name that is not empty. */
@Mixin
abstract class Named {

    private String name;

    Named(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Validates("name")
    <T extends CharSequence> T notEmpty(String attribute, T value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(attribute + " is empty");
        }
        return value;
    }
}
