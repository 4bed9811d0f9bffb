package io.jalchemy.tests.boxes;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A drawer with notes by what the database makes, and by what may be null. */
@Entity(table = "drawers")
public class Drawer implements Serializable {

    @PrimaryKey
    private @Nullable Long id;

    @Relationship(backPopulates = "drawer", mapKey = "id", cascade = Cascade.ALL)
    private Map<Long, Note> notes;

    @Relationship(mapKey = "tag", viewOnly = true, orderBy = "id")
    private Map<@Nullable String, Note> byTag;

    @Relationship(viewOnly = true)
    private SortedSet<Note> byWeight;

    public @Nullable Long getId() {
        return id;
    }

    public Map<Long, Note> getNotes() {
        return notes;
    }

    public Map<@Nullable String, Note> getByTag() {
        return byTag;
    }

    public SortedSet<Note> getByWeight() {
        return byWeight;
    }
}
