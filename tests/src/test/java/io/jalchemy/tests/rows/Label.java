package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is put on many codes. */
@Entity(table = "labels")
public class Label {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @Relationship(secondary = "code_labels", backPopulates = "labels", orderBy = "code")
    private List<Code> codes;

    public Label(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Code> getCodes() {
        return codes;
    }

    public void setCodes(List<Code> codes) {
        this.codes = codes;
    }
}
