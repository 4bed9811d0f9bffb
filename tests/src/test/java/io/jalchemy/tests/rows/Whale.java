package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PolymorphicIdentity;
import org.jspecify.annotations.Nullable;

/** In a table of its own, too. */
@Entity(table = "whales")
@PolymorphicIdentity("whale")
public class Whale extends Beast {

    private @Nullable String ocean;

    private @Nullable String song;

    public Whale(String name) {
        super(name);
    }

    public @Nullable String getOcean() {
        return ocean;
    }

    public void setOcean(@Nullable String ocean) {
        this.ocean = ocean;
    }

    public @Nullable String getSong() {
        return song;
    }

    public void setSong(@Nullable String song) {
        this.song = song;
    }
}
