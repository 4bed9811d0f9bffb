package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Mixin;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Has a mark of its own, by which its row is found again, and something that changes. */
@Mixin
public abstract class Marked implements Serializable {

    private static final long serialVersionUID = 1L;

    private String mark;

    private @Nullable String note;

    Marked(String mark) {
        this.mark = mark;
    }

    public String getMark() {
        return mark;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
