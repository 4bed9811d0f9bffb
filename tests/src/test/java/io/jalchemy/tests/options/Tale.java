package io.jalchemy.tests.options;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnLoad;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.Unmapped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that writes down what it is told when it is loaded, and has chapters. */
@Entity(table = "tales")
@PolymorphicOn("kind")
@PolymorphicIdentity("tale")
class Tale extends Told {

    @PrimaryKey
    private @Nullable Long id;

    private String title;

    @MappedColumn(deferred = true)
    private String text = "once";

    @Relationship(backPopulates = "tale", lazy = Lazy.SELECTIN, orderBy = "id")
    private List<Chapter> chapters = new ArrayList<>();

    Tale(String title) {
        this.title = title;
    }

    @Nullable
    Long id() {
        return id;
    }

    String title() {
        return title;
    }

    void title(String value) {
        title = value;
    }

    String text() {
        return text;
    }

    List<Chapter> chapters() {
        return chapters;
    }

    /** Everything that is loaded with a tale is there. */
    @OnLoad
    void loaded() {
        told().add("tale " + title + " of " + chapters.size());
    }

    /** A tale that calls its own method where a tale has another. */
    @Entity
    @PolymorphicIdentity("fable")
    static class Fable extends Tale {

        Fable(String title) {
            super(title);
        }

        @Override
        @OnLoad
        void loaded() {
            told().add("fable " + title());
        }

        @OnLoad
        void alsoLoaded() {
            told().add("also");
        }
    }

    /** A part of a tale. */
    @Entity(table = "chapters")
    static class Chapter {

        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey(entity = Tale.class)
        private @Nullable Long taleId;

        @Relationship(backPopulates = "chapters")
        private @Nullable Tale tale;

        @Unmapped
        private int loads;

        int loads() {
            return loads;
        }

        @Nullable
        Tale tale() {
            return tale;
        }

        @OnLoad
        void loaded() {
            loads++;
        }
    }
}
