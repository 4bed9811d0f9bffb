package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.tests.values.KeyTypes.Serial;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Has a key of a class that knows nothing of equality, crates, and crates that it only knows of. */
@Entity(table = "depots")
public class Depot {

    @PrimaryKey
    @MappedColumn(type = Serial.Type.class)
    private Serial id;

    private String name;

    @Relationship(backPopulates = "depot")
    private List<Crate> crates = new ArrayList<>();

    @Relationship(secondary = "depot_crates")
    private Set<Crate> known = new LinkedHashSet<>();

    public Depot(Serial id, String name) {
        this.id = id;
        this.name = name;
    }

    public Serial getId() {
        return id;
    }

    public void setId(Serial id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Crate> getCrates() {
        return crates;
    }

    public Set<Crate> getKnown() {
        return known;
    }
}
