package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.tests.values.KeyTypes.Serial;

/** Is in a depot, and has a label that no other crate has. */
@Entity(table = "crates")
public class Crate {

    @PrimaryKey
    @MappedColumn(type = Serial.Type.class)
    private Serial id;

    @MappedColumn(type = Serial.Type.class, unique = true)
    private Serial label;

    @ForeignKey("depots.id")
    @MappedColumn(type = Serial.Type.class, nullable = Nullness.TRUE)
    private Serial depotId;

    @Relationship(backPopulates = "crates")
    private Depot depot;

    public Crate(long number) {
        this.id = new Serial(number);
        this.label = new Serial(number);
    }

    public Serial getLabel() {
        return label;
    }

    public void setLabel(Serial label) {
        this.label = label;
    }

    public Depot getDepot() {
        return depot;
    }

    public void setDepot(Depot depot) {
        this.depot = depot;
    }
}
