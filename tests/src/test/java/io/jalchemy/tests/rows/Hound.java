package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PolymorphicIdentity;
import org.jspecify.annotations.Nullable;

/** In the table of its upper class. */
@Entity
@PolymorphicIdentity("hound")
public class Hound extends Beast {

    private @Nullable String bark;

    public Hound(String name) {
        super(name);
    }

    public @Nullable String getBark() {
        return bark;
    }

    public void setBark(@Nullable String bark) {
        this.bark = bark;
    }
}
