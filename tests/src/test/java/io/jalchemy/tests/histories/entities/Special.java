package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PolymorphicIdentity;
import org.jspecify.annotations.Nullable;

/** An item with a table of its own beside that of items. */
@Entity(table = "specials")
@PolymorphicIdentity("special")
public class Special extends Item {

    private @Nullable String detail;

    public Special(String mark) {
        super(mark);
    }

    public @Nullable String getDetail() {
        return detail;
    }

    public void setDetail(@Nullable String detail) {
        this.detail = detail;
    }
}
