package io.jalchemy.tests.depots;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has parts, of which two levels are loaded with it. */
@Entity(table = "parts")
public class Part implements Named {

    @PrimaryKey
    private long id;

    private String name;

    @ForeignKey("parts.id")
    private @Nullable Long wholeId;

    @Relationship(backPopulates = "parts", remoteSide = "id")
    private @Nullable Part whole;

    @Relationship(backPopulates = "whole", lazy = Lazy.SUBQUERY, joinDepth = 2, orderBy = "id")
    private List<Part> parts;

    public Part(long id, String name, @Nullable Part whole) {
        this.id = id;
        this.name = name;
        this.whole = whole;
    }

    @Override
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Part> getParts() {
        return parts;
    }
}
