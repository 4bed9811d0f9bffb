package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;

/** Put on many owners; its key is given by the program. */
@Entity(table = "labels")
public class Label extends Marked {

    @PrimaryKey
    private String code;

    @Relationship(secondary = "owner_labels", backPopulates = "labels")
    private List<Owner> owners;

    public Label(String mark) {
        super(mark);
        this.code = mark;
    }

    public String getCode() {
        return code;
    }

    public List<Owner> getOwners() {
        return owners;
    }

    public void setOwners(List<Owner> owners) {
        this.owners = owners;
    }
}
